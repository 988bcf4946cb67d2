"""What the Build page says above its cards: out of date, no build yet, and what was done just now."""

from __future__ import annotations

from collections.abc import Callable

from app.ui.widgets import Button, Notice, announce
from app.viewmodels.draft import Draft


class BuildBanners:
    """Mix in before the page."""

    _told_of: object = None

    def _make_banners(self) -> None:
        self.outdated = Notice("warn", self.tr("Out of date"), self.tr("An earlier answer changed after this build."))
        self.check_this = self.outdated.add_button(self.tr("Check this build"))
        self.check_this.pressed_ok.connect(self._on_check_this)
        again = self.outdated.add_button(self.tr("Propose again"))
        again.pressed_ok.connect(self.propose)
        self.outdated.hide()
        self.stale = Notice("warn", self.tr("Out of date"))
        self.stale.add_button(self.tr("Propose again")).pressed_ok.connect(self.propose)
        self.stale.hide()
        self.none_yet = Notice("info")
        self.none_yet.show_message("info", "", self.tr("There is no build yet."))
        self.search = self.none_yet.add_button(self.tr("Propose again"))
        self.search.pressed_ok.connect(self.propose)
        self.none_yet.hide()
        self.report_bar = Notice("ok")
        self.report_bar.hide()
        self.body.addWidget(self.outdated)
        self.body.addWidget(self.stale)
        self.body.addWidget(self.none_yet)
        self.body.addWidget(self.report_bar)

    def _show_stale(self, draft: Draft, told: bool) -> None:
        """Says that the cards are older than an answer or the catalog, unless another notice says so already."""
        kept = self._kept
        stale = kept is not None and not told and kept.stale(draft.fingerprint, self._catalog_state)
        if stale and self.stale.isHidden():
            answered = kept.made_for != draft.fingerprint
            answer = self.tr("An earlier answer changed after these proposals.")
            words = answer if answered else self.tr("The catalog changed after these proposals.")
            self.stale.show_message("warn", self.tr("Out of date"), words)
        self.stale.setVisible(stale)

    def tell(self, text: str, *, undo: bool | Callable[[], None] = False, tone: str = "ok") -> None:
        """One line on what was done, with Undo (its own where it is no change of the draft); ``warn`` for what was not."""
        self.report_bar.clear_buttons()
        self.report_bar.show_message(tone, "", text)
        if undo:
            button = self.report_bar.add_button(self.tr("Undo"), "undo")
            button.pressed_ok.connect(self._on_undo if undo is True else undo)
        self.report_bar.show()
        self._told_of = _answers(self.model.draft)
        announce(self, text)

    def _drop_old_report(self, draft: Draft) -> None:
        """What was done just now is old once something else was: its Undo would take back that instead."""
        if self._told_of is not None and _answers(draft) != self._told_of:
            self._told_of = None
            self.report_bar.hide()

    def _on_undo(self) -> None:
        self.report_bar.hide()
        self.model.undo()


def _answers(draft: Draft) -> tuple[object, ...]:
    """What tells a draft that a person changed from the one before."""
    return draft.build, draft.fingerprint, draft.wishes
