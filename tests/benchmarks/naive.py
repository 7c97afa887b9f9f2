"""Every planted fault counted the slow way, from the files alone and node by node."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

Row = dict[str, str]

_LINEAGE = ("DUPLICATE", "CLUSTER", "SUPPORTIVE")
_COMPLETE = ("definition", "formula", "unit", "polarity", "period_consolidation", "reporting_period")
_FIGURES = ("data_source", "data_provider", "person_in_charge")


class Naive:
    """One dataset, all in memory."""

    def __init__(self, folder: Path, year: int) -> None:
        self.ikus = {row["key"]: row for row in rows_of(folder, "iku") if row["year"] == str(year)}
        self.manuals = {row["key"]: row for row in rows_of(folder, "manual_iku")}
        self.positions = {row["key"]: row for row in rows_of(folder, "position")}
        self.contracts = {row["key"]: row for row in rows_of(folder, "contract")}
        self.objectives = {row["key"]: row for row in rows_of(folder, "strategic_objective")}
        self.maps = {row["owner"]: row["key"] for row in rows_of(folder, "strategy_map")}
        self.cascades = [row for row in rows_of(folder, "cascade") if row["subordinate"] in self.ikus]
        self.laws = {row["item"]: row["regulation"] for row in rows_of(folder, "established_by")}
        self.laws |= {row["key"]: row["regulation"] for row in rows_of(folder, "clause")}
        self.relations = list(rows_of(folder, "legal_relation"))
        self.grounds = _grouped((row["iku"], row["ground"]) for row in rows_of(folder, "sourced_from"))
        self.owners = {row["owner"] for row in self.ikus.values()}
        self.matrices, self.plans, self.skps, self.teams = (
            list(rows_of(folder, name)) for name in ("matrix", "work_plan", "skp", "team")
        )
        self.measured = {row["objective"] for row in rows_of(folder, "measures")}
        ends = [
            (row["iku"], row["objective"])
            for name in ("measures", "supports")
            for row in rows_of(folder, name)
        ]
        self.toward = _grouped(ends)
        lineage = [
            (row["superior"], row["subordinate"]) for row in self.cascades if row["technique"] in _LINEAGE
        ]
        self.above = _grouped((below, above) for above, below in lineage)
        self.below = _grouped(lineage)

    def findings(self) -> dict[str, int]:
        """Count what each rule finds, as the generator counts it."""
        groups = {rule: len(found) for rule, found in self.groups().items()}
        return groups | {
            "ORP-01": sum(not self._reaches(iku, self.objectives) for iku in self.ikus),
            "ORP-03": sum(
                row["cascade_class"] != "N" and not self.above[iku] for iku, row in self.ikus.items()
            ),
            "ORP-04": len(self.objectives.keys() - self.measured),
            "UNS-01": sum(
                row["cascade_class"] == "N" and not self.grounds[iku] for iku, row in self.ikus.items()
            ),
            "UNS-02": sum(self._ended(iku, row) for iku, row in self.ikus.items()),
            "UNS-07": sum(
                not self._reaches(iku, self._of_nearest(row["owner"]))
                for iku, row in self.ikus.items()
                if row["owner"]
            ),
            "UNS-13": sum(self._incomplete(row["manual"]) for row in self.ikus.values()),
            "CAS-01": sum(map(self._contradicts, self.cascades)),
            "CAS-09": sum(map(self._goes_back, self.cascades)),
            "DUP-10": len(self.cascades)
            - len({(row["superior"], row["subordinate"]) for row in self.cascades}),
            "MTX-03": len(self.maps) - sum(1 for row in self.matrices if row["strategy_map"]),
            "ORP-02": sum(not row["owner"] for row in self.ikus.values()),
            "ORP-06": sum(
                row["active"] == "true" and key not in self.owners for key, row in self.positions.items()
            ),
            "ORP-11": len(self.plans) - len({row["work_plan"] for row in self.ikus.values()} - {""}),
            "ORP-12": sum(row["top"] == "false" and not row["refers_to"] for row in self.skps),
            "ORP-13": sum(not row["leader"] for row in self.teams),
        }

    def groups(self) -> dict[str, list[list[str]]]:
        """Return the groups of each rule about duplicates."""
        strict, broad, names = defaultdict(list), defaultdict(list), defaultdict(list)
        for iku, row in self.ikus.items():
            manual = self.manuals.get(row["manual"])
            if row["owner"] and manual and manual["definition"] and manual["formula"]:
                fold = (manual["definition"].casefold(), manual["formula"].casefold())
                level = self.positions[row["owner"]]["level"]
                strict[level, *fold, row["annual_target"], row["target_unit"]].append(iku)
                broad[manual["name"], *fold].append(iku)
        for key, row in self.manuals.items():
            if row["definition"] and row["formula"]:
                names[row["definition"].casefold(), row["formula"].casefold()].append(key)
        own = (
            found for found in broad.values() if all(self.ikus[iku]["cascade_class"] == "N" for iku in found)
        )
        return {
            "DUP-01": [found for found in strict.values() if len(found) > 1],
            "DUP-02": [found for found in own if len(found) > 1],
            "DUP-04": [found for found in names.values() if len(found) > 1],
        }

    def _reaches(self, iku: str, objectives: Iterable[str]) -> bool:
        wanted = set(objectives)
        return any(wanted & self.toward[found] for found in _walk(self.above, iku))

    def _of_nearest(self, position: str) -> list[str]:
        while position not in self.maps:
            position = self.positions[position]["superior"]
        wanted = self.maps[position]
        return [key for key, row in self.objectives.items() if row["strategy_map"] == wanted]

    def _ended(self, iku: str, row: Row) -> bool:
        signed = self.contracts[row["contract"]]["signed_on"]
        laws = {self.laws.get(ground, ground) for ground in self.grounds[iku]}
        return any(
            relation["older"] in laws
            and relation["relation"] in ("REVOKES", "REPLACES")
            and relation["effective_from"] <= signed
            for relation in self.relations
        )

    def _incomplete(self, manual: str) -> bool:
        row = self.manuals.get(manual)
        return row is None or not all(row[column] for column in (*_COMPLETE, *_FIGURES))

    def _contradicts(self, row: Row) -> bool:
        above, below = self.ikus[row["superior"]], self.ikus[row["subordinate"]]
        same_target = above["annual_target"] == below["annual_target"]
        if above["manual"] == below["manual"]:
            return row["technique"] != ("DUPLICATE" if same_target else "CLUSTER")
        return same_target or row["technique"] not in ("SUPPORTIVE", "UNIQUE")

    def _goes_back(self, row: Row) -> bool:
        if row["technique"] not in _LINEAGE:
            return False
        return self._level(row["subordinate"]) <= self._level(row["superior"])

    def in_cycles(self) -> int:
        """Count the cascades from whose lower end a lineage leads back to the upper one."""
        return sum(
            row["technique"] in _LINEAGE and row["superior"] in _walk(self.below, row["subordinate"])
            for row in self.cascades
        )

    def _level(self, iku: str) -> int:
        return int(self.positions[self.ikus[iku]["owner"]]["level_no"])


def duplicates(folder: Path) -> Counter[str]:
    """Return the keys that come more than once in any table."""
    found = Counter(
        row["key"] for path in folder.glob("*.csv") for row in rows_of(folder, path.stem) if "key" in row
    )
    return Counter({key: count for key, count in found.items() if count > 1})


def _walk(links: dict[str, set[str]], start: str) -> set[str]:
    seen, waiting = {start}, [start]
    while waiting:
        for found in links[waiting.pop()] - seen:
            seen.add(found)
            waiting.append(found)
    return seen


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return found


def rows_of(folder: Path, table: str) -> Iterator[Row]:
    """Yield the rows of one table."""
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
