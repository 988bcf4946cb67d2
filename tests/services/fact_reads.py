"""The builds that the rules are asked about, and the file made of the answers.

``python -m tests.services.fact_reads`` writes it anew.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import yaml

from app.bootstrap import connect
from app.domain.build import Build, BuildDocument
from app.services.builds import resolve
from app.services.check import check_build
from app.services.context import Services
from app.services.fact_reads import READS_FILE, as_toml, reads_of
from tests.cases.reading import cases

NAMED = Path(__file__).parent / "named_clusters"


def builds(services: Services) -> Iterator[Build]:
    """The shipped examples, the real machines, then clusters with every rack, strip and cable named.

    Clusters are asked about without their storage nodes as well: then what the machines' own drives bear counts.
    """
    for name in services.examples.names():
        build = resolve(services.examples.get(name).build(), services.parts)
        yield build
        alone = tuple(node for node in build.nodes if node.purpose != "storage")
        if len(alone) < len(build.nodes):
            yield build.model_copy(update={"nodes": alone})
    for case in cases():
        yield resolve(case.build, services.parts)
    for path in sorted(NAMED.glob("*.yaml")):
        yield named(path, services)


def named(path: Path, services: Services) -> Build:
    """A build of our own, made up so that the rules for racks, strips and cables have something to read."""
    return resolve(BuildDocument.model_validate(yaml.safe_load(path.read_text(encoding="utf-8"))), services.parts)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        found = connect(f"sqlite:///{Path(folder) / 'reads.db'}")
        try:
            READS_FILE.write_text(
                as_toml(reads_of(builds(found), partial(check_build, size=found.size))), encoding="utf-8"
            )
        finally:
            found.close()
