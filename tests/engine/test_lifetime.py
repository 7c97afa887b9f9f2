"""One engine per folder: started by the first, shared by all, gone when nobody is left."""

import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from graph.engine.embedded import EngineStatus, join, start, status, stop
from graph.engine.runtime import find_runtime
from graph.settings import Settings
from graph.store import open_store
from tests.servers.processes import ended, eventually, kill, run_script

JOIN_AND_WAIT = """
import sys
from pathlib import Path
from graph.engine.embedded import join
lease = join(Path(sys.argv[1]))
print("joined", flush=True)
sys.stdin.read() if sys.argv[2] == "read" else __import__("time").sleep(600)
"""

READ_WITHOUT_END = """
import sys
from graph.settings import Settings
from graph.store import open_store
with open_store(Settings(db="local:" + sys.argv[1])) as store:
    with store.stream("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN a, b") as rows:
        next(rows)
        print("reading", flush=True)
        for row in rows:
            pass
"""

COMPUTE_WITHOUT_END = """
import sys, threading
from graph.settings import Settings
from graph.store import open_store
with open_store(Settings(db="local:" + sys.argv[1])) as store:
    print("asking", flush=True)
    store.read("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b) AS n")
"""


def java_of(folder: Path) -> int:
    process = status(folder).process
    assert process
    return process


def test_the_first_starts_the_engine_and_the_next_joins_it(folder: Path) -> None:
    first = join(folder)
    second = join(folder)

    found = status(folder)

    assert found == EngineStatus(
        folder,
        running=True,
        version=find_runtime().version,
        process=found.process,
        bolt_port=first.bolt_port,
        users=2,
        stays=False,
        seconds_left=None,
    )
    assert second.bolt_port == first.bolt_port
    first.release()
    second.release()


def test_commands_that_start_at_once_share_one_engine(folder: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        leases = list(pool.map(lambda _: join(folder), range(4)))

    assert {lease.bolt_port for lease in leases} == {status(folder).bolt_port}
    assert status(folder).users == 4
    for lease in leases:
        lease.release()


def test_the_engine_waits_for_the_next_command_and_then_ends(folder: Path) -> None:
    join(folder, idle=0.5).release()

    assert status(folder).users == 0
    java = java_of(folder) if status(folder).running else 0
    assert eventually(lambda: not status(folder).running)
    assert java == 0 or eventually(lambda: ended(java))


def test_a_killed_user_takes_the_engine_with_it(folder: Path) -> None:
    user = run_script(JOIN_AND_WAIT, folder, "sleep")
    assert user.stdout
    assert user.stdout.readline() == "joined\n"
    java = java_of(folder)

    kill(user.pid)
    user.communicate()

    assert eventually(lambda: ended(java))
    assert eventually(lambda: not status(folder).running)


def test_the_engine_stays_for_the_other_users_of_a_killed_one(folder: Path) -> None:
    user = run_script(JOIN_AND_WAIT, folder, "sleep")
    assert user.stdout
    assert user.stdout.readline() == "joined\n"
    lease = join(folder)

    kill(user.pid)
    user.communicate()

    assert eventually(lambda: status(folder).users == 1)
    assert status(folder).running
    lease.release()


def test_ctrl_c_while_rows_come_leaves_no_process_behind(folder: Path) -> None:
    user = run_script(READ_WITHOUT_END, folder)
    assert user.stdout
    assert user.stdout.readline() == "reading\n"
    java = java_of(folder)

    user.send_signal(signal.SIGINT)
    user.communicate(timeout=60)

    assert user.returncode == -signal.SIGINT
    assert eventually(lambda: ended(java))


def test_ctrl_c_while_the_engine_computes_leaves_no_process_behind(folder: Path) -> None:
    user = run_script(COMPUTE_WITHOUT_END, folder)
    assert user.stdout
    assert user.stdout.readline() == "asking\n"
    java = java_of(folder)

    user.send_signal(signal.SIGINT)
    user.communicate(timeout=60)

    assert user.returncode == -signal.SIGINT
    assert eventually(lambda: ended(java))


def test_ctrl_c_while_the_engine_starts_leaves_no_process_behind(folder: Path) -> None:
    user = run_script(JOIN_AND_WAIT, folder, "sleep")
    assert eventually(lambda: (folder / "engine.log").exists())

    user.send_signal(signal.SIGINT)
    user.communicate(timeout=60)

    assert user.returncode == -signal.SIGINT
    assert eventually(lambda: not (folder / "engine.json").exists() and not status(folder).running)


def test_an_engine_that_was_told_to_stay_outlives_its_users(folder: Path) -> None:
    started = start(folder)
    user = run_script(JOIN_AND_WAIT, folder, "sleep")
    assert user.stdout
    assert user.stdout.readline() == "joined\n"

    kill(user.pid)
    user.communicate()

    assert eventually(lambda: status(folder) == started)
    assert (started.running, started.stays, started.users) == (True, True, 0)
    assert stop(folder) is True
    assert started.process
    assert ended(started.process)
    assert stop(folder) is False
    assert status(folder) == EngineStatus(folder, running=False)


def test_an_engine_without_its_keeper_gives_way_to_the_next(folder: Path) -> None:
    settings = Settings(db=f"local:{folder}")
    with open_store(settings) as store:
        store.write("CREATE (:IKU {key: 'a'})")
        java = java_of(folder)
        keeper = int((folder / "engine.lock").read_text())
        kill(keeper)
        # It still answers who is connected.
        assert store.read("MATCH (i:IKU) RETURN i.key AS key") == [{"key": "a"}]
    assert not ended(java)

    with open_store(settings) as store:
        assert ended(java)
        assert store.read("MATCH (i:IKU) RETURN i.key AS key") == [{"key": "a"}]


def test_what_was_acknowledged_is_there_after_a_crash(folder: Path) -> None:
    settings = Settings(db=f"local:{folder}")
    with open_store(settings) as store:
        store.write("CREATE CONSTRAINT iku_key IF NOT EXISTS FOR (n:IKU) REQUIRE n.key IS UNIQUE")
        for number in range(200):
            store.write("CREATE (:IKU {key: $key})", {"key": number})
        kill(java_of(folder))

    with open_store(settings) as store:
        rows = store.read("MATCH (i:IKU) RETURN i.key AS key ORDER BY key")

    assert rows == [{"key": number} for number in range(200)]
