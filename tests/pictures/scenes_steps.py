"""Steps 1 to 4: workload, train or serve, where, what it needs."""

from __future__ import annotations

import json
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt

from app.ui.widgets import WhyLink
from app.ui.wizard.needs.cards_dialog import CardsDialog
from app.viewmodels.draft import Draft, new_draft
from tests.pictures.scene import Scene
from tests.pictures.stage import Stage

NARROW_PX = 1100
"""In a window of this width the summary is a strip, which F9 opens over the page."""
CONFIG_WITHOUT_WIDTH = {"model_type": "llama", "num_hidden_layers": 32, "num_attention_heads": 32, "vocab_size": 128256}
EXAMPLES = (
    "lora-8b-workstation", "serve-70b-server", "pretrain-7b-cluster", "finetune-cloud", "cameras-edge",
    "speech-hybrid", "tabular-cpu",
)  # fmt: skip
"""A workstation, a rack, a cluster, the cloud, edge boxes, edge and cloud, processors only."""


def _fresh(stage: Stage) -> object:
    stage.show()
    name = QCoreApplication.translate("ProjectsPage", "New project")
    return stage.open_draft(new_draft().with_(name=name))


def _search(stage: Stage, words: str) -> None:
    page = _fresh(stage)
    stage.type(page.picker.search.edit, words)
    stage.rest()


def _card(stage: Stage, key: str) -> object:
    page = _fresh(stage)
    stage.click(page.kinds.cards[key])
    stage.rest()
    return page


def _transformer(stage: Stage) -> None:
    page = _card(stage, "custom")
    stage.click(page.figures.form.segments["transformer"])
    stage.rest()


def _picked(stage: Stage, kind: str, model: str) -> None:
    page = _card(stage, kind)
    table = page.picker.table
    at = next(n for n, row in enumerate(table.table.rows) if row.id == model)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    table.selectRow(at)
    stage.rest()


def _config(stage: Stage, config: dict[str, object]) -> None:
    page = _fresh(stage)
    path = stage.folder / "config.json"
    path.write_text(json.dumps(config), encoding="utf-8")
    page.take_file(path)
    stage.rest()


def _advanced(stage: Stage) -> None:
    page = stage.open("lora-8b-workstation", "phase", _both)
    for card in (page.serving, page.training):
        stage.click(card.advanced.button)


def _both(draft: Draft) -> Draft:
    return draft.with_(phase="both")


def _wrong(stage: Stage) -> None:
    page = stage.open("lora-8b-workstation", "phase")
    field = page.training.deadline
    field.edit.setFocus()
    field.edit.selectAll()
    stage.type(field.edit, "-5")
    stage.press(field.edit, Qt.Key.Key_Tab)


def _kind(draft: Draft, kind: str) -> Draft:
    return draft.with_site("onprem", kind=kind)


def _table(stage: Stage) -> None:
    page = stage.open("lora-8b-workstation", "needs")
    for figure in (page.bars, page.times):
        figure.show_as_table(True)


def _updating(stage: Stage) -> None:
    stage.open("lora-8b-workstation", "needs")
    stage.window.model.put(updating=True)
    stage.breathe()


def _why(stage: Stage) -> None:
    page = stage.open("lora-8b-workstation", "needs")
    links = [link for link in page.findChildren(WhyLink) if link.isVisible()]
    links[1].setFocus()
    links[1].open()
    stage.breathe()


def _cards(stage: Stage) -> None:
    page = stage.open("lora-8b-workstation", "needs")
    page._on_choose()
    stage.dialog(CardsDialog)


def _narrow_summary(stage: Stage) -> None:
    stage.widest = NARROW_PX
    stage.open("lora-8b-workstation", "needs")
    stage.window.frame.toggle_summary()
    stage.breathe()


SCENES = (
    Scene("workload-new", _fresh, quick=True),
    Scene("workload-search", partial(_search, words="llama 3")),
    Scene("workload-nothing-found", partial(_search, words="lamma")),
    Scene("workload-vision", partial(_card, key="vision")),
    Scene("workload-streams", partial(_card, key="streams")),
    Scene("workload-vision-chosen", partial(_picked, kind="vision", model="convnext-base")),
    Scene("workload-own-figures", partial(_card, key="custom"), quick=True),
    Scene("workload-own-transformer", _transformer),
    Scene("workload-config-asks", partial(_config, config=CONFIG_WITHOUT_WIDTH)),
    Scene("workload-config-error", partial(_config, config={"architectures": ["Unheard"]})),
    Scene("workload-chosen", lambda stage: stage.open("lora-8b-workstation", "workload")),
    *(Scene(f"phase-{key}", partial(Stage.open, example=key, step="phase")) for key in EXAMPLES),
    Scene("phase-both", lambda stage: stage.open("lora-8b-workstation", "phase", _both), quick=True),
    Scene("phase-advanced", _advanced),
    Scene("phase-wrong", _wrong),
    *(Scene(f"place-{key}", partial(Stage.open, example=key, step="place")) for key in EXAMPLES),
    Scene("place-server", lambda s: s.open("serve-70b-server", "place", partial(_kind, kind="server")), quick=True),
    Scene("place-cluster", lambda s: s.open("pretrain-7b-cluster", "place", partial(_kind, kind="cluster"))),
    *(Scene(f"needs-{key}", partial(Stage.open, example=key, step="needs")) for key in EXAMPLES),
    Scene("needs-table", _table),
    Scene("needs-updating", _updating),
    Scene("needs-why", _why, quick=True),
    Scene("needs-choose-cards", _cards),
    Scene("needs-narrow-summary", _narrow_summary),
)
