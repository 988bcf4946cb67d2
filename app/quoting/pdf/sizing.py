"""What the machine was sized for: memory, speed, needs."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable, Spacer

from app.domain.measures import memory_size
from app.domain.quantity import Quantity
from app.domain.requirement import Demand, Prediction
from app.figures.drawing import PRINT_PALETTE, Palette, readable_on
from app.figures.memory_bars import COLOURS, MemoryBar, MemoryWords, marks_of, memory_bars
from app.quoting.model import Rejected
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.drawn_words import drawn_numbers, drawn_words
from app.quoting.pdf.figure import figure_of
from app.quoting.pdf.latency import latency
from app.quoting.pdf.marks import Swatch
from app.quoting.pdf.tables import grid, heading, section, tiles
from app.quoting.pdf.theme import BAR_STEPS

BAR_PALETTE = {**PRINT_PALETTE, **{f"c{n}": colour for n, colour in enumerate(BAR_STEPS, 1)}}


def sizing(c: Context) -> Story:
    """The section; nothing without a demand."""
    demand = c.content.technical.demand
    if demand is None:
        return []
    workload = c.content.workload
    story = section(c, "sizing", c.w("What it was sized for"), workload.name if workload else "")
    for prediction in demand.predictions:
        story += _prediction(c, demand, prediction)
    story += _rejected(c)
    if demand.needs:
        story += [*heading(c, c.w("What the workload needs")), _needs(c, demand)]
    return [*story, *latency(c)]


def _prediction(c: Context, demand: Demand, prediction: Prediction) -> Story:
    title = c.w("Training") if prediction.phase == "training" else c.w("Serving")
    story: Story = [*heading(c, title), tiles(c, _figures(c, demand, prediction))]
    if prediction.missed:
        story += [Spacer(1, 5), c.printer.p(f"{c.w('Missed')}: {c.says_all(prediction.missed)}.", "strong", clip=400)]
    shares = [share for share in prediction.memory_shares if share.gib > 0]
    if shares:
        bar = _bar_of(c, demand, prediction)
        marks = marks_of([bar])
        need = prediction.need_gib
        each = {s.key: (_swatch(s.key, marks[s.key]), c.says(s.label), _like(c, s.gib, need)) for s in shares}
        given_up = each.pop("cache", None)
        rows: list[tuple[object, ...]] = list(each.values())
        rows.append(("", c.printer.p(c.w("Needed"), "cellbold"), _like(c, need, need)))
        rows += [given_up] if given_up else []
        head = ("", c.w("Memory of each device"), memory_size(need).unit)
        story += [
            Spacer(1, 10),
            _picture(c, bar),
            Spacer(1, 4),
            grid(c, head, rows, (22, 400, 75), right=(2,)),
        ]
    if prediction.layout.reason:
        story += [Spacer(1, 3), c.printer.p(f"{c.w('Layout')}: {c.says(prediction.layout.reason)}", "note")]
    return story


def _like(c: Context, gib: float, need: float) -> str:
    """A size of memory, without its unit, in that of the whole need."""
    size = memory_size(gib, need)
    return c.figures.number(size.value, max(1, size.digits) if size.unit == "GiB" else size.digits)


def _bar_of(c: Context, demand: Demand, prediction: Prediction) -> MemoryBar:
    part = c.content.snapshot(demand.accelerator)
    card = float((part.facts if part else {}).get("vram_gib") or prediction.usable_gib)
    title = c.title_of(demand.accelerator) if demand.accelerator else c.w("Processors")
    return MemoryBar(
        key=prediction.phase,
        title=title if demand.count == 1 else f"{demand.count} × {title}",
        subtitle=c.w("{usable} usable", usable=c.figures.measure(prediction.usable_gib, "GiB")),
        shares=prediction.memory_shares,
        card_gib=card,
        usable_gib=prediction.usable_gib,
    )


def _picture(c: Context, bar: MemoryBar) -> Flowable:
    """The memory bar of the window, its colours by lightness so that print in grey tells them apart."""
    palette = Palette(BAR_PALETTE, lambda text: c.w.said(text, written=True))
    drawing = memory_bars([bar], words=drawn_words(c, MemoryWords), number=drawn_numbers(c), palette=palette)
    return figure_of(drawing, c.theme.width, c.printer, c.figures.turned)


def _swatch(key: str, mark: str) -> Swatch:
    """Colour and number of a segment, as in the picture above the table."""
    colour = BAR_PALETTE[COLOURS.get(key, "c5")]
    return Swatch(colour, mark, readable_on(colour))


def _rejected(c: Context) -> Story:
    """The devices that were tried and do not do, each with the number that rules it out."""
    demand, rejected = c.content.technical.demand, c.content.technical.rejected
    if not rejected or demand is None or demand.accelerator is None:
        return []
    rows: list[tuple[object, ...]] = [
        (f"{r.count} × {r.title}" if r.count > 1 else r.title, c.w("does not do"), _shortfall(c, r)) for r in rejected
    ]
    title = c.title_of(demand.accelerator)
    chosen = title if demand.count == 1 else f"{demand.count} × {title}"
    verdict = c.w("chosen") if demand.meets else c.w("chosen, with targets missed")
    why = c.w("fits, and meets every target") if demand.meets else c.says_all(_missed(demand)) or "–"
    rows.append(tuple(c.printer.p(text, "cellbold") for text in (chosen, verdict, why)))
    head = (c.w("Device, largest number tried"), c.w("Result"), c.w("Reason"))
    return [*heading(c, c.w("Why this device and not another")), grid(c, head, rows, (1.5, 0.7, 2.3))]


def _missed(demand: Demand) -> list[str]:
    return [text for prediction in demand.predictions for text in prediction.missed]


def _shortfall(c: Context, rejected: Rejected) -> str:
    if rejected.fits and rejected.missed:
        return c.says_all(rejected.missed[:2])
    needed, usable = c.figures.measure(rejected.needed_gib, "GiB"), c.figures.measure(rejected.usable_gib, "GiB")
    return c.w("{needed} needed per device, {usable} usable", needed=needed, usable=usable)


def _figures(c: Context, demand: Demand, prediction: Prediction) -> list[tuple[str, str, str]]:
    f = c.figures
    usable = prediction.usable_gib
    free = max(0.0, 1 - prediction.need_gib / usable) if usable else 0.0
    need, has = memory_size(prediction.need_gib), memory_size(usable)
    needed = f.number(need.value, need.digits) if need.unit == has.unit else f.measure(prediction.need_gib, "GiB")
    memory = f"{needed} {c.w('of')} {f.measure(usable, 'GiB')}"
    entries = [(c.w("Memory per device"), memory, c.w("{percent} free", percent=f.percent(round(free * 100))))]
    for title, quantity in (
        (c.w("Time to finish"), prediction.time_to_finish_h),
        (c.w("Throughput"), prediction.throughput),
        (c.w("First token"), prediction.ttft_ms),
        (c.w("Each further token"), prediction.tpot_ms),
        (c.w("Latency"), prediction.latency_ms),
    ):
        if quantity is not None:
            entries.append((title, f.measure(_rounded(quantity.value), quantity.unit), _range(c, quantity)))
    devices = c.w("{n} devices", n=demand.count) if demand.count != 1 else c.w("one device")
    if prediction.bottleneck:
        entries.append((c.w("Bottleneck"), _capital(c.w(prediction.bottleneck)), devices))
    return entries[:4] if prediction.bottleneck is None else [*entries[:-1][:3], entries[-1]]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _rounded(value: float) -> float:
    return float(round(value)) if value >= 100 else value


def _range(c: Context, quantity: Quantity) -> str:
    if quantity.low is None or quantity.high is None:
        return ""
    low, high = c.figures.number(_rounded(quantity.low)), c.figures.number(_rounded(quantity.high))
    return c.w("between {low} and {high} (80 %)", low=low, high=high)


def _needs(c: Context, demand: Demand) -> Flowable:
    rows: Sequence[tuple[object, ...]] = [
        (
            c.says(need.label),
            c.figures.measure(need.minimum.value, need.minimum.unit),
            c.figures.measure(need.recommended.value, need.recommended.unit),
            c.printer.p(c.says(need.reason), "cellnote"),
        )
        for need in demand.needs
    ]
    head = (c.w("Need"), c.w("At least"), c.w("Recommended"), c.w("Why"))
    return grid(c, head, rows, (120, 70, 75, 235), right=(1, 2))
