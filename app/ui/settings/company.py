"""The company that quotes: names, registers, logo, with the letterhead as it will be printed."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel

from app.quoting.pdf.words import Words
from app.services.settings import Seller, Settings
from app.ui.language import language_in_force
from app.ui.settings.forms import grid_of
from app.ui.tasks import Runner
from app.ui.theme import tokens_named
from app.ui.widgets import Button, Card, ChoiceField, Dialogs, Notice, TextField, column, label, reveal, row
from app.viewmodels.countries import names_in

PAPER = "light"
LOGO_PX = 600
"""Logos are kept at most this wide and high: enough for print at 30 mm."""


class CompanySection(Card):
    """Every change is saved; the letterhead shows it at once."""

    def __init__(self, runner: Runner, save: Callable[..., None]) -> None:
        super().__init__()
        self._runner, self._save = runner, save
        self._seller = Seller()
        self.add_header(self.tr("Company and logo"), "place_onsite", self.tr("printed on every quote"))
        tr = self.tr
        self.fields: dict[str, TextField] = {
            "name": TextField(tr("Company name")),
            "contact": TextField(tr("Contact")),
            "address": TextField(tr("Address"), hint=tr("Street, postal code and place; commas make lines.")),
            "email": TextField(tr("E-mail")),
            "phone": TextField(tr("Telephone")),
            "vat_id": TextField(tr("VAT number")),
            "register_no": TextField(tr("Company register")),
            "weee_no": TextField(tr("WEEE number")),
        }
        for name, field in self.fields.items():
            field.changed.connect(lambda text, n=name: self._change(**{n: text}))
        self.country = ChoiceField(tr("Country"), list(names_in(language_in_force())))
        self.country.changed.connect(lambda code: self._change(country=code))
        first, second, address, *others = self.fields.values()
        self.body.addLayout(grid_of([first, second, address, self.country, *others]))
        self._make_logo()

    def _make_logo(self) -> None:
        self.choose = Button(self.tr("Choose logo…"), "drop_file")
        self.choose.clicked.connect(self._on_choose)
        self.remove = Button(self.tr("Remove logo"), "", "link")
        self.remove.clicked.connect(lambda: self._change(logo_png_base64=None))
        self.problem = Notice("fail")
        self.problem.hide()
        self._logo = QLabel()
        self._logo.setFixedSize(96, 64)
        self._logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._logo.setAccessibleName(self.tr("Logo"))
        self._head, self._lines = label("", "section", wrap=True), label("", "quietcaption", wrap=True)
        self._lines.setAlignment(Qt.AlignmentFlag.AlignRight)
        sheet = Card()
        sheet.setStyleSheet(paper_sheet())
        sheet.setAccessibleName(self.tr("Letterhead"))
        inside = row(self._logo, self._head, self._lines, spacing=12)
        for at in (1, 2):
            inside.setStretch(at, 1)
        sheet.body.addLayout(inside)
        self.body.addLayout(row(self.choose, self.remove, label(self.tr("PNG or SVG"), "hint"), None))
        self.body.addWidget(self.problem)
        self.body.addLayout(column(label(self.tr("Letterhead"), "label"), sheet, spacing=4))

    def render(self, settings: Settings) -> None:
        """Shows the company."""
        seller = self._seller = settings.seller
        for name, field in self.fields.items():
            field.set_value(getattr(seller, name))
        self.country.set_value(seller.country)
        self.remove.setVisible(seller.logo_png_base64 is not None)
        self._head.setText(seller.name or self.tr("Your company"))
        self._lines.setText("\n".join(printed_lines(seller, settings.language)))
        self._logo.clear()
        reveal(self._logo, seller.logo_png_base64 is not None)
        if seller.logo_png_base64:
            picture = QPixmap()
            picture.loadFromData(b64decode(seller.logo_png_base64))
            aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            ratio = self.devicePixelRatioF()
            sharp = picture.scaled(self._logo.size() * ratio, aspect, smooth)
            sharp.setDevicePixelRatio(ratio)
            self._logo.setPixmap(sharp)

    def _change(self, **values: object) -> None:
        self._seller = self._seller.model_copy(update=values)
        self._save(seller=self._seller)

    def _on_choose(self) -> None:
        path = Dialogs.open_file(self, self.tr("Choose a logo"), self.tr("Pictures (*.png *.svg)"))
        if path is None:
            return
        name, file = Path(path).name, Path(path)
        # a large picture takes longer to read than the window may stand still
        self._runner.run(self, lambda _stop: logo_as_png(file), done=lambda encoded: self._on_read(name, encoded))

    def _on_read(self, name: str, encoded: str | None) -> None:
        self.problem.setVisible(encoded is None)
        if encoded is None:
            text = self.tr("{0} is no picture that can be read. Use a PNG or an SVG file.")
            self.problem.show_message("fail", "", text.format(name))
            return
        self._change(logo_png_base64=encoded)


def printed_lines(seller: Seller, language: str) -> list[str]:
    """Where the company is and how it is reached, as the letterhead of a quote says it in that language."""
    country = dict(names_in(language)).get(seller.country, seller.country) if seller.address else ""
    vat = f"{Words(language)('VAT id')} {seller.vat_id}" if seller.vat_id else ""
    rows = ((seller.address, country), (seller.phone, seller.email), (vat, seller.register_no))
    return [line for line in (" · ".join(filter(None, parts)) for parts in rows) if line]


def paper_sheet() -> str:
    """The look of paper, which is white whatever the theme: a logo may be made for that alone."""
    paper = tokens_named(PAPER)
    ground, border, ink, quiet = (paper.hex(token) for token in ("surface", "border", "text", "text2"))
    return (
        f"QFrame#card {{ background: {ground}; border-color: {border}; }} QLabel {{ color: {ink}; }} "
        f'QLabel[kind="quietcaption"] {{ color: {quiet}; }}'
    )


def logo_as_png(path: Path) -> str | None:
    """A PNG or SVG file as a base64 PNG of at most ``LOGO_PX``; ``None`` where it cannot be read."""
    if path.suffix.lower() == ".svg":
        renderer = QSvgRenderer(str(path))
        if not renderer.isValid():
            return None
        size = renderer.defaultSize().scaled(LOGO_PX, LOGO_PX, Qt.AspectRatioMode.KeepAspectRatio)
        if size.isEmpty():
            return None
        image = QImage(size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
    else:
        image = QImage(str(path))
        if image.isNull():
            return None
        if max(image.width(), image.height()) > LOGO_PX:
            aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            image = image.scaled(LOGO_PX, LOGO_PX, aspect, smooth)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return b64encode(data.data()).decode("ascii")
