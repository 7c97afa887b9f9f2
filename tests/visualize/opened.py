"""A page in the browser, and what it says of itself."""

from dataclasses import dataclass, field

from playwright.sync_api import Page


@dataclass
class Opened:
    """A page, and everything it did that it should not."""

    page: Page
    faults: list[str] = field(default_factory=list)

    def attribute(self, name: str) -> str:
        """Return what the page says of its own state."""
        return self.page.get_attribute("html", f"data-{name}") or ""
