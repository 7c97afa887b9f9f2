"""Every test of the graph runs on every engine."""

from collections.abc import Iterator

import pytest

from graph.store import Store
from tests.servers.engines import ENGINES, Engines

_ENGINES = pytest.StashKey[Engines]()


@pytest.fixture(scope="session")
def servers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engines]:
    """The engines; each is started when a test first asks for it."""
    wanted = tuple(name for name in ENGINES if any(name in i.nodeid for i in request.session.items))
    engines = request.config.stash[_ENGINES] = Engines(tmp_path_factory.mktemp("engines"), wanted)
    yield engines
    engines.close()


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, servers: Engines) -> str:
    """The name of one engine after the other; it runs."""
    name: str = request.param
    servers.running(name)
    return name


@pytest.fixture
def store(engine: str, servers: Engines) -> Store:
    """An empty graph with the schema in place, on one engine after the other."""
    return servers.store(engine)


@pytest.fixture
def embedded(servers: Engines) -> Store:
    """An empty graph on the embedded engine, for what no engine does differently."""
    return servers.store("embedded")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    engines = config.stash.get(_ENGINES, None)
    if engines is None:
        return
    known = {"embedded": "embedded {}"}
    tested = [
        known.get(name, "{}").format(engines.tested[name]) for name in ENGINES if name in engines.tested
    ]
    terminalreporter.write_line(f"Engines tested: {', '.join(tested) or 'none'}")
    for name, reason in engines.missing.items():
        terminalreporter.write_line(f"Engine not tested: {name}: {reason}")
