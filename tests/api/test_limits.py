"""No request keeps the graph busy for ever."""

import pytest

from api.limits import WithinTime
from graph.errors import QueryTimeout
from graph.store import Store

RUNAWAY = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a * b AS c RETURN sum(c) AS total"


@pytest.mark.parametrize("asked", [None, 60.0])
def test_a_question_that_never_ends_is_stopped_at_the_time_of_the_application(
    asked: float | None, store: Store
) -> None:
    bounded = WithinTime(store, 0.2)

    with pytest.raises(QueryTimeout) as stopped:
        bounded.read(RUNAWAY, seconds=asked)

    assert stopped.value.values == {"seconds": "0.2"}
