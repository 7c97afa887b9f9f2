"""Open a store on the graph that the settings name."""

from neo4j import GraphDatabase

from graph.engine.embedded import join
from graph.settings import Settings
from graph.store.facts import engine_of
from graph.store.faults import Place, faults
from graph.store.store import Store

_CONNECT_SECONDS = 5.0


def open_store(settings: Settings) -> Store:
    """Return a store whose server has answered."""
    folder = settings.folder
    lease = None
    if folder is None:
        place = Place(settings.db, settings.db_user, settings.db_database)
        address, password = settings.db, settings.db_password.reveal() if settings.db_password else ""
    else:
        lease = join(folder, idle=settings.engine_idle, memory=settings.engine_memory)
        place = Place(settings.db, lease.user, lease.database, str(folder))
        address, password = f"bolt://127.0.0.1:{lease.bolt_port}", lease.password
    try:
        with faults(place):
            driver = GraphDatabase.driver(
                address,
                auth=(place.user, password),
                connection_timeout=_CONNECT_SECONDS,
                initial_retry_delay=0.1,
                max_transaction_retry_time=15.0,
                notifications_min_severity="OFF",
                telemetry_disabled=True,
                user_agent="selaras",
            )
            try:
                engine = engine_of(driver.get_server_info().agent)
            except BaseException:
                driver.close()
                raise
    except BaseException:
        if lease:
            lease.release()
        raise
    place.reached = True
    return Store(driver, engine, place, lease)
