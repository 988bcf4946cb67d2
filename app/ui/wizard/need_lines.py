"""Words and layout of the entries under Needs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from app.domain.measures import unit_shown
from app.domain.quantity import Quantity
from app.ui.language import language_in_force
from app.ui.told import joined, told
from app.ui.widgets import WhyLink, column, label, row
from app.viewmodels.numbers import many, memory, params, short, show_measured
from app.viewmodels.summary import NeedLine, SummaryView
from app.viewmodels.why import with_range, with_unit


def _tr(text: str) -> str:
    return QCoreApplication.translate("NeedWords", text)


class NeedWords:
    """Turns a ``NeedLine`` into label, value, note and why?."""

    def __init__(self, locale: str) -> None:
        self._locale = locale

    def layout_of(self, line: NeedLine, view: SummaryView) -> QVBoxLayout:
        """One entry, ready to be put under Needs."""
        title, value, note = self.words(line, view)
        head = row(label(title, "quietcaption", wrap=True), spacing=4)
        head.setStretch(0, 1)
        if line.quantity is not None:
            why = WhyLink("", self._locale)
            why.set_quantity(line.quantity, title)
            head.addWidget(why)
        made = column(head, label(value, "strong", wrap=True), spacing=1)
        if note:
            made.addWidget(label(note, "quietcaption", wrap=True))
        return made

    def words(self, line: NeedLine, view: SummaryView) -> tuple[str, str, str]:
        """(label, value, note)."""
        make = getattr(self, f"_{line.key}")
        return make(line, view)

    def _model(self, line: NeedLine, _view: SummaryView) -> tuple[str, str, str]:
        size = params(line.note, self._locale, language_in_force())
        note = _tr("{0} parameters, {1} layers") if line.count else _tr("{0} parameters")
        note = note.format(size, line.count)
        return _tr("Model"), told(line.title), note

    def _weights(self, line: NeedLine, _view: SummaryView) -> tuple[str, str, str]:
        return _tr("Weights in {0}").format(line.text), self._gib(line.quantity), ""

    def _context(self, line: NeedLine, _view: SummaryView) -> tuple[str, str, str]:
        return _tr("Memory per token of context"), with_unit(line.quantity, self._locale, told), ""

    def _total_memory_training(self, line: NeedLine, _view: SummaryView) -> tuple[str, str, str]:
        return _tr("Training memory, in total"), self._gib(line.quantity), _tr("on one card; less per card on several")

    def _total_memory_inference(self, line: NeedLine, _view: SummaryView) -> tuple[str, str, str]:
        return _tr("Serving memory"), self._gib(line.quantity), ""

    def _limits(self, line: NeedLine, _view: SummaryView) -> tuple[str, str, str]:
        hours, first, following, whole = line.limits
        parts, notes = [], []
        if hours is not None:
            parts.append(_tr("{0} h").format(short(hours, self._locale)))
            notes.append(_tr("finish"))
        for value, name in ((first, _tr("first word")), (following, _tr("next word")), (whole, _tr("answer"))):
            if value is not None:
                parts.append(_tr("{0} ms").format(short(value, self._locale)))
                notes.append(name)
        return _tr("Limits"), " · ".join(parts), " · ".join(notes)

    def _room(self, _line: NeedLine, view: SummaryView) -> tuple[str, str, str]:
        if view.site is None:
            return _tr("Room"), "", ""
        room = view.site.onprem
        cooling = room.room_cooling_btu_h
        text = self._measured(room.ambient_c, "°C")
        if cooling is None:
            return _tr("Room"), text, _tr("cooling unknown")
        return _tr("Room"), joined((text, self._measured(cooling, "BTU/h")), ", "), ""

    def _measured(self, value: float, unit: str) -> str:
        return f"{show_measured(value, unit, self._locale)} {unit_shown(unit, self._locale)}"

    def _cards(self, line: NeedLine, _view: SummaryView) -> tuple[str, str, str]:
        each = self._gib(line.quantity)
        value = f"{line.count} × {each}" if line.count > 1 else each
        return _tr("GPU memory"), value, _tr("of {0} per card").format(memory(line.note or 0, self._locale))

    def _host(self, line: NeedLine, _view: SummaryView) -> tuple[str, str, str]:
        """Without an accelerator the work lies in the machine's own memory."""
        value, most = self._gib(line.quantity), line.note
        note = _tr("{0} recommended").format(memory(most, self._locale)) if most is not None else ""
        return _tr("Main memory"), value, note

    def _time(self, line: NeedLine, _view: SummaryView) -> tuple[str, str, str]:
        limit = line.limits[0]
        note = _tr("limit {0} h").format(short(limit, self._locale)) if limit else ""
        title = _tr("Training")
        if line.note:
            title = _tr("Training, {0} tokens").format(many(line.note, self._locale))
        return title, with_range(line.quantity, self._locale, told), note

    def _latency(self, line: NeedLine, _view: SummaryView) -> tuple[str, str, str]:
        value = f"{with_unit(line.quantity, self._locale, told)} · {with_unit(line.second, self._locale, told)}"
        limits = [short(one, self._locale) if one else "–" for one in line.limits]
        note = _tr("limits {0} ms · {1} ms").format(*limits) if any(line.limits) else ""
        return _tr("First word · next word"), value, note

    def _answer(self, line: NeedLine, _view: SummaryView) -> tuple[str, str, str]:
        limit = line.limits[0]
        note = _tr("limit {0} ms").format(short(limit, self._locale)) if limit else ""
        return _tr("Answer"), with_unit(line.quantity, self._locale, told), note

    def _gib(self, quantity: Quantity | None) -> str:
        return with_unit(quantity, self._locale, told)
