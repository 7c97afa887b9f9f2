"""Write the files that ``neo4j-admin`` imports: ``python -m benchmarks.export DATASET FOLDER``."""

import json
import sys
from pathlib import Path

from graph.ingest.neo4j_import import ImportFiles, export


def read(folder: Path) -> ImportFiles:
    """Return the files of an export that was written before."""
    said = json.loads((folder / "files.json").read_text("utf-8"))
    nodes = {label: Path(path) for label, path in said["nodes"].items()}
    return ImportFiles(nodes, tuple((name, Path(path)) for name, path in said["relationships"]))


def main() -> None:
    """Export one dataset and list the files beside them."""
    dataset, into = map(Path, sys.argv[1:])
    files = export([dataset], into)
    said = {
        "nodes": {label: str(path) for label, path in files.nodes.items()},
        "relationships": [(name, str(path)) for name, path in files.relationships],
    }
    (into / "files.json").write_text(json.dumps(said), "utf-8")


if __name__ == "__main__":
    main()
