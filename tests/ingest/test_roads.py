"""Every road into a graph gives the same graph."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph.ingest import load
from graph.ingest.neo4j_import import command, export
from graph.store import Store, open_store
from seed import datasets
from tests.ingest.dataset import dump, write
from tests.lacking import skip_or_fail
from tests.servers import jars
from tests.servers.java import find_java
from tests.servers.neo4j import JAVA, Missing, launch, wait_until_ready

AWKWARD = {
    "position": 'key,name,roles,active\nZ1,"a ""b"", c\nd",A B;C\'D,true\nZ2,=1+1,,false\nZ3,,,\n',
    "manual_iku": "key,name,formula,cost_of_measurement\n"
    "Z1,Rata-rata waktu – layanan,a × b,1e22\nZ2,%s\\,,0.1\n",
    "contract": "key,year,signed_on\nZ1,2024,1999-12-31\n",
    "service_design": "key,steps_done\nZ1,1;7\n",
    "employee": "key\nZ1\n",
    "holds": "employee,position,valid_from\nZ1,Z1,2020-01-01\nZ1,Z1,2022-01-01\n",
}


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    """All that ships, and what is hard to write."""
    return [*datasets(), write(tmp_path / "sulit", AWKWARD)]


def test_the_bulk_road_and_batches_give_the_same_graph(embedded: Store, folders: list[Path]) -> None:
    assert load(embedded, folders).bulk
    by_bulk = dump(embedded)
    embedded.write("MATCH (n) DETACH DELETE n")
    embedded.write("CREATE (:Finding {key: 'in the way'})")

    assert not load(embedded, folders).bulk

    embedded.write("MATCH (n:Finding) DELETE n")
    assert dump(embedded) == by_bulk


def test_every_engine_holds_the_same_graph(store: Store, embedded: Store, folders: list[Path]) -> None:
    load(store, folders)
    there = dump(store)
    embedded.write("MATCH (n) DETACH DELETE n")

    load(embedded, folders)

    assert dump(embedded) == there


@pytest.mark.parametrize("line", ["5", "2026"])
def test_neo4j_admin_gives_the_same_graph(
    embedded: Store, folders: list[Path], tmp_path: Path, line: str
) -> None:
    load(embedded, folders)
    files = export(folders, tmp_path / "import")

    with _imported(line, tmp_path / "server", command(files, _admin(line))) as there:
        assert dump(there) == dump(embedded)
        assert not load(there, folders).changed


def _admin(line: str) -> list[str]:
    java = find_java(*JAVA[line])
    problem = jars.fetch(line)
    if java is None or problem:
        skip_or_fail(f"neo4j-{line} cannot be tested: {problem or 'no fitting Java is installed'}")
    options = ["-Xmx512m", "--add-opens=java.base/java.nio=ALL-UNNAMED"]
    return [str(java), *options, "-cp", f"{jars.FOLDER / line / 'jars'}/*", "org.neo4j.cli.AdminTool"]


@contextmanager
def _imported(line: str, home: Path, import_command: list[str]) -> Iterator[Store]:
    (home / "import-conf").mkdir(parents=True)
    (home / "import-conf" / "neo4j.conf").write_text("", "utf-8")
    places = {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "import-conf")}
    done = subprocess.run(
        import_command, cwd=home, env=os.environ | places, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    try:
        server = launch(line, home)
        wait_until_ready(server)
    except Missing as missing:
        pytest.fail(str(missing), pytrace=False)
    try:
        with open_store(server.settings) as store:
            yield store
    finally:
        server.stop()
