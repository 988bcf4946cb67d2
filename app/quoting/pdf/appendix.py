"""Where every number comes from: derivations, sources of the facts, the fingerprint."""

from __future__ import annotations

from collections.abc import Iterable

from reportlab.platypus import Flowable, Spacer

from app.domain.quantity import Input, Quantity
from app.quoting.model import PartSnapshot
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.tables import grid, heading, section, together
from app.quoting.pdf.words import KEYED

SHOWN_INPUTS = 10


def appendix(c: Context) -> Story:
    """The section; derivations and sources as far as there are any."""
    lead = c.w("Each number that decided something: its formula, its inputs, and where each input comes from.")
    story = section(c, "appendix", c.w("Appendix: derivations and provenance"), lead)
    derived = list(_quantities(c))
    if derived:
        head = (c.w("Number"), c.w("Formula"), c.w("Inputs"), c.w("Result"))
        rows = [_row(c, name, quantity) for name, quantity in derived]
        story += [*heading(c, c.w("Derivations")), grid(c, head, rows, (105, 150, 170, 75), right=(3,))]
    if c.content.parts:
        head5 = (c.w("Part"), c.w("Source"), c.w("Confidence"), c.w("Date"))
        rows5 = [row for part in c.content.parts for row in _sources(c, part)]
        story += [*heading(c, c.w("Where the facts come from")), grid(c, head5, rows5, (165, 205, 65, 65))]
    return [*story, together([Spacer(1, 2), *_integrity(c)])]


def _quantities(c: Context) -> Iterable[tuple[str, Quantity]]:
    seen: set[tuple[str, str]] = set()
    for name, quantity in [*_of_demand(c), *(c.content.cost.derivation if c.content.cost else ())]:
        key = (name, quantity.formula)
        if key not in seen:
            seen.add(key)
            yield name, quantity


def _of_demand(c: Context) -> Iterable[tuple[str, Quantity]]:
    demand = c.content.technical.demand
    if demand is None:
        return
    for prediction in demand.predictions:
        phase = c.w("Training") if prediction.phase == "training" else c.w("Serving")
        yield f"{phase}: {c.w('memory per device')}", prediction.needed
        for title, quantity in (
            (c.w("step time"), prediction.step_time_s),
            (c.w("throughput"), prediction.throughput),
            (c.w("time to finish"), prediction.time_to_finish_h),
            (c.w("latency"), prediction.latency_ms),
            (c.w("first token"), prediction.ttft_ms),
            (c.w("each further token"), prediction.tpot_ms),
        ):
            if quantity is not None:
                yield f"{phase}: {title}", quantity
    for need in demand.needs:
        yield need.label, need.minimum


def _row(c: Context, name: str, quantity: Quantity) -> tuple[object, ...]:
    inputs = ", ".join(_input(c, entry) for entry in quantity.inputs[:SHOWN_INPUTS])
    if len(quantity.inputs) > SHOWN_INPUTS:
        inputs += " …"
    result = c.figures.kept(quantity.value if abs(quantity.value) < 100 else round(quantity.value, 1), quantity.unit)
    sources = sorted({entry.source for entry in quantity.inputs if entry.source} | ({quantity.source} - {""}))
    cells: list[Flowable] = [c.printer.p(inputs or "–", "cellnote", clip=600)]
    if sources:
        cells.append(c.printer.p(f"{c.w('Source')}: {c.says_all(sources)}", "cellnote", clip=800))
    formula = c.printer.p(c.says(quantity.formula), "cell", clip=500)
    return (c.printer.p(_named(c, name), "cellbold", clip=120), formula, cells, c.printer.p(result, "cellboldright"))


def _named(c: Context, name: str) -> str:
    """The name of a figure in words; what has one already keeps it."""
    return c.w(f"figure.{name}") if f"figure.{name}" in KEYED else c.says(name.replace("_", " "))


def _input(c: Context, entry: Input) -> str:
    value = entry.value if isinstance(entry.value, str) else c.figures.exact(float(entry.value))
    return f"{c.named(entry.name)} {c.named(value)} {c.named(entry.unit)}".strip()


def _sources(c: Context, part: PartSnapshot) -> Iterable[tuple[object, ...]]:
    title = c.title_of(part.id)
    number = part.mpn or part.id
    yield (
        c.printer.two(title, number),
        c.printer.p(_source(c, part.origin.source), "cellnote", clip=300),
        c.printer.p(c.w(f"confidence.{part.origin.confidence}"), "cellnote"),
        c.figures.day(part.origin.as_of),
    )
    groups: dict[tuple[str, str, str], list[str]] = {}
    for field, origin in sorted(part.field_origins.items()):
        key = (origin.source, origin.confidence, c.figures.day(origin.as_of))
        groups.setdefault(key, []).append(c.label_of(part.id, field))
    for (source, confidence, day), labels in groups.items():
        facts = c.printer.p(f"{title}: {', '.join(labels)}", "cellnote", clip=600)
        yield (
            facts,
            c.printer.p(_source(c, source), "cellnote", clip=300),
            c.printer.p(c.w(f"confidence.{confidence}"), "cellnote"),
            day,
        )


def _source(c: Context, source: str) -> str:
    """Where a fact is from; "general knowledge" and "derived", which begin it, in the language of the quote."""
    for english in ("general knowledge", "derived"):
        if source.startswith(english):
            return c.w(english) + source.removeprefix(english)
    return source


def _integrity(c: Context) -> Story:
    content = c.content
    text = c.w(
        "This PDF carries rigwright-quote.json. Open the PDF in Rigwright to get the configuration back and to check "
        "it again. The content number on every page is the start of the SHA-256 of that content:"
    )
    full = content.integrity.content_sha256 if content.integrity else ""
    groups = " ".join(full[i : i + 8] for i in range(0, len(full), 8))
    versions = content.versions
    made = [f"Rigwright {versions.app}"]
    if versions.catalog:
        made.append(f"{c.w('catalog')} {versions.catalog}")
    if versions.rules:
        made.append(f"{c.w('rules')} {versions.rules}")
    story = [*heading(c, c.w("Integrity"))[1:], c.printer.p(text, "cell"), Spacer(1, 3)]
    return [*story, c.printer.p(groups, "mono"), Spacer(1, 3), c.printer.p(" · ".join(made), "note")]
