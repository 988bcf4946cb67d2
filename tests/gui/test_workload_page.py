"""Step 1 with model files of every family, the list of shipped models, and what is told of the one chosen."""

from __future__ import annotations

import json
from pathlib import Path
from threading import current_thread, main_thread

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from app.ui.widgets import Button, Dialogs
from app.ui.wizard.model_words import ModelWords
from app.viewmodels import hf_config
from app.viewmodels.draft import Draft
from app.viewmodels.models_list import FIRST, rows_of
from app.viewmodels.phase_page import noun
from tests.gui.conftest import settle

pytestmark = pytest.mark.gui

QWEN = {
    "model_type": "qwen3", "num_hidden_layers": 28, "hidden_size": 1024, "num_attention_heads": 16, "head_dim": 128,
    "num_key_value_heads": 8, "intermediate_size": 3072, "vocab_size": 151936, "max_position_embeddings": 40960,
}  # fmt: skip
BERT = {
    "model_type": "bert", "num_hidden_layers": 12, "hidden_size": 768, "num_attention_heads": 12,
    "intermediate_size": 3072, "vocab_size": 30522, "max_position_embeddings": 512,
}  # fmt: skip
T5 = {
    "model_type": "t5", "num_layers": 6, "num_decoder_layers": 6, "d_model": 512, "num_heads": 8, "d_kv": 64,
    "d_ff": 2048, "vocab_size": 32128, "is_encoder_decoder": True,
}  # fmt: skip
VIT = {
    "model_type": "vit", "num_hidden_layers": 12, "hidden_size": 768, "num_attention_heads": 12,
    "intermediate_size": 3072, "patch_size": 16, "image_size": 224,
}  # fmt: skip
WHISPER = {
    "model_type": "whisper", "d_model": 384, "encoder_layers": 4, "decoder_layers": 4, "encoder_ffn_dim": 1536,
    "decoder_ffn_dim": 1536, "vocab_size": 51865, "num_mel_bins": 80, "is_encoder_decoder": True,
}  # fmt: skip
UNET = {
    "_class_name": "UNet2DConditionModel", "block_out_channels": [320, 640, 1280, 1280], "layers_per_block": 2,
    "down_block_types": ["CrossAttnDownBlock2D"] * 3 + ["DownBlock2D"], "cross_attention_dim": 768, "sample_size": 64,
}  # fmt: skip


@pytest.fixture
def page(qtbot, window, context):
    """The first page of a new project, its models listed."""
    qtbot.mouseClick(window.projects.new_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.frame is not None)
    settle(qtbot, context)
    return window.frame.page


def config_of(folder: Path, name: str, config: object) -> Path:
    file = folder / name / "config.json"
    file.parent.mkdir()
    file.write_text(json.dumps(config), encoding="utf-8")
    return file


def picture_net(file: Path) -> Path:
    """A net of one convolution and one linear layer over pictures, as an ONNX file."""
    nodes = [
        helper.make_node("Conv", ["x", "k"], ["c"], strides=[8, 8]),
        helper.make_node("GlobalAveragePool", ["c"], ["p"]),
        helper.make_node("Flatten", ["p"], ["f"]),
        helper.make_node("MatMul", ["f", "w"], ["y"]),
    ]
    graph = helper.make_graph(
        nodes,
        "net",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, 3, 224, 224])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 10])],
        [
            numpy_helper.from_array(np.zeros((64, 3, 8, 8), np.float32), "k"),
            numpy_helper.from_array(np.zeros((64, 10), np.float32), "w"),
        ],
    )
    onnx.save(helper.make_model(graph), file)
    return file


def drop(page, file: Path) -> None:
    """Hands a file to the page, as the window does with what is dropped on it."""
    page.take_file(file)


def texts(widget) -> str:
    return " | ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


@pytest.mark.parametrize(
    ("config", "kind", "form", "counted"),
    [
        (QWEN, "llm", "architecture", "tokens"),
        (T5, "llm", "architecture", "tokens"),
        (BERT, "search", "architecture", "tokens"),
        (VIT, "vision", "figures", "samples"),
        (WHISPER, "speech", "figures", "samples"),
        (UNET, "diffusion", "figures", "samples"),
    ],
    ids=["decoder", "encoder-decoder", "encoder", "pictures", "speech", "denoiser"],
)  # fmt: skip
def test_a_dropped_config_of_any_family_becomes_the_model(
    qtbot, window, context, page, tmp_path, config, kind, form, counted
) -> None:
    drop(page, config_of(tmp_path, "ours", config))
    qtbot.waitUntil(lambda: window.model.draft.model is not None)
    draft = window.model.draft
    assert (draft.kind, noun(draft), draft.model_title) == (kind, counted, "ours")
    assert getattr(draft.model, form) is not None
    assert page.kinds.value == kind
    assert not page.own.problem.isVisible()
    assert page.picker.detail.isVisible()
    qtbot.waitUntil(lambda: "ours" in texts(page.picker.detail))
    need = context.size.requirement(draft.workload(), draft.site)
    assert need.options
    settle(qtbot, context)


def test_a_chosen_onnx_file_is_read_off_the_windows_thread(qtbot, window, context, page, tmp_path, monkeypatch) -> None:
    file = picture_net(tmp_path / "inspector.onnx")
    threads = []
    real = hf_config.read_onnx
    monkeypatch.setattr(hf_config, "read_onnx", lambda *given: threads.append(current_thread()) or real(*given))
    asked = []
    monkeypatch.setattr(Dialogs, "open_file", lambda _parent, title, pattern: asked.append((title, pattern)) or file)
    qtbot.mouseClick(page.own.choose, Qt.MouseButton.LeftButton)
    assert "Reading inspector.onnx" in page.own.problem.message
    qtbot.waitUntil(lambda: window.model.draft.model is not None)
    assert threads and threads[0] is not main_thread()
    assert "*.onnx" in asked[0][1]
    figures = window.model.draft.model.figures
    assert (window.model.draft.kind, window.model.draft.domain, figures.family) == ("vision", "vision", "cnn")
    assert figures.params_m == pytest.approx((64 * 3 * 64 + 640) / 1e6)
    told = ("convolutional network", "Work per image", "Kept in training")
    qtbot.waitUntil(lambda: all(words in texts(page.picker.detail) for words in told))
    settle(qtbot, context)


def test_the_project_does_not_need_the_file_again(qtbot, window, context, page, tmp_path) -> None:
    file = picture_net(tmp_path / "inspector.onnx")
    drop(page, file)
    qtbot.waitUntil(lambda: window.model.draft.model is not None)
    settle(qtbot, context)
    read = window.model.draft
    assert window.model.flush(wait=True)
    file.unlink()
    stored = context.projects.list()[0]
    assert Draft.from_json(stored.state) == read
    assert str(tmp_path) not in json.dumps(stored.state)
    window.close_project()
    settle(qtbot, context)
    window.open_project_id(stored.id)
    qtbot.waitUntil(lambda: window.frame is not None)
    again = window.frame.page
    assert "inspector" in texts(again.own) and "kept with the project" in texts(again.own)
    qtbot.waitUntil(lambda: "Work per image" in texts(again.picker.detail))
    settle(qtbot, context)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("broken.onnx", b"\x00\x01 not a graph", "broken.onnx is damaged"),
        ("weights.safetensors", b"1234", "weights.safetensors is neither"),
        ("config.json", b'{"model_type": "mamba", "hidden_size": 64}', "config.json: model_type"),
        ("other.json", b'{"colour": "blue"}', "other.json describes no model"),
        ("text.json", b"hello", "text.json is no JSON file"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_taken_is_named_in_one_line(
    qtbot, window, context, page, tmp_path, name, content, said
) -> None:
    (tmp_path / name).write_bytes(content)
    drop(page, tmp_path / name)
    qtbot.waitUntil(lambda: said in page.own.problem.message)
    message = page.own.problem.message
    assert (
        "\n" not in message
        and "model.onnx" not in message
        and "model.custom" not in message
        and str(tmp_path) not in message
    )
    assert window.model.draft.model is None
    settle(qtbot, context)


def test_the_last_of_two_files_counts_and_a_bad_one_changes_nothing(qtbot, window, context, page, tmp_path) -> None:
    drop(page, config_of(tmp_path, "first", QWEN))
    drop(page, config_of(tmp_path, "second", BERT).parent)  # the folder will do
    qtbot.waitUntil(lambda: window.model.draft.model is not None)
    settle(qtbot, context)
    assert window.model.draft.model_title == "second"
    (tmp_path / "bad.onnx").write_bytes(b"??")
    drop(page, tmp_path / "bad.onnx")
    qtbot.waitUntil(lambda: "bad.onnx" in page.own.problem.message)
    assert window.model.draft.model_title == "second"
    settle(qtbot, context)


def test_an_own_model_stays_under_cards_that_it_may_stand_under(qtbot, window, context, page, tmp_path) -> None:
    drop(page, config_of(tmp_path, "ours", VIT))
    qtbot.waitUntil(lambda: window.model.draft.model is not None)
    read = window.model.draft.model
    qtbot.mouseClick(page.kinds.cards["streams"], Qt.MouseButton.LeftButton)
    assert (window.model.draft.kind, window.model.draft.model) == ("streams", read)
    assert window.model.draft.load_by == "streams"
    qtbot.mouseClick(page.kinds.cards["custom"], Qt.MouseButton.LeftButton)
    assert window.model.draft.model == read
    assert float(page.figures.fields["custom"]["params_m"].value) == pytest.approx(read.figures.params_m)
    field = page.figures.fields["custom"]["params_m"].edit
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "90")
    changed = window.model.draft.model.figures
    assert (changed.params_m, changed.family, changed.input_mb) == (90, "vit", read.figures.input_mb)
    qtbot.mouseClick(page.kinds.cards["llm"], Qt.MouseButton.LeftButton)
    assert window.model.draft.model is None
    settle(qtbot, context)


def test_the_list_opens_with_popular_models_first(qtbot, window, context, page) -> None:
    table = page.picker.table.table
    assert [row.id for row in table.rows[:3]] == ["llama-3.3-70b", "llama-3.1-8b", "llama-3.1-70b"]
    assert page.picker.count.text() == f"{table.rowCount()} models" and table.rowCount() > 150
    for kind in ("vision", "detection", "llm"):
        qtbot.mouseClick(page.kinds.cards[kind], Qt.MouseButton.LeftButton)
        QApplication.processEvents()
    whole = table.rowCount()
    qtbot.keyClicks(page.picker.search.edit, "llama 3.2")
    qtbot.waitUntil(lambda: 0 < table.rowCount() < 10)
    assert page.picker.count.text() == f"{table.rowCount()} of {whole} models match"
    settle(qtbot, context)


def test_every_model_named_as_popular_is_there(context) -> None:
    assert {row.id for row in rows_of(context.size.presets)} >= set(FIRST)
    assert len(set(FIRST)) == len(FIRST)


def test_the_column_of_contexts_says_what_is_unknown(qtbot, window, context, page) -> None:
    picker = page.picker
    titles = [column.title for column in picker.table.table.columns]
    context_at, work_at = titles.index("Context, tokens"), titles.index("GFLOP per sample")
    assert not picker.table.isColumnHidden(context_at) and picker.table.isColumnHidden(work_at)
    cells = {row.id: picker.table.table.columns[context_at].text(row) for row in picker._models}
    assert cells["llama-3.1-8b"] == "131,072"
    assert cells["clip-vit-b-32-image-encoder"] == "—"
    weights = {row.id: picker.table.table.columns[titles.index("Weights in bf16")].text(row) for row in picker._models}
    assert weights["llama-3.1-8b"] == "15.0 GiB" and weights["yolo11n"].endswith("MiB")
    assert not any(text.startswith(("0.0 ", "0 ")) for text in weights.values())
    qtbot.mouseClick(page.kinds.cards["speech"], Qt.MouseButton.LeftButton)
    assert picker.table.isColumnHidden(context_at) and not picker.table.isColumnHidden(work_at)
    settle(qtbot, context)


def test_a_picture_encoder_for_search_is_counted_in_samples(qtbot, window, context, page) -> None:
    qtbot.mouseClick(page.kinds.cards["search"], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.picker.search.edit, "clip vit b 32 image")
    qtbot.waitUntil(lambda: page.picker.table.table.rowCount() == 1)
    qtbot.keyClick(page.picker.search.edit, Qt.Key.Key_Down)
    qtbot.keyClick(page.picker.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.model.draft.model is not None)
    draft = window.model.draft
    assert (noun(draft), draft.domain, draft.load_by) == ("samples", "vision", "samples_per_s")
    qtbot.mouseClick(page.kinds.cards["llm"], Qt.MouseButton.LeftButton)
    assert noun(window.model.draft) == "tokens"
    settle(qtbot, context)


def test_figures_give_way_before_names_are_cut(qtbot, window, context, page) -> None:
    picker, table = page.picker, page.picker.table
    width_at = [column.title for column in table.table.columns].index("Width")
    table.select(lambda row: row.id == "llama-3.1-8b")
    table.chosen.emit(table.current)
    settle(qtbot, context)
    window.resize(1800, 900)
    qtbot.waitUntil(lambda: not table.isColumnHidden(width_at))
    assert "Width" not in facts_of(picker)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: table.isColumnHidden(width_at))
    at = next(n for n, row in enumerate(table.table.rows) if row.id == "llama-3.1-405b")
    assert table.sizeHintForIndex(table.table.index(at, 0)).width() <= table.columnWidth(0)
    assert facts_of(picker)["Width"] == "4,096"
    settle(qtbot, context)


def facts_of(picker) -> dict[str, str]:
    """Names and figures under the list."""
    pairs = [picker._facts.itemAt(n).widget().findChildren(QLabel) for n in range(picker._facts.count())]
    return {name.text(): value.text() for name, value in pairs}


def test_what_a_file_lacks_is_asked_for_in_the_room_there_is(qtbot, window, context, page, tmp_path) -> None:
    before = page.own.height()
    lacking = {key: QWEN[key] for key in ("model_type", "num_hidden_layers", "num_attention_heads", "vocab_size")}
    drop(page, config_of(tmp_path, "lacking", lacking))
    qtbot.waitUntil(lambda: len(page.own._fields) == 2)
    settle(qtbot, context)
    assert page.own.minimumSizeHint().height() <= before
    words = "config.json lacks hidden_size, intermediate_size. Add them below; the rest was read."
    assert page.own.problem.message == words
    for name, figure in (("hidden_size", "1024"), ("intermediate_size", "3072")):
        edit = page.own._fields[name].edit
        edit.setFocus()
        qtbot.keyClicks(edit, figure)
    qtbot.waitUntil(lambda: window.model.draft.model is not None)
    drop(page, config_of(tmp_path, "whole", QWEN))
    qtbot.waitUntil(lambda: page.own._icon.isVisible() and page.own._words.isVisible())
    settle(qtbot, context)


def test_fields_say_what_known_models_have(page) -> None:
    fields = page.figures.fields
    hints = {name: fields["transformer"][name]._hint for name in ("layers", "ffn", "kv_heads")}
    assert hints == {
        "layers": "32 for Llama 3.1 8B", "ffn": "14,336 for Llama 3.1 8B", "kv_heads": "empty: as many as heads",
    }  # fmt: skip
    row = next(row for row in page.picker._models if row.id == "resnet-50")
    given = float(fields["vision"]["gmacs"]._hint.split()[0])
    assert given == pytest.approx(row.gflops / 2, rel=0.005)


def test_a_search_that_finds_nothing_leaves_everything_in_its_place(qtbot, window, context, page) -> None:
    picker = page.picker
    settle(qtbot, context)
    before = picker.search.geometry()
    picker.search.edit.setFocus()
    qtbot.keyClicks(picker.search.edit, "lamma")
    qtbot.waitUntil(lambda: picker.empty.isVisible())
    assert picker.search.geometry() == before
    assert picker.empty.height() < 80
    qtbot.mouseClick(picker.empty.findChild(Button), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: picker.table.isVisible())
    settle(qtbot, context)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_down_or_enter_in_the_search_takes_the_first_model_found(qtbot, window, page, key) -> None:
    qtbot.keyClicks(page.picker.search.edit, "qwen3 8b")
    qtbot.keyClick(page.picker.search.edit, key)
    assert page.picker.table.current is page.picker.table.table.rows[0]
    assert window.model.draft.model.preset == page.picker.table.current.id


def test_every_shipped_model_counts_in_a_word_of_the_window(context) -> None:
    words = ModelWords("en")
    words.tr = lambda text: f"<{text}>"
    for model in rows_of(context.size.presets):
        if model.spec.dims is None:
            assert words._noun(model.spec.sample_noun) == f"<{model.spec.sample_noun}>"
