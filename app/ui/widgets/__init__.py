"""The window's own controls. Import from here.

Everything follows the theme by itself: colours are named by token ("ok", "text2"), icons by role, both from
``resources/style/tokens.json``. Text: ``label(text, kind)`` with kind body, caption, hint, quiet, quietcaption, label,
strong, strongcaption, section, title, price, error; ``plural(n, one, many)`` for counted sentences (with ``{n}``).
Layout helpers: ``row``, ``column``, ``clear``, ``rule``; ``reveal(widget, on)`` is ``setVisible`` for widgets without a
parent yet.

Surfaces      ``Card(variant)`` (``.body``, ``.add_header(title, icon, aside)``), ``Notice``, ``Banner``, ``PageScroll``
Buttons       ``Button(text, icon, kind)`` kinds normal, primary, compact, chip, icon, plain, link;
              ``set_unavailable(reason)`` keeps it focusable: connect ``pressed_ok`` (acts) and ``refused`` (reason)
Choices       ``Segmented([(key, text)], name)``, ``CardGroup(name, layout)`` with ``ChoiceCard``, ``text_card``,
              ``place_card``; ``.value``, ``.set_value(key)`` (silent), ``.changed(key)`` (the user chose), ``.focus()``
Fields        ``TextField``, ``NumberField(name, measure, ...)``, ``ChoiceField(name, options)``, ``DayField``:
              ``.value``, ``.set_value`` (silent), ``.changed(value)`` (right values only), ``.validate()``,
              ``.set_problem``, ``.set_hint``; ``NumberField.set_unavailable(reason)``; measures in
              ``app.viewmodels.numbers.MEASURES``
Bare inputs   ``Combo``, ``CheckBox``, ``SearchField`` (``searched``), ``FieldBox``
Status        ``StatusMark(status, text, dense=)``, ``IconLabel(role, token, size)``, ``status_word``
Figures       ``Meter`` (value against limit), ``WhyLink.set_quantity(quantity, name)``, ``WhyPopover``
Lists         ``SectionList(name, description)``: sections or pages at the left, ``add(name, role)``
Tables        ``DataTable([Column(...)], name)``: ``set_rows``, ``current``, ``chosen(row)``, ``opened(row)``
Dialogs       ``Dialog`` is the base of every dialog: Tab in reading order; ``DialogScroll(content)`` above its buttons
Questions     ``Dialogs.open_file / save_file / confirm / tell``: tests replace these
Speech        ``announce(widget, text)`` for screen readers; ``Spoken`` gives a class its words beside the name
              (``own_words()``), ``describe(widget, words)`` one control
"""

from __future__ import annotations

from app.ui.widgets.buttons import Button, NextButton
from app.ui.widgets.choice import CardGroup, ChoiceCard, Segmented, place_card, text_card
from app.ui.widgets.choice_field import ChoiceField
from app.ui.widgets.combo import CheckBox, Combo
from app.ui.widgets.day import DayField
from app.ui.widgets.dialogs import Dialog, Dialogs, MessageDialog
from app.ui.widgets.fieldbox import FieldBox, UnknownButton, paint_box
from app.ui.widgets.fields import Field, NumberField, TextField
from app.ui.widgets.flow import FlowLayout, WrappingRow
from app.ui.widgets.focusring import FocusRing
from app.ui.widgets.folding import FoldingGrid
from app.ui.widgets.meter import Meter
from app.ui.widgets.panel import (
    Banner,
    Card,
    DialogScroll,
    Notice,
    PageScroll,
    announce,
    clear,
    column,
    in_the_middle,
    row,
    uncut,
)
from app.ui.widgets.search import SearchField
from app.ui.widgets.section_list import SectionList
from app.ui.widgets.spoken import Spoken, describe, list_words, sentences, tell_beside
from app.ui.widgets.table import Column, DataTable, TableModel
from app.ui.widgets.text import (
    Caption,
    IconLabel,
    StatusMark,
    label,
    plural,
    reveal,
    rule,
    set_tone,
    status_word,
    unbroken,
)
from app.ui.widgets.why import WhyLink, WhyPopover

__all__ = [
    "Banner",
    "Button",
    "Caption",
    "Card",
    "CardGroup",
    "CheckBox",
    "ChoiceCard",
    "ChoiceField",
    "Column",
    "Combo",
    "DataTable",
    "DayField",
    "Dialog",
    "DialogScroll",
    "Dialogs",
    "Field",
    "FieldBox",
    "FlowLayout",
    "FocusRing",
    "FoldingGrid",
    "IconLabel",
    "MessageDialog",
    "Meter",
    "NextButton",
    "Notice",
    "NumberField",
    "PageScroll",
    "SearchField",
    "SectionList",
    "Segmented",
    "Spoken",
    "StatusMark",
    "TableModel",
    "TextField",
    "UnknownButton",
    "WhyLink",
    "WhyPopover",
    "WrappingRow",
    "announce",
    "clear",
    "column",
    "describe",
    "in_the_middle",
    "label",
    "list_words",
    "paint_box",
    "place_card",
    "plural",
    "reveal",
    "row",
    "rule",
    "sentences",
    "set_tone",
    "status_word",
    "tell_beside",
    "text_card",
    "unbroken",
    "uncut",
]
