"""The reference pages in ``docs``, written from the code: ``python -m cli.reference [--check]``."""

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from cli import rule_pages
from cli.commands import REGISTRY

if TYPE_CHECKING:
    from graph.store import Store

_CLI_HEAD = """# Command line

Written from the code by `make reference`; do not edit. `--lang id` shows the same in Indonesian.
"""


def schema() -> str:
    """Return the reference of the graph."""
    from graph.schema.docs import render

    return render()


def command_line() -> str:
    """Return the help page of every command."""
    from cli.app import command

    # The pages are as wide as the terminal they are asked on, up to their limit.
    os.environ["COLUMNS"] = "102"
    whole = command("en")
    root = whole.make_context("selaras", ["trace", "-"], resilient_parsing=True)
    pages = [("selaras", whole.get_help(root))]
    for name in REGISTRY:
        found = whole.get_command(root, name)
        context = found.make_context(name, [], parent=root, resilient_parsing=True)
        pages.append((f"selaras {name}", found.get_help(context)))
    return "\n".join([_CLI_HEAD, *(f"## {name}\n\n```\n{page}\n```\n" for name, page in pages)])


def openapi() -> str:
    """Return the OpenAPI document."""
    from api.app import create_app

    # What a service says about itself does not depend on its graph.
    document: dict[str, Any] = create_app(cast("Store", None)).openapi()
    return json.dumps(document, indent=2, ensure_ascii=False)


def pages() -> dict[str, str]:
    """Return every generated file by its path."""
    return {
        "docs/schema.md": schema(),
        "docs/cli.md": command_line(),
        "docs/openapi.json": openapi(),
        **rule_pages.pages(),
    }


def main(arguments: list[str]) -> int:
    """Write the pages that differ, or with ``--check`` only name them; return the exit code."""
    stale = []
    wanted = {Path(name): page.rstrip("\n") + "\n" for name, page in pages().items()}
    for file, page in wanted.items():
        if not file.is_file() or file.read_text("utf-8") != page:
            stale.append(str(file))
            if "--check" not in arguments:
                file.parent.mkdir(exist_ok=True)
                file.write_text(page, "utf-8", newline="\n")
    for file in Path(rule_pages.FOLDER).glob("*"):
        if file not in wanted:
            stale.append(str(file))
            if "--check" not in arguments:
                file.unlink()
    if stale and "--check" in arguments:
        sys.stderr.write(f"Not as the code is now: {', '.join(stale)}. Run `make reference`.\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
