"""What was typed and could not be stored when another part was chosen: told, kept, and put back with its part."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.domain.parts import Part
from app.ui.catalog.controls import LineControl
from app.ui.catalog.fact_row import FactRow
from app.ui.catalog.identity import IdentityForm
from app.ui.catalog.words import fact_label
from app.ui.told import joined
from app.ui.widgets import Notice, announce
from app.viewmodels.bulk_edit import Entry

if TYPE_CHECKING:
    from app.ui.catalog.detail import DetailPane

Go = Callable[[tuple[str, ...], str], None]


@dataclass(frozen=True)
class Typed:
    """The text of a fact with its source and day, as they were typed; ``problem`` is why it was not stored."""

    text: str
    source: str
    day: str
    problem: str


@dataclass(frozen=True)
class Left:
    """All of it, for one part or for several together: by fact, by field of the identity, of the price, for all."""

    parts: tuple[Part, ...]
    facts: Mapping[str, Typed] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    price: Any = None
    entries: Mapping[str, Entry] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.facts or self.names or self.entries) or self.price is not None

    @property
    def first(self) -> str:
        """The fact or field to go back to; empty where the price or an entry for several parts waits."""
        return next(iter((*self.facts, *self.names)), "")


class LeftBehind(QObject):
    """Keeps it by the parts that it was typed for while the window is open."""

    def __init__(self, pane: DetailPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._left: dict[tuple[str, ...], Left] = {}
        self._notice: Notice | None = None
        self._go: Go = lambda _ids, _field: None
        self._told: tuple[str, ...] = ()
        self._sent: Left | None = None
        pane.bulk.ready.connect(self._on_compared)

    def tell_on(self, notice: Notice, go: Go) -> None:
        """Where it is told, and what leads back to the parts and the fact; to the list where it is given no parts."""
        self._notice, self._go = notice, go

    def leave(self) -> None:
        """Another part is chosen: what can be stored is, the rest is kept and told."""
        pane, form = self._pane, self._pane.form
        if form is None or not form.built:
            return
        for row in form.rows.values():
            if row.dirty:
                row.save()
        sent = {name: typed for name, row in form.rows.items() if row.waits if (typed := _typed(row))}
        self._sent = Left(pane.parts, sent) if sent and len(pane.parts) == 1 else None
        left = Left(
            pane.parts,
            {name: typed for name, row in form.rows.items() if row.dirty if (typed := _typed(row))},
            form.identity.typed if len(pane.parts) == 1 and pane.own else {},
            pane.prices.typed if len(pane.parts) == 1 and "prices" in pane.__dict__ else None,
            dict(pane.bulk.entries),
        )
        if left:
            self._left[_key(left.parts)] = left
            self._tell(left)

    def refused(self, part_id: str, field: str, message: str) -> bool:
        """What was sent when its part was left could not be stored: kept and told, if it is known here."""
        sent = self._sent
        if sent is None or sent.parts[0].id != part_id or field not in sent.facts:
            return False
        kept = self._left.get((part_id,), Left(sent.parts))
        left = replace(kept, facts={**kept.facts, field: replace(sent.facts[field], problem=message)})
        self._left[part_id,] = left
        self._tell(left)
        return True

    def put_back(self) -> None:
        """Shows again what was typed for the part on show."""
        pane, form = self._pane, self._pane.form
        if form is not None and len(pane.parts) == 1 and _key(pane.parts) in self._left:
            parts = pane.parts
            form.when_built(lambda: self._put(parts))

    def _on_compared(self) -> None:
        self._put(self._pane.parts)

    def _put(self, parts: Sequence[Part]) -> None:
        pane, form, key = self._pane, self._pane.form, _key(parts)
        if form is None or _key(pane.parts) != key or key not in self._left:
            return
        left = self._left.pop(key)
        for name, entry in left.entries.items():
            pane.bulk.enter(name, entry, form)
        for name, typed in left.facts.items():
            _retype(form.rows[name], typed)
        form.identity.retype(left.names)
        if left.price is not None:
            pane.prices.retype(left.price)
        if key == self._told and self._notice is not None:
            self._notice.hide()

    def _tell(self, left: Left) -> None:
        if self._notice is None:
            return
        self._told = _key(left.parts)
        self._notice.clear_buttons()
        self._notice.show_message("warn", self._title(left), joined(typed.problem for typed in left.facts.values()))
        back = self._notice.add_button(self.tr("Go back"), "back")
        back.clicked.connect(lambda: self._go(_key(left.parts), left.first))
        drop = self._notice.add_button(self.tr("Discard"), "clear")
        drop.clicked.connect(self._on_drop)
        self._notice.show()
        announce(self._notice, self._notice.message)

    def _title(self, left: Left) -> str:
        if len(left.parts) > 1:
            return self.tr("What was entered for {0} parts is not applied yet.").format(len(left.parts))
        title = left.parts[0].title
        form = self._pane.form
        words = [(fact_label(form.rows[name].shape), typed.text) for name, typed in left.facts.items()] if form else []
        words += [(IdentityForm.word(name), text) for name, text in left.names.items()]
        if left.price is not None:
            return self.tr("{0}: the price typed is not set yet.").format(title)
        said = joined((f"{name} “{text}”" for name, text in words), ", ")
        return self.tr("{0}: not stored, but kept here: {1}").format(title, said)

    def _on_drop(self) -> None:
        self._left.pop(self._told, None)
        self._go((), "")  # the focus would jump out of the page with the notice
        if self._notice is not None:
            self._notice.hide()


def _key(parts: Sequence[Part]) -> tuple[str, ...]:
    return tuple(part.id for part in parts)


def _typed(row: FactRow) -> Typed | None:
    """What stands in the line of a fact; other controls hold nothing that could be wrong."""
    if not isinstance(row.control, LineControl):
        return None
    return Typed(row.control.edit.text(), row.source.edit.text(), row.source.day.text(), row.problem)


def _retype(row: FactRow, typed: Typed) -> None:
    """Has it typed again, as it was, with what is wrong about it."""
    row.set_dirty()
    row.control.edit.setText(typed.text)
    row.source.edit.setText(typed.source)
    row.source.day.setText(typed.day)
    row.save()
