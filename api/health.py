"""Whether the process lives, and whether its graph answers."""

from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLate
from threading import Lock
from typing import TYPE_CHECKING, Literal

from fastapi import APIRouter
from pydantic import BaseModel

from api.problems import RESPONSES
from graph.catalogue import ask
from graph.errors import Unreachable

if TYPE_CHECKING:
    from graph.store import Store

READY_SECONDS = 1.0


class Live(BaseModel):
    """The process answers."""

    status: Literal["live"] = "live"


class Ready(BaseModel):
    """The graph answers."""

    status: Literal["ready"] = "ready"
    engine: str
    version: str


class Ping:
    """Asks the graph for a sign of life, one question at a time, and waits no longer than told."""

    def __init__(self, store: "Store", seconds: float) -> None:
        self._store, self._seconds = store, seconds
        self._thread = ThreadPoolExecutor(1, "selaras-ping")
        self._lock = Lock()
        self._asked: Future[object] | None = None

    def __call__(self) -> None:
        """Return when the graph has answered. Raises Unreachable when it is late, and what a store raises."""
        with self._lock:
            # While one question waits for a graph that is gone, another would only wait behind it.
            if self._asked is None or self._asked.done():
                self._asked = self._thread.submit(ask, self._store, "health/ping", seconds=self._seconds)
            asked = self._asked
        try:
            asked.result(self._seconds)
        except TooLate as error:
            raise Unreachable(address="store") from error

    def close(self) -> None:
        """Let go of the thread."""
        self._thread.shutdown(wait=False, cancel_futures=True)


def router(store: "Store", ping: Ping) -> APIRouter:
    """Return the endpoints below ``/health``."""
    health = APIRouter(prefix="/health", tags=["health"])

    @health.get("/live", summary="Whether the process lives")
    def live() -> Live:
        return Live()

    @health.get(
        "/ready", summary="Whether the graph answers within a second", responses={503: RESPONSES[503]}
    )
    def ready() -> Ready:
        ping()
        return Ready(engine=store.engine.name, version=store.engine.version)

    return health
