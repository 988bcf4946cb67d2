"""Multiply-accumulates of single ONNX operations, from the shapes of what goes in and out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import prod
from typing import Any

Shape = tuple[int, ...] | None
Shapes = dict[str, Shape]

CONVOLUTIONS = {"Conv": 1, "FusedConv": 1, "ConvInteger": 1, "QLinearConv": 3}
"""Operation and the place of its weights among the inputs."""
PRODUCTS = {"MatMul": 1, "MatMulInteger": 1, "QLinearMatMul": 3, "Gemm": 1, "QGemm": 3, "FusedMatMul": 1}
RECURRENT = {"LSTM": 4, "GRU": 3, "RNN": 1}
"""Operation and its gates."""
HEAVY = {*CONVOLUTIONS, *PRODUCTS, *RECURRENT, "ConvTranspose", "Einsum", "Attention", "MatMulNBits"}
"""Operations whose multiply-accumulates and outputs are counted; the others move data."""


def attributes(node: Any) -> dict[str, Any]:
    """The plain attributes of a node: whole numbers, lists of them, text."""
    found: dict[str, Any] = {}
    for attribute in node.attribute:
        if attribute.type == 2:
            found[attribute.name] = int(attribute.i)
        elif attribute.type == 7:
            found[attribute.name] = [int(value) for value in attribute.ints]
        elif attribute.type == 3:
            found[attribute.name] = attribute.s.decode("utf-8", "replace")
    return found


def packed_params(node: Any) -> float:
    """Weights that are packed several to a byte, so that their stored shape does not tell their number."""
    if node.op_type != "MatMulNBits":
        return 0.0
    given = attributes(node)
    return float(given.get("K", 0) * given.get("N", 0))


def macs_of(operation: str, given: Mapping[str, Any], inputs: Sequence[Shape], output: Shape) -> float | None:
    """Multiply-accumulates, or ``None`` where a shape is unknown."""
    if operation in RECURRENT:
        return _recurrent(operation, given, inputs)
    if operation == "Attention":
        return _attention(given, inputs)
    if output is None:
        return None
    if operation in CONVOLUTIONS:
        weights = _at(inputs, CONVOLUTIONS[operation])
        return None if weights is None else float(prod(output) * prod(weights[1:]))
    if operation == "ConvTranspose":
        return _transposed(inputs)
    if operation == "MatMulNBits":
        return float(prod(output) * given.get("K", 0)) or None
    if operation == "Einsum":
        return _einsum(str(given.get("equation", "")), inputs)
    return _product(operation, given, inputs, output)


def _at(shapes: Sequence[Shape], place: int) -> Shape:
    return shapes[place] if place < len(shapes) else None


def _transposed(inputs: Sequence[Shape]) -> float | None:
    source, weights = _at(inputs, 0), _at(inputs, 1)
    return None if source is None or weights is None else float(prod(source) * prod(weights[1:]))


def _product(
    operation: str, given: Mapping[str, Any], inputs: Sequence[Shape], output: tuple[int, ...]
) -> float | None:
    """Every element of the output sums over the inner dimension."""
    left = _at(inputs, 0)
    if not left:
        right = _at(inputs, PRODUCTS[operation])
        if not right:
            return None
        inner = right[-2] if len(right) > 1 else right[0]
        return float(prod(output) * inner)
    transposed = operation in ("Gemm", "QGemm") and given.get("transA", 0)
    return float(prod(output) * (left[0] if transposed else left[-1]))


def _recurrent(operation: str, given: Mapping[str, Any], inputs: Sequence[Shape]) -> float | None:
    source, weights = _at(inputs, 0), _at(inputs, 1)
    if source is None or weights is None or len(source) != 3 or len(weights) != 3:
        return None
    directions, _, width = weights
    hidden = int(given.get("hidden_size", 0)) or weights[1] // RECURRENT[operation]
    steps = source[0] * source[1]
    return float(steps * directions * RECURRENT[operation] * hidden * (width + hidden))


def _attention(given: Mapping[str, Any], inputs: Sequence[Shape]) -> float | None:
    """The standard operation on (batch, heads, length, head) or (batch, length, width): 2 q k w."""
    query, key = _at(inputs, 0), _at(inputs, 1)
    if query is None or key is None or len(query) not in (3, 4) or len(query) != len(key):
        return None
    width = query[1] * query[3] if len(query) == 4 else query[2]
    return float(2 * query[0] * query[-2] * key[-2] * width)


def _einsum(equation: str, inputs: Sequence[Shape]) -> float | None:
    terms = equation.replace(" ", "").split("->")[0].split(",")
    sizes: dict[str, int] = {}
    for term, shape in zip(terms, inputs, strict=False):
        if shape is None or "." in term or len(term) != len(shape):
            return None
        sizes.update(zip(term, shape, strict=True))
    return float(prod(sizes.values())) if sizes else None
