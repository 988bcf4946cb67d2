"""Small drawings: status marks told apart by shape, tick boxes, bars. Grayscale loses nothing."""

from __future__ import annotations

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import Flowable

from app.quoting.pdf.fonts import BOLD, SEMIBOLD
from app.quoting.pdf.tagging import artifact, piece
from app.quoting.pdf.theme import FAIL, INK, MUTED, WARNING, WHITE


class Mark(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A status: ``passed`` disc with a tick, ``warning`` triangle, ``unknown`` dashed ring, ``failed`` crossed square,
    ``note`` ring, ``box`` an empty tick box.
    """

    def __init__(self, kind: str, accent: Color, size: float = 9, word: str = "") -> None:
        super().__init__()
        self.kind = kind
        self.accent = accent
        self.word = word or kind
        self.width = self.height = size

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        """Draws at the flowable's origin."""
        canvas = self.canv
        with piece(canvas, "Span", actual=self.word):
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
    """The key of one colour of a drawing, with the mark that stands on it there."""

    def __init__(self, colour: str, mark: str = "", ink: str = "#000000") -> None:
        super().__init__()
        self.colour, self.ink, self.mark = HexColor(colour), HexColor(ink), mark
        self.width = self.height = 10.0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        """Draws at the flowable's origin."""
        with artifact(self.canv):
            self.canv.setLineWidth(0.5)
            self.canv.setStrokeColor(INK)
            self.canv.setFillColor(self.colour)
            self.canv.rect(0.3, 0.3, 9.4, 9.4, stroke=1, fill=1)
            self.canv.setFillColor(self.ink)
            self.canv.setFont(SEMIBOLD, 7.4)
            self.canv.drawCentredString(5, 2.4, self.mark)


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
        with piece(self.canv, "Span", actual=self.text):
            self.canv.setFillColor(self.colour)
            self.canv.rect(0, 0, length, 8.5, stroke=0, fill=1)
            self.canv.setFillColor(INK)
            self.canv.setFont(SEMIBOLD, 8)
            self.canv.drawString(length + 4, 1.4, self.text)
