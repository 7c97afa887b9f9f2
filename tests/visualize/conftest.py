"""A browser without a network, and a page opened in it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.lacking import skip_or_fail
from tests.visualize.opened import Opened

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The installed Chromium."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        skip_or_fail("maps cannot be opened: there is no chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Open a page from a file, with the network off; a fault of any page fails the test at its end."""
    context = browser.new_context(
        viewport={"width": 1600, "height": 900}, offline=True, accept_downloads=True
    )
    pages: list[Opened] = []

    def open_page(html: str, fragment: str = "") -> Opened:
        file = tmp_path / f"map-{len(pages)}.html"
        file.write_text(html, "utf-8")
        found = Opened(context.new_page())
        pages.append(found)
        found.page.on("console", lambda said: found.faults.append(f"console {said.type}: {said.text}"))
        found.page.on("pageerror", lambda error: found.faults.append(f"error: {error}"))
        found.page.on("dialog", lambda dialog: found.faults.append(f"dialog: {dialog.message}"))
        found.page.on(
            "request",
            lambda asked: (
                None if asked.url.startswith(("file:", "data:", "blob:")) else found.faults.append(asked.url)
            ),
        )
        found.page.goto(f"{file.as_uri()}{fragment}")
        found.page.wait_for_selector("html[data-ready=true]")
        return found

    yield open_page
    faults = [fault for found in pages for fault in found.faults]
    context.close()
    assert faults == []
