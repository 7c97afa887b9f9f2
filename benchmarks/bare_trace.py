"""Ask what a trace asks, with nothing but the driver; the arguments are address, user, database and IKU."""

import os
import sys
from pathlib import Path

import neo4j

_FOLDER = Path(__file__).parents[1] / "queries" / "trace"


def main() -> None:
    """Print the rows of the three queries of a trace."""
    address, user, database, key = sys.argv[1:]
    login = (user, os.environ["BARE_PASSWORD"])
    with (
        _driver(address, login) as driver,
        driver.session(database=database or None) as s,
    ):
        print(s.run(_text("iku"), iku=key).data())
        rows = s.run(_text("grounds"), iku=key).data()
        print(rows)
        regulations = sorted({row["regulation"] for row in rows if row["regulation"]})
        print(s.run(_text("law"), regulations=regulations).data())


def _driver(address: str, login: tuple[str, str]) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(address, auth=login, notifications_min_severity="OFF")


def _text(name: str) -> neo4j.Query:
    return neo4j.Query((_FOLDER / f"{name}.cypher").read_text("utf-8"))


if __name__ == "__main__":
    main()
