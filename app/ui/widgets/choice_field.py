"""A labelled choice."""

from __future__ import annotations

from collections.abc import Sequence

from app.ui.widgets.combo import Combo
from app.ui.widgets.fields import Field
from app.ui.widgets.spoken import sentences


class ChoiceField(Field):
    """A labelled drop-down list of (key, text); an ``editable`` one takes any text besides."""

    def __init__(self, name: str, options: Sequence[tuple[object, str]], *, hint: str = "", info: str = "",
                 optional: bool = False, editable: bool = False) -> None:  # fmt: skip
        self.combo = Combo(options, name, editable=editable)
        super().__init__(name, self.combo, hint=hint, info=info, optional=optional)
        if editable:
            self.combo.lineEdit().setAccessibleName(name)
            self.combo.editTextChanged.connect(lambda _text: self.changed.emit(self.combo.value))
        else:
            self.combo.currentIndexChanged.connect(lambda _index: self.changed.emit(self.combo.value))

    def speak(self) -> None:
        """The list tells its choices itself where nothing more is to be said."""
        if self._locked:
            return  # the list says why itself
        words = sentences(self.problem, self._info or self._hint)
        self.combo.setAccessibleDescription(sentences(f"{self._name}:", words) if words else "")
        self.combo.speak()

    def set_locked(self, reason: str) -> None:
        """The choice stays and says why it cannot be changed."""
        self._locked = reason
        self.combo.set_unavailable(reason)
        if not reason:
            self.combo.setToolTip(self._info)
            self.speak()

    @property
    def value(self) -> object:
        return self.combo.value

    def set_value(self, key: object) -> None:
        """Shows a choice; sends no signal."""
        if key != self.combo.value:
            self.combo.set_value(key)

    def set_options(self, options: Sequence[tuple[object, str]]) -> None:
        """Other choices."""
        self.combo.set_options(options)
