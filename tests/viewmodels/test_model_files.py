"""Files dropped on the first page: which become models at once, and which are completed by hand."""

import json
import subprocess
import sys

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from app.domain.errors import UserError
from app.viewmodels.hf_config import read_config, read_file

LLAMA = {
    "model_type": "llama", "num_hidden_layers": 32, "hidden_size": 4096, "num_attention_heads": 32,
    "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 128256, "tie_word_embeddings": False,
}  # fmt: skip
UNET = {
    "_class_name": "UNet2DConditionModel", "block_out_channels": [320, 640, 1280, 1280], "layers_per_block": 2,
    "down_block_types": ["CrossAttnDownBlock2D"] * 3 + ["DownBlock2D"], "cross_attention_dim": 768, "sample_size": 64,
}  # fmt: skip


def test_a_language_model_is_read_and_missing_figures_are_added() -> None:
    assert read_config(LLAMA).model().architecture.layers == 32
    partial = read_config({k: v for k, v in LLAMA.items() if k != "hidden_size"})
    assert partial.missing == ("hidden_size",)
    assert partial.model({"hidden_size": 4096}).architecture.hidden == 4096


def test_a_denoiser_is_ready_at_once_and_is_no_language_model() -> None:
    read = read_config(UNET, "unet")
    assert read.missing == () and read.model().figures.family == "diffusion"
    with pytest.raises(UserError, match="unet is no language model"):
        read.transformer()


def test_an_onnx_file_is_ready_at_once(tmp_path) -> None:
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["x", "w"], ["y"])],
        "g",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, 8])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 4])],
        [numpy_helper.from_array(np.zeros((8, 4), np.float32), "w")],
    )
    onnx.save(helper.make_model(graph), tmp_path / "scorer.onnx")
    read = read_file(tmp_path / "scorer.onnx")
    assert read.title == "scorer" and read.model().figures.params_m == 32 / 1e6


def test_a_file_of_no_model_says_so(tmp_path) -> None:
    path = tmp_path / "config.json"
    path.write_text(json.dumps({"colour": "blue"}), encoding="utf-8")
    with pytest.raises(UserError, match="describes no model"):
        read_file(path)


def test_starting_does_not_load_the_onnx_package() -> None:
    code = "import sys, app.services.size, app.viewmodels.hf_config; sys.exit('onnx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
