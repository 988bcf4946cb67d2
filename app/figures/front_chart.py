"""The front of price against speed: each point the cheapest build that is so quick."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.figures.drawing import PRINT_PALETTE, Canvas, Cell, Drawing, Number, nice_step, plain_number

TOP, BOTTOM, LEFT, RIGHT = 18.0, 42.0, 84.0, 22.0


@dataclass(frozen=True)
class PricedSpeed:
    """One build: its price and its speed as figures and in words. ``proven``: none cheaper is so quick."""

    key: str
    price: float
    speed: float
    price_text: str
    speed_text: str
    name: str
    proven: bool = True


@dataclass(frozen=True)
class FrontWords:
    """What the drawing says, in the reader's language."""

    title: str = "Price against speed"
    build: str = "Build"
    price: str = "Price"
    proof: str = "Proof"
    proven: str = "proven best"
    found: str = "best found"
    point: str = "{build}: {price}, {speed}, {proof}"


def front_chart(
    points: Sequence[PricedSpeed],
    *,
    speed_title: str,
    money: Callable[[float], str],
    chosen: str | None = None,
    words: FrontWords | None = None,
    number: Number = plain_number,
    width: float = 560,
    height: float = 250,
    palette: Mapping[str, str] = PRINT_PALETTE,
) -> Drawing:
    """Price upwards, speed to the right; a step between two points says that nothing lies between them.

    A filled point is proven, a hollow one the best found; ``chosen`` has a ring.
    """
    words = words or FrontWords()
    canvas = Canvas(width, height, palette)
    y_of, x_of = _axes(canvas, points, money, number)
    canvas.text((LEFT + width - RIGHT) / 2, height - 7, speed_title, size=10.5, colour="text2", anchor="middle")
    placed = sorted(points, key=lambda p: p.speed)
    line: list[tuple[float, float]] = []
    for point in placed:
        x, y = x_of(point.speed), y_of(point.price)
        if line:
            line.append((x, line[-1][1]))
        line.append((x, y))
    if len(line) > 1:
        canvas.path(line, "c1", 1.5, "4 3")
    for point in placed:
        x, y = x_of(point.speed), y_of(point.price)
        if point.key == chosen:
            canvas.circle(x, y, 8.5, fill="surface", stroke="accent")
        canvas.circle(x, y, 4.5, fill="c1" if point.proven else "surface", stroke="c1")
        said = words.point.format(
            build=point.name, price=point.price_text, speed=point.speed_text, proof=_proof(point, words)
        )
        canvas.region(point.key, x - 12, y - 12, 24, 24, said)
    rows: list[tuple[str, ...]] = [(words.build, words.price, speed_title, words.proof)]
    for p in points:
        rows.append((p.name, Cell(p.price_text, p.price), Cell(p.speed_text, p.speed), _proof(p, words)))
    return canvas.finish(words.title, tuple(rows))


def _axes(
    canvas: Canvas, points: Sequence[PricedSpeed], money: Callable[[float], str], number: Number
) -> tuple[_Axis, _Axis]:
    """Where a price and a speed stand, with their ticks drawn."""
    right, base = canvas.width - RIGHT, canvas.height - BOTTOM
    y_of = _scale(max((p.price for p in points), default=1.0), base, TOP)
    x_of = _scale(max((p.speed for p in points), default=1.0), LEFT, right)
    for value, y in y_of.ticks:
        canvas.line(LEFT, y, right, y, "border")
        canvas.text(LEFT - 7, y + 4, money(value), size=10.5, colour="text2", anchor="end")
    for value, x in x_of.ticks:
        canvas.text(
            x, base + 16, number(value, 0 if value == int(value) else 2), size=10.5, colour="text2", anchor="middle"
        )
    return y_of, x_of


def _proof(point: PricedSpeed, words: FrontWords) -> str:
    return words.proven if point.proven else words.found


@dataclass(frozen=True)
class _Axis:
    start: float
    end: float
    most: float
    step: float

    def __call__(self, value: float) -> float:
        return self.start + (self.end - self.start) * value / self.most

    @property
    def ticks(self) -> list[tuple[float, float]]:
        count = round(self.most / self.step)
        return [(self.step * n, self(self.step * n)) for n in range(count + 1)]


def _scale(largest: float, start: float, end: float) -> _Axis:
    step = nice_step(largest)
    return _Axis(start, end, step * -(-largest // step), step)
