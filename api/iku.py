"""What is known about one IKU."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Path, Query

from api.problems import RESPONSES
from graph.trace import Trace, trace

if TYPE_CHECKING:
    from graph.store import Store


def router(store: "Store") -> APIRouter:
    """Return the endpoints below ``/v1/iku``."""
    iku = APIRouter(prefix="/v1/iku", tags=["iku"], responses=RESPONSES)

    @iku.get("/{key}/trace", summary="From one IKU down to the regulations it rests on")
    def get_trace(
        key: Annotated[str, Path(description="Key of the IKU.", min_length=1, max_length=200)],
        as_of: Annotated[
            date | None,
            Query(
                description="Day on which the force of the regulations is judged; today where it is left out."
            ),
        ] = None,
    ) -> Trace:
        return trace(store, key, as_of or date.today())

    return iku
