"""Who carries which result of a superior, and by which technique."""

from datetime import date

import pytest

from graph.answer import Ref
from graph.errors import NotFound
from graph.matrix import Cell, Confirmation, Matrix, Result, Role, matrix
from graph.store import Store

OFFICE = """
CREATE (head:Position {key: 'KEPALA', name: 'Kepala'})-[:IN_UNIT]->(:Unit {key: 'KPKNL', name: 'KPKNL'}),
       (map:StrategyMap {key: 'PETA', name: 'Peta', year: 2024}), (head)-[:OWNS_MAP]->(map),
       (kept:Matrix {key: 'M', name: 'Matriks', year: 2024, confirmed_on: date('2024-02-01')}),
       (kept)-[:OF_MAP]->(map), (kept)-[:CONFIRMED_BY]->(head),
       (one:Position {key: 'K1', name: 'Kasi Satu'})-[:IN_UNIT]->(:Unit {key: 'S1', name: 'Seksi Satu'}),
       (two:Position {key: 'K2', name: 'Kasi Dua'}), (far:Position {key: 'F', name: 'Pelaksana'}),
       (head)-[:SUPERIOR_OF]->(one), (head)-[:SUPERIOR_OF]->(two), (one)-[:SUPERIOR_OF]->(far),
       (a:IKU {key: 'A', name: 'Hasil A', year: 2024, code: '1a-CP'})-[:OWNED_BY]->(head),
       (:WorkPlan {key: 'W', name: 'Rencana A', year: 2024})-[:COMPLETED_BY]->(a),
       (b:IKU {key: 'B', name: 'Hasil B', year: 2024, code: '1b-CP'})-[:OWNED_BY]->(head),
       (:IKU {key: 'OLD', name: 'Tahun lalu', year: 2023})-[:OWNED_BY]->(head),
       (a1:IKU {key: 'A1', name: 'Bagian A', year: 2024})-[:OWNED_BY]->(one),
       (own:IKU {key: 'N1', name: 'Pekerjaan sendiri', year: 2024})-[:OWNED_BY]->(one),
       (af:IKU {key: 'AF', name: 'Data A', year: 2024})-[:OWNED_BY]->(far),
       (loose:IKU {key: 'X', name: 'Tanpa pemilik', year: 2024}),
       (a)-[:CASCADE_CLUSTER {method: 'DIRECT', approach: 'QUANT_LOAD'}]->(a1),
       (a)-[:CASCADE_SUPPORTIVE {method: 'NON_DIRECT', how: 'data'}]->(af),
       (b)-[:UNIQUE_UNDER]->(a1), (a)-[:CASCADE_DUPLICATE]->(loose)
"""


def ref(label: str, key: str, name: str) -> Ref:
    return Ref(label=label, key=key, name=name)


def cell(result: str, iku: Ref, type_: str, **known: str) -> Cell:
    more: dict[str, str | None] = {"method": None, "approach": None, "how": None, **known}
    return Cell(
        result=result, iku=iku, type=type_, method=more["method"], approach=more["approach"], how=more["how"]
    )


PART = ref("IKU", "A1", "Bagian A")
MATRIX = Matrix(
    superior=ref("Position", "KEPALA", "Kepala"),
    unit=ref("Unit", "KPKNL", "KPKNL"),
    year=2024,
    results=(
        Result(label="IKU", key="A", name="Hasil A", code="1a-CP", plan=ref("WorkPlan", "W", "Rencana A")),
        Result(label="IKU", key="B", name="Hasil B", code="1b-CP", plan=None),
    ),
    roles=(
        Role(
            label="Position",
            key="K1",
            name="Kasi Satu",
            unit=ref("Unit", "S1", "Seksi Satu"),
            direct=True,
            cells=(
                cell("A", PART, "CASCADE_CLUSTER", method="DIRECT", approach="QUANT_LOAD"),
                cell("B", PART, "UNIQUE_UNDER"),
            ),
            own_work=(ref("IKU", "N1", "Pekerjaan sendiri"),),
        ),
        Role(label="Position", key="K2", name="Kasi Dua", unit=None, direct=True, cells=(), own_work=()),
        Role(
            label="Position",
            key="F",
            name="Pelaksana",
            unit=None,
            direct=False,
            cells=(
                cell("A", ref("IKU", "AF", "Data A"), "CASCADE_SUPPORTIVE", method="NON_DIRECT", how="data"),
            ),
            own_work=(),
        ),
    ),
    unowned=(cell("A", ref("IKU", "X", "Tanpa pemilik"), "CASCADE_DUPLICATE"),),
    empty_roles=("K2",),
    empty_results=("B",),
    confirmations=(
        Confirmation(
            label="Matrix",
            key="M",
            name="Matriks",
            confirmed_on=date(2024, 2, 1),
            confirmed_by=ref("Position", "KEPALA", "Kepala"),
        ),
    ),
)


def test_the_whole_matrix_of_a_superior(store: Store) -> None:
    store.write(OFFICE)

    assert matrix(store, "KEPALA", 2024) == MATRIX


def test_another_year_has_its_own_matrix(store: Store) -> None:
    store.write(OFFICE)

    found = matrix(store, "KEPALA", 2023)

    assert [result.key for result in found.results] == ["OLD"]
    assert (found.empty_roles, found.empty_results, found.confirmations) == (("K1", "K2"), ("OLD",), ())


def test_a_position_without_subordinates_has_an_empty_matrix(store: Store) -> None:
    store.write(OFFICE)

    found = matrix(store, "F", 2024)

    assert ([result.key for result in found.results], found.roles) == (["AF"], ())


def test_an_unknown_position_is_refused_with_the_nearest_keys(store: Store) -> None:
    store.write(OFFICE)

    with pytest.raises(NotFound) as caught:
        matrix(store, "KEPLA", 2024)

    assert (caught.value.label, caught.value.nearest) == ("Position", ("KEPALA",))
