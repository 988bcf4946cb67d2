"""`make bench`: how fast the use cases are, as ratios against baselines timed in the same run."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from app.bootstrap import connect
from app.domain.build import Build
from app.domain.customer import CustomerFile
from app.domain.validation import parse
from app.domain.workload import Workload
from app.services.builds import resolve
from app.services.check import check_build, demand_of
from app.services.context import Services
from tests.benchmarks import (
    cancelling,
    catalog,
    catalog_window,
    checks,
    felt,
    imports,
    quotes,
    searching,
    solving,
    swapping,
)
from tests.benchmarks.timing import Comparison, compare, show

EXAMPLE = "lora-8b-workstation"
BARE_WINDOW = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
application.processEvents()
"""


def main() -> int:
    """Prints one line per comparison."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'bench.db'}"
        services = connect(url)
        show(comparisons(services, url))
        show(searching.comparisons(services))
        show(chain(swapping.lines(services), solving.lines(services), cancelling.lines(services)))
        services.close()
    show(chain(quotes.comparisons(), imports.comparisons(), catalog.comparisons(), catalog_window.comparisons()))
    show(felt.lines())
    return 0


def comparisons(services: Services, url: str) -> Iterator[Comparison]:
    """Every comparison, one after the other."""
    example = services.examples.get(EXAMPLE)
    document = example.build()
    build = resolve(document, services.parts)
    yield from checks.comparisons(services)
    workload, site = example.request.workload, example.request.site
    cards = services.parts.parts("accelerator")
    yield compare(
        f"the requirement over {len(cards)} accelerators",
        lambda: services.size.requirement(workload, site),
        "one prediction on one accelerator",
        lambda: services.size.predict(workload, "nv-h100-sxm", 1),
        rounds=3,
    )
    yield size_batch(services)
    parts = services.parts.parts()
    yield compare(
        f"searching {len(parts)} parts",
        lambda: services.parts.search("rtx 6000"),
        "looking for a word in their names",
        lambda: [part for part in parts if "rtx" in part.name.lower()],
    )
    yield compare(
        "proposing a workstation, proven",
        lambda: services.propose.propose(example.request, top=1),
        "writing the catalog as JSON",
        lambda: json.dumps([part.model_dump(mode="json") for part in parts]),
        rounds=1,
    )
    yield _printing(services, build, example.customer)
    yield from _starting(url)


def _printing(services: Services, build: Build, customer: CustomerFile) -> Comparison:
    report = check_build(build, services.size)
    costs = services.price.costs(build)
    demand = demand_of(build, services.size)
    content = services.quotes.draft(build, report, demand, costs, customer.customer, customer.terms)
    pages = services.quotes.render_pdf(content).pages
    return compare(
        "printing the quote",
        lambda: services.quotes.render_pdf(content),
        f"{pages} pages of plain text by the same library",
        lambda: plain_pages(pages),
        rounds=3,
    )


def _starting(url: str) -> Iterator[Comparison]:
    yield compare(
        "starting the command line",
        lambda: subprocess.run(
            [sys.executable, "-m", "app", "--db", url, "catalog", "list"], capture_output=True, check=True
        ),
        "starting Python with the database library",
        lambda: subprocess.run([sys.executable, "-c", "import sqlalchemy, pydantic, yaml"], check=True),
        rounds=3,
    )
    yield compare(
        "starting the window to its first picture",
        lambda: subprocess.run([sys.executable, "-m", "tests.benchmarks.first_paint", url], check=True),
        "a bare window of the same toolkit",
        lambda: subprocess.run([sys.executable, "-c", BARE_WINDOW], check=True),
        rounds=3,
    )


def size_batch(services: Services) -> Comparison:
    """`size --batch` on ten thousand workloads, against reading and validating the same documents."""
    lines = workload_lines(10_000)
    return compare(
        f"sizing a batch of {len(lines)} workloads",
        lambda: deque(services.size.batch(lines), maxlen=0),
        "reading and validating their documents",
        lambda: [parse(Workload, json.loads(line)["workload"], "line") for line in lines],
        rounds=1,
    )


def workload_lines(count: int) -> list[str]:
    """Training and serving of language and image models with changing sizes, on four accelerators."""
    cards = ("nv-h100-sxm", "nv-a100-sxm-80", "nv-4090", "amd-mi300x")
    lines = []
    for index in range(count):
        batch, model = 1 + index % 61, ("llama-3.1-8b", "qwen3-30b-a3b", "resnet-50", "llama-2-7b")[index % 4]
        asked: dict[str, object] = {"model": {"preset": model}, "domain": "vision" if index % 4 == 2 else "llm"}
        if index % 8 < 3:
            fixed = {"tensor_parallel": 1, "pipeline_parallel": 1, "context_parallel": 1, "sharding": "zero3"}
            policy = {"activation_checkpointing": "full", "micro_batch": batch, "global_batch": 8 * batch}
            asked |= {"phase": "training", "training": {**fixed, **policy}}
        else:
            asked |= {
                "phase": "inference",
                "inference": {"concurrency": batch, "batch": batch, "prompt_tokens": 64 * batch},
            }
        lines.append(json.dumps({"workload": asked, "on": cards[index // 8 % 4], "count": 8}))
    return lines


def plain_pages(count: int) -> bytes:
    """``count`` pages with 50 lines each."""
    out = BytesIO()
    canvas = Canvas(out)
    for _ in range(count):
        for line in range(50):
            canvas.drawString(50, 780 - 14 * line, "The quick brown fox jumps over the lazy dog, 1234567890.")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main())
