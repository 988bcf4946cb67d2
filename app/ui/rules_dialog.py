"""The reference of rules: what each asks, why, and what the open project's site makes of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from app.domain.finding import Setting, Severity
from app.ui.language import language_in_force
from app.ui.told import joined, told
from app.ui.widgets import Button, ChoiceField, Column, DataTable, Dialog, SearchField, label, plural, row
from app.ui.wizard.model import WizardModel
from app.viewmodels.languages import ENGLISH
from app.viewmodels.rules_page import RuleView, found, in_own_words, rule_views, setting_of, with_rule

AS_SHIPPED = "shipped"
TABLE_PX, PAGE_PX, HEIGHT_PX = 740, 400, 620
LEAST_TABLE_PX, LEAST_PAGE_PX, AROUND_PX = 440, 280, 40


class RulesDialog(Dialog):
    """Stands beside the window and blocks nothing. Without a project nothing can be switched."""

    def __init__(self, parent: QWidget, model: WizardModel | None = None, rule_id: str = "") -> None:
        super().__init__(parent)
        self._model, self._shown = model, False
        self.setWindowTitle(self.tr("Rules"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = SearchField(self.tr("Rule, part or reason"), self.tr("Search the rules"))
        self.search.searched.connect(lambda _text: self._fill())
        self.count = label("", "quietcaption")
        self.table = DataTable(
            [
                Column(self.tr("What it finds"), lambda view: _sentence(view.title), tip=_tip),
                Column(self.tr("Rule"), lambda view: view.id, tip=lambda view: view.family),
                Column(self.tr("On this site"), self._setting_words),
            ],
            self.tr("Rules"),
            dense=True,
            sortable=False,
        )
        self.table.setMinimumWidth(LEAST_TABLE_PX)
        self.table.chosen.connect(self._show)
        self.search.set_target(self.table)
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.tr("The rule selected"))
        self.page.setAccessibleDescription(self.tr("Text to read: arrow keys scroll, Tab goes on."))
        self.page.setTabChangesFocus(True)
        self.setting = ChoiceField(self.tr("On this site"), [])
        self.setting.changed.connect(self._on_setting)
        self._lay_out()
        self._fill()
        self._choose(rule_id)
        if model is not None:
            model.draft_changed.connect(lambda _draft: self._refresh())

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.setSpacing(10)
        outer.addLayout(row(self.search, self.count, spacing=12))
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.page, 1)
        side.addWidget(self.setting)
        if self._model is None:
            words = self.tr("Rules are switched per project: open one to take a rule for something else, or off.")
            side.addWidget(label(words, "quietcaption", wrap=True))
            self.setting.set_locked(words)
        else:
            words = self.tr("What is switched is said in every report and on page 1 of the quote.")
            side.addWidget(label(words, "quietcaption", wrap=True))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.table, TABLE_PX)
        line.addLayout(side, PAGE_PX)
        outer.addLayout(line, 1)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.close)
        outer.addLayout(row(None, close))
        self.page.setMinimumWidth(LEAST_PAGE_PX)
        room = self.parentWidget().window().size() - QSize(AROUND_PX, AROUND_PX)
        self.resize(QSize(TABLE_PX + PAGE_PX + 44, HEIGHT_PX).boundedTo(room.expandedTo(self.minimumSizeHint())))

    # ---- what is shown

    def _fill(self) -> None:
        views = found(tuple(map(_said, rule_views())), self.search.edit.text())
        current = self.table.current
        self.table.set_rows(views)
        self.count.setText(plural(len(views), self.tr("{n} rule"), self.tr("{n} rules")))
        self._choose(current.id if current in views else "")

    def _choose(self, rule_id: str) -> None:
        rows = self.table.table.rows
        wanted = next((view for view in rows if view.id == rule_id), rows[0] if rows else None)
        self.table.select(lambda view: view is wanted)
        self._show(wanted)

    def _show(self, view: RuleView | None) -> None:
        self.page.setHtml(_page(view) if view else "")
        self.setting.setVisible(view is not None)
        if view is None:
            return
        options = [(AS_SHIPPED, self.tr("As shipped: {0}").format(severity_word(view.severity)))]
        options += [(one, setting_word(one)) for one in Setting if one.value != view.severity.value]
        self._shown = False
        self.setting.set_options(options)
        self.setting.set_value(self._setting(view) or AS_SHIPPED)
        self._shown = True

    def _refresh(self) -> None:
        current = self.table.current
        self.table.set_rows(self.table.table.rows)
        self._choose(current.id if current else "")

    def _setting(self, view: RuleView) -> Setting | None:
        return None if self._model is None else setting_of(self._model.draft.site.rules, view)

    def _setting_words(self, view: RuleView) -> str:
        setting = self._setting(view)
        return (
            severity_word(view.severity) if setting is None else self.tr("switched: {0}").format(setting_word(setting))
        )

    def _on_setting(self, value: object) -> None:
        view = self.table.current
        if self._shown and view is not None and self._model is not None:
            setting = None if value == AS_SHIPPED else Setting(str(value))
            self._model.change(with_rule(self._model.draft, view.id, setting))


def severity_word(severity: Severity) -> str:
    """A severity in the user's language."""
    return setting_word(Setting(severity.value))


def setting_word(setting: Setting) -> str:
    """A setting in the user's language."""
    return {
        Setting.ERROR: QCoreApplication.translate("RulesDialog", "error"),
        Setting.WARNING: QCoreApplication.translate("RulesDialog", "warning"),
        Setting.NOTE: QCoreApplication.translate("RulesDialog", "note"),
        Setting.OFF: QCoreApplication.translate("RulesDialog", "off"),
    }[setting]


def _said(view: RuleView) -> RuleView:
    """The rule in the window's language, found by its English words as well."""
    names: tuple[str, ...] = ("title", "family", "promise", "why", "formula", "does_not_apply")
    names += ("source",) if in_own_words(view.source) else ()
    said = {name: told(getattr(view, name)) for name in names}
    return view if language_in_force() == ENGLISH else replace(view, **said, also=view.words)


def _page(view: RuleView) -> str:
    """The rule's page; its texts are ours, but are set as text all the same."""
    titles = (
        (QCoreApplication.translate("RulesDialog", "Why"), view.why),
        (QCoreApplication.translate("RulesDialog", "Formula"), view.formula),
        (QCoreApplication.translate("RulesDialog", "Does not apply"), view.does_not_apply),
        (QCoreApplication.translate("RulesDialog", "Source"), view.source),
    )
    head = f"<h3>{_text(_sentence(view.title))}</h3><p>{_text(view.family)} · {_text(view.id)}</p>"
    parts = [head, f"<p>{_text(view.promise)}</p>"]
    stop = "：" if language_in_force().startswith("zh") else "."
    parts += [f"<p>{joined((f'<b>{title}</b>{stop}', _text(_sentence(text))))}</p>" for title, text in titles if text]
    return "".join(parts)


def _tip(view: RuleView) -> str:
    return f"{_sentence(view.title)}\n{view.promise}"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _text(words: str) -> str:
    words = words.replace(">=", "≥").replace("<=", "≤")
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
