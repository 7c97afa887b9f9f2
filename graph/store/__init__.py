"""The graph as everything above sees it: ask, write, try out. The only place that knows the Neo4j driver."""

from typing import TYPE_CHECKING, Any

from graph.store.facts import EngineInfo, Row

if TYPE_CHECKING:
    from graph.settings import Settings
    from graph.store.store import Rehearsal, Store

__all__ = ["EngineInfo", "Rehearsal", "Row", "Store", "open_store"]


def open_store(settings: "Settings") -> "Store":
    """Return a store on the graph that the settings name; use it in a ``with`` block.

    ``local:PATH`` starts the embedded engine, or joins the one that runs there. Raises SettingsError,
    Unreachable, LoginRefused, StoreLocked, StorageFailed, EngineMissing and EngineFailed.
    """
    from graph.store.opening import open_store

    return open_store(settings)


def __getattr__(name: str) -> Any:
    # The driver takes longer to import than most commands take without it.
    if name in ("Rehearsal", "Store"):
        from graph.store import store

        return getattr(store, name)
    raise AttributeError(name)
