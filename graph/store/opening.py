"""Open a store on the graph that the settings name."""

import socket
import time
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

from neo4j import Driver, GraphDatabase

from graph.engine.embedded import Lease, join
from graph.errors import Unreachable
from graph.settings import Settings
from graph.store.facts import engine_of
from graph.store.faults import Place, faults
from graph.store.store import Store

_CONNECT_SECONDS = 5.0
# How long an engine that has died may go on looking alive.
_DYING_SECONDS = 10.0


def open_store(settings: Settings) -> Store:
    """Return a store whose server has answered."""
    folder = settings.folder
    if folder is None:
        return _open_server(settings)
    until = time.monotonic() + _DYING_SECONDS
    while True:
        lease = join(folder, idle=settings.engine_idle, memory=settings.engine_memory)
        try:
            return _open_embedded(settings, folder, lease)
        except Unreachable:
            if time.monotonic() > until:
                raise
        time.sleep(0.1)


def _open_server(settings: Settings) -> Store:
    place = Place(settings.db, settings.db_user, settings.db_database)
    password = settings.db_password.reveal() if settings.db_password else ""
    with ExitStack() as undo:
        driver = _driver(place, place.address, place.user, password)
        undo.callback(driver.close)
        try:
            return _answering(driver, driver, place, None, undo)
        except Unreachable as error:
            raise Unreachable(address=place.address, encryption=_listens_without(place.address)) from error


def _listens_without(address: str) -> bool:
    """Return whether somebody listens at an address that asks for encryption: then that is what fails."""
    parts = urlsplit(address)
    try:
        socket.create_connection((parts.hostname, parts.port or 7687), _CONNECT_SECONDS).close()
    except OSError:
        return False
    return "+" in parts.scheme


def _open_embedded(settings: Settings, folder: Path, lease: Lease) -> Store:
    place = Place(settings.db, lease.user, lease.database, folder)
    address = f"bolt://127.0.0.1:{lease.bolt_port}"
    with ExitStack() as undo:
        undo.push(lease)
        driver = _driver(place, address, lease.user, lease.password)
        undo.callback(driver.close)
        # The engine does not keep to a transaction's access mode; it does keep to a user's rights.
        reader = _driver(place, address, lease.reader, lease.password)
        undo.callback(reader.close)
        return _answering(driver, reader, place, lease, undo)


def _answering(driver: Driver, reader: Driver, place: Place, lease: Lease | None, undo: ExitStack) -> Store:
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
