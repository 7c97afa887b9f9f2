"""Neo4j's own jars, fetched by Maven: ``python -m tests.servers.jars``."""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "neo4j"
_SPACE = "{http://maven.apache.org/POM/4.0.0}"


def version(line: str) -> str:
    """Return the exact version that the pom of a release line asks for."""
    found = ET.parse(FOLDER / line / "pom.xml").findtext(f".//{_SPACE}dependency/{_SPACE}version")  # noqa: S314
    assert found
    return found


def fetch(line: str) -> str | None:
    """Fetch the jars of a release line unless they are there, and return why that failed, or None."""
    if _complete(line):
        return None
    maven = shutil.which("mvn")
    if maven is None:
        return "Maven (mvn) is not installed"
    shutil.rmtree(FOLDER / line / "jars", ignore_errors=True)
    goal = ["dependency:copy-dependencies", "-DoutputDirectory=jars"]
    done = subprocess.run(
        [maven, "-B", "-q", *goal], cwd=FOLDER / line, capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        (FOLDER / line / "jars" / "complete").write_text(version(line), "utf-8")
        return None
    said = (done.stdout + done.stderr).strip().splitlines() or ["?"]
    return f"Maven could not fetch Neo4j {version(line)}: {said[0]}"


def _complete(line: str) -> bool:
    try:
        return (FOLDER / line / "jars" / "complete").read_text("utf-8") == version(line)
    except OSError:
        return False


if __name__ == "__main__":
    problems = [problem for problem in (fetch("5"), fetch("2026")) if problem]
    sys.exit("\n".join(problems) or 0)
