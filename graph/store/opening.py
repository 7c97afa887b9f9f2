"""Open a store on the graph that the settings name."""

from contextlib import ExitStack

from neo4j import Driver, GraphDatabase

from graph.engine.embedded import join
from graph.settings import Settings
from graph.store.facts import engine_of
from graph.store.faults import Place, faults
from graph.store.store import Store

_CONNECT_SECONDS = 5.0


def open_store(settings: Settings) -> Store:
    """Return a store whose server has answered."""
    folder = settings.folder
    with ExitStack() as undo:
        if folder is None:
            lease = None
            place = Place(settings.db, settings.db_user, settings.db_database)
            password = settings.db_password.reveal() if settings.db_password else ""
            driver = reader = _driver(place, place.address, place.user, password)
        else:
            lease = join(folder, idle=settings.engine_idle, memory=settings.engine_memory)
            undo.callback(lease.release)
            place = Place(settings.db, lease.user, lease.database, str(folder))
            address = f"bolt://127.0.0.1:{lease.bolt_port}"
            driver = _driver(place, address, lease.user, lease.password)
            # The engine does not keep to a transaction's access mode; it does keep to a user's rights.
            reader = _driver(place, address, lease.reader, lease.password)
            undo.callback(reader.close)
        undo.callback(driver.close)
        with faults(place):
            engine = engine_of(reader.get_server_info().agent)
        place.reached = True
        undo.pop_all()
        return Store(driver, reader, engine, place, lease)


def _driver(place: Place, address: str, user: str, password: str) -> Driver:
    with faults(place):
        return GraphDatabase.driver(
            address,
            auth=(user, password),
            connection_timeout=_CONNECT_SECONDS,
            # Who tries again, and when not to, is said in ``patience``.
            max_transaction_retry_time=0.0,
            notifications_min_severity="OFF",
            telemetry_disabled=True,
            user_agent="selaras",
        )
