"""What becomes of a test for which this machine lacks something: an engine, a browser."""

import os
from typing import NoReturn

import pytest


def skip_or_fail(reason: str) -> NoReturn:
    """Skip the test; in CI, where nothing may be missing, it fails."""
    __tracebackhide__ = True
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
