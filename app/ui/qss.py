"""The style sheet. It names no colour but roles of the palette, so that a change of theme leaves it as it is.

Qt styles every widget anew for another sheet, hundreds of them for each one in sight. Painted widgets take the tokens
themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Template
from types import MappingProxyType

from PySide6.QtGui import QPalette

_ROLE = QPalette.ColorRole
ROLES: Mapping[str, tuple[QPalette.ColorRole, str]] = MappingProxyType(
    {
        "window": (_ROLE.Window, "window"), "surface": (_ROLE.Base, "base"),
        "sunken": (_ROLE.AlternateBase, "alternate-base"), "border": (_ROLE.Mid, "mid"),
        "control": (_ROLE.Dark, "dark"), "text": (_ROLE.Text, "text"), "text2": (_ROLE.Light, "light"),
        "text3": (_ROLE.PlaceholderText, "placeholder-text"), "disabled": (_ROLE.Midlight, "midlight"),
        "accent": (_ROLE.Accent, "accent"), "accentHover": (_ROLE.Shadow, "shadow"),
        "accentSoft": (_ROLE.Highlight, "highlight"), "link": (_ROLE.Link, "link"),
        "ok": (_ROLE.LinkVisited, "link-visited"), "warn": (_ROLE.ToolTipBase, "tooltip-base"),
        "fail": (_ROLE.ToolTipText, "tooltip-text"), "unk": (_ROLE.BrightText, "bright-text"),
    }
)  # fmt: skip
"""Token -> the palette's role that carries it, and that role's name in a sheet. Light, Midlight, Shadow, LinkVisited,
BrightText and those of tooltips are lent: Fusion draws with none of them where this sheet applies."""
SAME = MappingProxyType({"focus": "link"})
"""Tokens that are another one in every theme."""

_SHEET = Template(
    """
QAbstractItemView, QAbstractButton, QAbstractSlider, QTabBar, QComboBox { outline: none; }
QMainWindow, QDialog { background: $window; }
QWidget#page, QWidget#pageArea, QScrollArea#pageScroll { background: $window; border: none; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QToolTip { background: $surface; color: $text; border: 1px solid $control; padding: 4px 6px; }
QLabel#readout { background: $surface; color: $text; border: 1px solid $focus; border-radius: 4px; padding: 4px 8px; }

QLabel { background: transparent; color: $text; }
QLabel[kind="caption"] { color: $text3; font-size: ${caption}pt; }
QLabel[kind="hint"] { color: $text3; font-size: ${caption}pt; }
QLabel[kind="quiet"] { color: $text2; }
QLabel[kind="quietcaption"] { color: $text2; font-size: ${caption}pt; }
QLabel[kind="label"] { color: $text; font-size: ${label}pt; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="strongcaption"] { font-weight: 600; color: $text2; font-size: ${caption}pt; }
QLabel[kind="section"] { font-weight: 600; font-size: ${section}pt; }
QLabel[kind="title"] { font-weight: 600; font-size: ${title}pt; }
QLabel[kind="price"] { font-weight: 600; font-size: ${price}pt; }
QLabel[kind="error"] { color: $fail; font-size: ${caption}pt; }
QLabel[tone="ok"] { color: $ok; } QLabel[tone="warn"] { color: $warn; }
QLabel[tone="fail"] { color: $fail; } QLabel[tone="unk"] { color: $unk; }
QLabel[tone="link"] { color: $link; } QLabel[tone="text3"] { color: $text3; }

QFrame#card { background: $surface; border: 1px solid $border; border-radius: 6px; }
QFrame#cardUnknown { background: $surface; border: 1px dashed $unk; border-radius: 6px; }
QFrame#cardSunken { background: $sunken; border: 1px solid $border; border-radius: 6px; }
QFrame#drop { background: $surface; border: 1px dashed $control; border-radius: 6px; }
QFrame#drop[hot="true"] { background: $accentSoft; border: 2px dashed $focus; }
QFrame#drop[hot="bad"] { background: $surface; border: 2px solid $fail; }
QFrame#cardFoot { background: $window; border: none; border-top: 1px solid $border;
    border-bottom-left-radius: 6px; border-bottom-right-radius: 6px; }
QFrame#palette { background: $surface; border: 1px solid $control; border-radius: 8px; }
QFrame#rule { background: $border; border: none; max-height: 1px; min-height: 1px; }
QFrame#noticeInfo { background: $accentSoft; border: none; border-radius: 6px; }
QFrame#noticeOk { border: 1px solid $ok; border-radius: 6px; }
QFrame#noticeWarn { border: 1px solid $warn; border-radius: 6px; }
QFrame#noticeFail { border: 1px solid $fail; border-radius: 6px; }
QFrame#noticeUnknown { border: 1px dashed $unk; border-radius: 6px; }
QFrame#formula { background: $sunken; border: none; border-radius: 4px; }
QFrame#chip { background: $sunken; border: none; border-radius: 4px; }

QPushButton { background: $surface; color: $text; border: 1px solid $control; border-radius: 5px;
    padding: 0 14px; min-height: ${control_px}px; }
QPushButton:hover { background: $sunken; }
QPushButton:disabled { color: $disabled; border-color: $border; }
QPushButton[kind="primary"] { background: $accent; color: white; border: 1px solid $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $accentHover; border-color: $accentHover; }
QPushButton[kind="primary"]:disabled { background: $surface; color: $disabled; border: 1px solid $border; }
QPushButton[kind="primary"][unavailable="true"] { background: $surface; color: $text3; border: 1px solid $border; }
QPushButton[unavailable="true"] { color: $text3; border-color: $border; }
QPushButton[kind="compact"] { min-height: ${compact_px}px; padding: 0 10px; font-size: ${label}pt; }
QPushButton[kind="chip"] { min-height: ${compact_px}px; padding: 0 10px; font-size: ${label}pt; }
QPushButton[kind="chip"]:checked { background: $accentSoft; border: 2px solid $focus; font-weight: 600; padding: 0 9px;
    min-height: ${checked_px}px; }
QPushButton[kind="icon"] { min-height: ${control_px}px; min-width: ${control_px}px; padding: 0; }
QPushButton[kind="plain"] { border: none; background: transparent; padding: 0 4px; min-height: 24px; }
QPushButton[wordless="true"] { min-width: 24px; }
QPushButton[kind="plain"]:hover { background: $sunken; }
QPushButton[kind="plain"]:checked { background: $accentSoft; border: 1px solid $focus; }
QPushButton[kind="link"] { border: none; background: transparent; color: $link; padding: 0 1px; min-height: 24px;
    text-decoration: underline; font-size: ${label}pt; text-align: left; }
QPushButton[kind="link"]:hover { color: $text; background: transparent; }
QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit { background: $surface; color: $text; border: 1px solid $control;
    border-radius: 5px; padding: 0 8px; selection-background-color: $accent; selection-color: white; }
QLineEdit { min-height: ${control_px}px; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; }
QLineEdit[bare="true"] { border: none; background: transparent; padding: 0; min-height: 0; }

QMenuBar { background: $surface; color: $text; border: none; padding: 0 8px; }
QMenuBar::item { background: transparent; padding: 6px 9px; }
QMenuBar::item:selected { background: $accentSoft; border-radius: 4px; }
QMenu { background: $surface; color: $text; border: 1px solid $control; padding: 4px 0; }
QMenu::item { padding: 5px 28px 5px 14px; } QMenu::item:selected { background: $accentSoft; }
QMenu::item:disabled { color: $disabled; } QMenu::separator { height: 1px; background: $border; margin: 4px 0; }
QMenu::icon { padding-left: 10px; }

QLabel#ring { border: 1px solid $control; border-radius: 13px; }
QFrame#rail { background: $surface; border: none; border-right: 1px solid $border; }
QFrame#stepper { background: $surface; border: none; border-bottom: 1px solid $border; }
QFrame#summary { background: $surface; border: none; border-left: 1px solid $border; }
QFrame#footer { background: $surface; border: none; border-top: 1px solid $border; }
QFrame#bar { background: $surface; border: none; border-bottom: 1px solid $border; }
QFrame#side { background: $surface; border: none; border-right: 1px solid $border; }
QFrame#detail { background: $surface; border: none; border-left: 1px solid $border; }

QAbstractItemView { background: $surface; color: $text; border: none; selection-background-color: $accentSoft;
    selection-color: $text; alternate-background-color: $surface; }
QTableView, QTreeView { gridline-color: transparent; }
QTableView::item { border-top: 1px solid $border; padding: 0 5px; }
QTableView::item:selected, QTreeView::item:selected { background: $accentSoft; }
QTableView[tight="true"]::item { padding: 0 2px; }
QTableView#comparison::item { padding: 5px 7px; }
QTableView#comparison QHeaderView::section { padding: 5px 10px; }
QListWidget#nav::item { height: 32px; padding-left: 12px; }
QListWidget#nav::item:selected { background: $accentSoft; color: $text; border-left: 3px solid $link;
    padding-left: 9px; }
QListWidget#nav::item:focus { border: 2px solid $focus; padding-left: 10px; }
QTreeView#candidates::item { border-top: 1px solid $border; padding: 0 11px; }
QTreeView#candidates QHeaderView::section { padding: 0 14px; }
QTreeView::item { min-height: 27px; } QTreeView::item:hover { background: $sunken; }
QTreeView::branch { background: $surface; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $text2; border: none; padding: 0 8px; font-weight: 600;
    font-size: ${caption}pt; min-height: 26px; }
QHeaderView[tight="true"]::section { padding: 0 5px; }
QTableCornerButton::section { background: $surface; border: none; }
QComboBox QAbstractItemView { border: 1px solid $control; padding: 2px; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 8px; }
QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabBar::tab { background: transparent; color: $text2; padding: 6px 4px; margin-right: 20px; border: none;
    border-bottom: 3px solid transparent; }
QTabBar[kind="close"]::tab { margin-right: 12px; }
QTabBar::tab:selected { color: $text; font-weight: 600; border-bottom: 3px solid $link; }
QProgressBar { background: $sunken; border: 1px solid $control; border-radius: 4px; min-height: 8px; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $border; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $control; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; } QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $text3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
)


def style_sheet(base_pt: float, text_px: int) -> str:
    """The application's style sheet for a size of text, whose lines are ``text_px`` high: controls grow with it."""
    heights = {"control_px": max(30, text_px + 10), "compact_px": max(24, text_px + 4)}
    heights["checked_px"] = heights["compact_px"] - 2
    sizes = {
        "caption": base_pt - 1,
        "label": base_pt - 0.5,
        "section": base_pt + 1,
        "title": base_pt * 1.5,
        "price": base_pt * 1.8,
    }
    roles = {token: f"palette({name})" for token, (_role, name) in ROLES.items()}
    roles |= {token: roles[same] for token, same in SAME.items()}
    return _SHEET.substitute(roles, **heights, **{name: f"{size:g}" for name, size in sizes.items()})
