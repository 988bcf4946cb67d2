"""Small drawings: status marks told apart by shape, tick boxes, bars. Grayscale loses nothing."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import Flowable

from app.quoting.pdf.fonts import BOLD, REGULAR, SEMIBOLD
from app.quoting.pdf.theme import BAR_STEPS, FAIL, INK, MUTED, WARNING, WHITE


class Mark(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A status: ``passed`` disc with a tick, ``warning`` triangle, ``unknown`` dashed ring, ``failed`` crossed square,
    ``note`` ring, ``box`` an empty tick box.
    """

    def __init__(self, kind: str, accent: Color, size: float = 9) -> None:
        super().__init__()
        self.kind = kind
        self.accent = accent
        self.width = self.height = size

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        """Draws at the flowable's origin."""
        canvas = self.canv
        canvas.saveState()
        canvas.scale(self.width / 10, self.width / 10)
        canvas.setLineWidth(1.1)
        getattr(self, f"_{self.kind}")(canvas)
        canvas.restoreState()

    def _passed(self, canvas: Flowable) -> None:
        canvas.setFillColor(self.accent)
        canvas.circle(5, 5, 5, stroke=0, fill=1)
        canvas.setStrokeColor(WHITE)
        canvas.lines([(2.6, 5.1, 4.3, 3.3), (4.3, 3.3, 7.5, 6.7)])

    def _warning(self, canvas: Flowable) -> None:
        path = canvas.beginPath()
        path.moveTo(5, 9.8)
        path.lineTo(10, 0.4)
        path.lineTo(0, 0.4)
        path.close()
        canvas.setFillColor(WARNING)
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.setFillColor(WHITE)
        canvas.rect(4.5, 3.4, 1, 3.4, stroke=0, fill=1)
        canvas.circle(5, 2.1, 0.65, stroke=0, fill=1)

    def _unknown(self, canvas: Flowable) -> None:
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.9)
        canvas.setDash(1.7, 1.1)
        canvas.circle(5, 5, 4.6, stroke=1, fill=0)
        canvas.setFillColor(INK)
        canvas.setFont(BOLD, 6.8)
        canvas.drawCentredString(5, 2.7, "?")

    def _failed(self, canvas: Flowable) -> None:
        canvas.setStrokeColor(FAIL)
        canvas.rect(0.6, 0.6, 8.8, 8.8, stroke=1, fill=0)
        canvas.lines([(2.8, 2.8, 7.2, 7.2), (2.8, 7.2, 7.2, 2.8)])

    def _note(self, canvas: Flowable) -> None:
        canvas.setStrokeColor(MUTED)
        canvas.circle(5, 5, 4.5, stroke=1, fill=0)
        canvas.setFillColor(MUTED)
        canvas.circle(5, 5, 1.3, stroke=0, fill=1)

    def _box(self, canvas: Flowable) -> None:
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.8)
        canvas.rect(0.8, 0.8, 8.4, 8.4, stroke=1, fill=0)


class Swatch(Flowable):  # type: ignore[misc]  # reportlab has no types
    """The key of one step of a stacked bar."""

    def __init__(self, step: int) -> None:
        super().__init__()
        self.colour = step_colour(step)
        self.width = self.height = 8.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        """Draws at the flowable's origin."""
        self.canv.setLineWidth(0.5)
        self.canv.setStrokeColor(INK)
        self.canv.setFillColor(self.colour)
        self.canv.rect(0.3, 0.3, 7.4, 7.4, stroke=1, fill=1)


def step_colour(step: int) -> Color:
    """The colour of the n-th share of a bar; further shares keep the lightest."""
    return HexColor(BAR_STEPS[min(step, len(BAR_STEPS) - 1)])


class StackedBar(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Shares of a whole side by side, white joints between; a dashed line marks the limit."""

    HEIGHT = 38.0
    BAR = 22.0

    def __init__(self, shares: Sequence[float], limit: float, width: float, used: str, limit_text: str) -> None:
        super().__init__()
        self.shares = tuple(shares)
        self.limit = limit
        self.whole = max(limit, sum(shares)) * 1.04
        self.width = width
        self.used = used
        self.limit_text = limit_text

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.HEIGHT

    def draw(self) -> None:
        """Draws at the flowable's origin."""
        canvas, scale, base = self.canv, self.width / self.whole, self.HEIGHT - self.BAR
        canvas.setLineWidth(0.9)
        x = 0.0
        for step, share in enumerate(self.shares):
            canvas.setFillColor(step_colour(step))
            canvas.setStrokeColor(WHITE)
            canvas.rect(x, base, share * scale, self.BAR, stroke=1, fill=1)
            x += share * scale
        canvas.setStrokeColor(INK)
        canvas.rect(0, base, self.width, self.BAR, stroke=1, fill=0)
        canvas.setFillColor(INK)
        canvas.setFont(SEMIBOLD, 7.6)
        if x < self.width * 0.72:
            canvas.drawString(x + 4, base + self.BAR / 2 - 2.6, self.used)
        end = self.limit * scale
        canvas.setDash(2.2, 1.6)
        canvas.line(end, base - 4, end, self.HEIGHT + 2)
        canvas.setDash()
        canvas.setFont(REGULAR, 7.6)
        canvas.drawRightString(min(end + 2, self.width), base - 12, self.limit_text)


class ShareBar(Flowable):  # type: ignore[misc]  # reportlab has no types
    """One bar of a bar table, its figure behind it."""

    def __init__(self, share: float, text: str, width: float, colour: Color) -> None:
        super().__init__()
        self.share, self.text, self.colour = share, text, colour
        self.width, self.height = width, 9.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        """Draws at the flowable's origin."""
        length = max(1.0, self.share * (self.width - 60))
        self.canv.setFillColor(self.colour)
        self.canv.rect(0, 0, length, 8.5, stroke=0, fill=1)
        self.canv.setFillColor(INK)
        self.canv.setFont(SEMIBOLD, 8)
        self.canv.drawString(length + 4, 1.4, self.text)
