"""ONNX files: what is counted, and what is said about files that cannot be."""

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from app.domain.errors import UserError
from app.sizing.onnx_file import read_onnx

FLOAT = TensorProto.FLOAT


def weight(name: str, *shape: int) -> TensorProto:
    return numpy_helper.from_array(np.zeros(shape, np.float32), name)


def saved(tmp_path, nodes, inputs, outputs, weights, **options):
    graph = helper.make_graph(nodes, "g", inputs, outputs, weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], **options.pop("model", {}))
    path = tmp_path / "net.onnx"
    onnx.save(model, path, **options)
    return path


def value(name, shape):
    return helper.make_tensor_value_info(name, FLOAT, shape)


def small_cnn(tmp_path, batch, edge=32, **options):
    """3 -> 16 channels, 3 x 3 at stride 2, global pooling, 16 -> 10."""
    nodes = [
        helper.make_node("Conv", ["x", "w", "b"], ["c"], strides=[2, 2], pads=[1, 1, 1, 1]),
        helper.make_node("Relu", ["c"], ["r"]),
        helper.make_node("GlobalAveragePool", ["r"], ["p"]),
        helper.make_node("Flatten", ["p"], ["f"]),
        helper.make_node("Gemm", ["f", "v", "u"], ["y"], transB=1),
    ]
    weights = [weight("w", 16, 3, 3, 3), weight("b", 16), weight("v", 10, 16), weight("u", 10)]
    return saved(tmp_path, nodes, [value("x", [batch, 3, edge, edge])], [value("y", None)], weights, **options)


CNN_PARAMS = 16 * 27 + 16 + 160 + 10
CNN_MACS = 16 * 27 * 16 * 16 + 160
CNN_ACTIVATIONS = 16 * 16 * 16 + 10


@pytest.mark.parametrize("batch", [1, 8, "batch", None])
def test_a_convolutional_network_is_counted_per_picture(tmp_path, batch) -> None:
    found = read_onnx(small_cnn(tmp_path, batch))
    assert found.params_m == pytest.approx(CNN_PARAMS / 1e6)
    assert found.gflops == pytest.approx(2 * CNN_MACS / 1e9)
    assert found.activations_m == pytest.approx(CNN_ACTIVATIONS / 1e6)
    assert (found.family, found.sample, found.title) == ("cnn", "image", "net")


def test_open_edges_are_assumed_and_said(tmp_path) -> None:
    found = read_onnx(small_cnn(tmp_path, "n", edge="edge"))
    assert found.gflops == pytest.approx(2 * (16 * 27 * 112 * 112 + 160) / 1e9)
    assert "edge = 224" in (found.source or "")


def test_the_domain_decides_the_family(tmp_path) -> None:
    assert read_onnx(small_cnn(tmp_path, 1), "detection").family == "detection"


def test_external_weights_are_counted_without_being_there(tmp_path) -> None:
    path = small_cnn(
        tmp_path, 1, save_as_external_data=True, location="weights.bin", size_threshold=0, convert_attribute=False
    )
    (tmp_path / "weights.bin").unlink()
    assert read_onnx(path).params_m == pytest.approx(CNN_PARAMS / 1e6)


def attention_block(tmp_path, length="length"):
    """Two projections and the products of attention over a sequence of width 64, heads left out."""
    nodes = [
        helper.make_node("MatMul", ["x", "wq"], ["q"]),
        helper.make_node("MatMul", ["x", "wk"], ["k"]),
        helper.make_node("Transpose", ["k"], ["kt"], perm=[0, 2, 1]),
        helper.make_node("MatMul", ["q", "kt"], ["s"]),
        helper.make_node("Softmax", ["s"], ["a"]),
        helper.make_node("MatMul", ["a", "x"], ["y"]),
    ]
    weights = [weight("wq", 64, 64), weight("wk", 64, 64)]
    return saved(tmp_path, nodes, [value("x", ["n", length, 64])], [value("y", None)], weights)


def test_matrix_products_and_attention_are_counted(tmp_path) -> None:
    found = read_onnx(attention_block(tmp_path))
    assert found.params_m == pytest.approx(2 * 64 * 64 / 1e6)
    assert found.gflops == pytest.approx(2 * (2 * 128 * 64 * 64 + 2 * 128 * 128 * 64) / 1e9)
    assert "length = 128" in (found.source or "")


def test_tables_are_looked_up_not_multiplied(tmp_path) -> None:
    nodes = [
        helper.make_node("Gather", ["table", "ids"], ["rows"]),
        helper.make_node("ReduceSum", ["rows"], ["sum"], keepdims=0),
        helper.make_node("Reshape", ["sum", "shape"], ["flat"]),
        helper.make_node("MatMul", ["e", "w"], ["y"]),
    ]
    ids = helper.make_tensor_value_info("ids", TensorProto.INT64, [1, 26])
    weights = [weight("table", 10000, 32), weight("w", 32, 4), numpy_helper.from_array(np.array([1]), "shape")]
    path = saved(tmp_path, nodes, [ids, value("e", [1, 32])], [value("y", None)], weights)
    found = read_onnx(path)
    assert found.family == "recommender"
    assert found.lookup_kb == pytest.approx(26 * 32 * 4 / 1e3)
    assert found.gflops == pytest.approx(2 * 32 * 4 / 1e9)


def test_grouped_transposed_and_recurrent_operations(tmp_path) -> None:
    nodes = [
        helper.make_node("Conv", ["x", "dw"], ["c"], group=8, pads=[1, 1, 1, 1]),
        helper.make_node("ConvTranspose", ["c", "up"], ["y"], strides=[2, 2]),
        helper.make_node("LSTM", ["z", "lw", "lr"], ["o"], hidden_size=16),
    ]
    weights = [weight("dw", 8, 1, 3, 3), weight("up", 8, 4, 2, 2), weight("lw", 1, 64, 12), weight("lr", 1, 64, 16)]
    path = saved(
        tmp_path,
        nodes,
        [value("x", [1, 8, 10, 10]), value("z", [5, 1, 12])],
        [value("y", None), value("o", None)],
        weights,
    )
    expected = 8 * 100 * 9 + 8 * 100 * 4 * 4 + 5 * 4 * 16 * (12 + 16)
    assert read_onnx(path).gflops == pytest.approx(2 * expected / 1e9)


def test_branches_and_functions_are_entered(tmp_path) -> None:
    inner = helper.make_graph(
        [helper.make_node("MatMul", ["x", "w"], ["t"])], "then", [], [value("t", [1, 8])], [weight("w", 8, 8)]
    )
    other = helper.make_graph([helper.make_node("Identity", ["x"], ["e"])], "else", [], [value("e", [1, 8])])
    nodes = [helper.make_node("If", ["c"], ["y"], then_branch=inner, else_branch=other)]
    flag = helper.make_tensor_value_info("c", TensorProto.BOOL, [])
    path = saved(tmp_path, nodes, [flag, value("x", [1, 8])], [value("y", None)], [])
    assert read_onnx(path).gflops == pytest.approx(2 * 64 / 1e9)


def test_integer_indices_are_no_parameters(tmp_path) -> None:
    nodes = [helper.make_node("MatMul", ["x", "w"], ["m"]), helper.make_node("Reshape", ["m", "s"], ["y"])]
    weights = [weight("w", 8, 8), numpy_helper.from_array(np.array([8], np.int64), "s")]
    assert read_onnx(saved(tmp_path, nodes, [value("x", [1, 8])], [value("y", None)], weights)).params_m == 64 / 1e6


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "damaged, or no ONNX"),
        (b"not a model at all" * 9, "damaged, or no ONNX"),
        (b"\x08\x07", "damaged, or no ONNX"),
    ],
)
def test_a_damaged_file_gives_one_line(tmp_path, content, complaint) -> None:
    path = tmp_path / "bad.onnx"
    path.write_bytes(content)
    with pytest.raises(UserError, match=complaint) as caught:
        read_onnx(path)
    assert "\n" not in str(caught.value)


def test_a_truncated_file_gives_one_line(tmp_path) -> None:
    path = small_cnn(tmp_path, 1)
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(UserError, match=r"net\.onnx"):
        read_onnx(path)


def test_missing_huge_and_weightless_files_give_one_line(tmp_path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read_onnx(tmp_path / "none.onnx")
    huge = tmp_path / "huge.onnx"
    with huge.open("wb") as file:
        file.truncate(2**31)
    with pytest.raises(UserError, match=r"huge\.onnx is 2\.0 GiB"):
        read_onnx(huge)
    bare = saved(tmp_path, [helper.make_node("Relu", ["x"], ["y"])], [value("x", [1, 3])], [value("y", None)], [])
    with pytest.raises(UserError, match="no weights"):
        read_onnx(bare)


def test_shapes_that_clash_give_one_line(tmp_path) -> None:
    nodes = [helper.make_node("MatMul", ["x", "w"], ["y"])]
    path = saved(tmp_path, nodes, [value("x", [1, 7])], [value("y", None)], [weight("w", 8, 8)])
    with pytest.raises(UserError, match=r"net\.onnx: its shapes clash"):
        read_onnx(path)
