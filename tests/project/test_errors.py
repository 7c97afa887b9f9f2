"""Every error of the tree has a text, an exit code and an HTTP status."""

import pytest

from api.problems import STATUS
from cli.failures import exit_code
from graph.errors import InputError, SelarasError, StoreError
from graph.messages import LANGUAGES, catalogue


def _leaves(error: type[SelarasError] = SelarasError) -> list[type[SelarasError]]:
    below = error.__subclasses__()
    return [leaf for one in below for leaf in _leaves(one)] if below else [error]


LEAVES = sorted(_leaves(), key=lambda leaf: leaf.__name__)


def test_the_tree_has_two_branches() -> None:
    assert SelarasError.__subclasses__() == [InputError, StoreError]


@pytest.mark.parametrize("leaf", LEAVES)
def test_an_error_has_a_code_of_its_own_with_a_text_in_both_languages(leaf: type[SelarasError]) -> None:
    assert "code" in vars(leaf)
    for language in LANGUAGES:
        # Some codes are the beginning of several texts, one for each kind of the fault.
        assert [key for key in catalogue(language) if key == leaf.code or key.startswith(f"{leaf.code}_")]


def test_no_two_errors_share_a_code() -> None:
    codes = [leaf.code for leaf in LEAVES]

    assert sorted(set(codes)) == sorted(codes)


@pytest.mark.parametrize("leaf", LEAVES)
def test_an_error_has_an_exit_code(leaf: type[SelarasError]) -> None:
    assert exit_code(leaf) == 2


@pytest.mark.parametrize("leaf", LEAVES)
def test_an_error_has_an_http_status_and_a_title_for_it(leaf: type[SelarasError]) -> None:
    assert leaf in STATUS
    assert [
        language for language in LANGUAGES if f"api.title_{STATUS[leaf]}" not in catalogue(language)
    ] == []


def test_the_table_of_statuses_names_nothing_else() -> None:
    assert set(STATUS) == set(LEAVES)
