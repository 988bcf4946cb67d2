"""Reads an ONNX file: parameters, multiply-accumulates and activations, by shape inference and nothing else.

Nothing is executed and no file beside the given one is opened: weights kept as external data carry their shapes in the
file itself. The ``onnx`` package is imported at the first reading only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import prod
from pathlib import Path
from typing import Any

from app.domain.errors import UserError
from app.domain.workload import SampleFigures
from app.sizing.families.vision import picture_mb
from app.sizing.onnx_macs import HEAVY, Shapes, attributes, macs_of, packed_params

MAX_BYTES = 2**31
"""Protocol buffers hold less than 2 GiB; larger models keep their weights as external data."""
MAX_LINE = 160
SMALL_ELEMENTS = 4096
"""Initializers up to this size may be shapes that inference needs to read; larger ones are weights."""
INDEX_TYPES = (2, 4, 5, 6, 7, 8, 9, 12, 13)
"""TensorProto types of indices, shapes, text and flags. Weights are floats, int8 (3), or 4-bit types."""
OPEN_SIZES = {"image": 224, "tokens": 128}
"""What an open dimension is taken for, besides the batch: an edge of a picture, or the length of a sequence."""
HINT = "Export the model again, or enter its figures as model.custom or model.vision."


@dataclass
class _Counted:
    """What has been added up so far."""

    params: float = 0.0
    macs: float = 0.0
    activations: float = 0.0
    looked_up: float = 0.0
    tables: float = 0.0
    uncounted: int = 0
    operations: set[str] = field(default_factory=set)


def read_onnx(path: str | Path, domain: str = "custom") -> SampleFigures:
    """The figures of one sample; raises ``UserError`` in one line for a file that is missing, damaged or too large."""
    path = Path(path)
    model = _load(path)
    graph = model.graph
    weights = {tensor.name: tuple(tensor.dims) for tensor in graph.initializer}
    counted = _Counted(params=_initializer_params(graph))
    batch, assumed, picture = _close_inputs([given for given in graph.input if given.name not in weights])
    found = _inferred(model, path)
    shapes = {value.name: _dims(value) for value in _values(found.graph)} | weights
    _count(found.graph, shapes, frozenset(weights), counted)
    if counted.uncounted and not counted.macs:
        raise UserError(f"model.onnx: {path.name}: its shapes clash, so nothing could be counted.", hint=HINT)
    if not counted.params or not counted.macs:
        raise UserError(f"model.onnx: {path.name} holds no weights that could be counted.", hint=HINT)
    return _figures(path, counted, batch, assumed, picture, domain)


def _load(path: Path) -> Any:
    try:
        size = path.stat().st_size
        if size >= MAX_BYTES:
            raise UserError(
                f"model.onnx: {path.name} is {size / 2**30:.1f} GiB; a file below 2 GiB can be read.",
                hint="Export it with its weights as external data.",
            )
        data = path.read_bytes()
    except OSError as error:
        raise UserError(
            f"model.onnx: {path} cannot be read: {error.strerror}.", hint="Give the path of an .onnx file."
        ) from None
    import onnx  # a fifth of a second that only this needs

    model = onnx.ModelProto()
    try:
        model.ParseFromString(data)
    except Exception:  # the parser raises errors of its own, which differ by its version
        raise UserError(f"model.onnx: {path.name} is damaged, or no ONNX file.", hint=HINT) from None
    if not model.graph.node:
        raise UserError(f"model.onnx: {path.name} is damaged, or no ONNX file.", hint=HINT)
    return model


def _close_inputs(inputs: list[Any]) -> tuple[int, tuple[str, ...], int | None]:
    """Gives open dimensions a size. Returns the batch, what was assumed, and the edge of a picture."""
    batch, picture, assumed = 1, None, []
    for given in inputs:
        dims = given.type.tensor_type.shape.dim
        kind = "image" if len(dims) >= 4 else "tokens"
        for place, dim in enumerate(dims):
            if dim.dim_value > 0:
                continue
            name = dim.dim_param or f"dimension {place + 1} of {given.name}"
            first = place == 0 or "batch" in name.lower()
            size = 1 if first else 3 if kind == "image" and place == 1 else OPEN_SIZES[kind]
            dim.Clear()
            dim.dim_value = size
            if not first:
                assumed.append(f"{name} = {size}")
        if dims and given is inputs[0]:
            batch = max(1, int(dims[0].dim_value))
        if len(dims) == 4 and picture is None:
            picture = max(int(dims[2].dim_value), int(dims[1].dim_value))
    return batch, tuple(dict.fromkeys(assumed)), picture


def _inferred(model: Any, path: Path) -> Any:
    """The model with the shape of every value. Weights become inputs first, so that inference never copies them."""
    from onnx import TensorProto, helper, inliner, shape_inference

    graph = model.graph
    small = []
    for tensor in graph.initializer:
        if prod(tensor.dims) > SMALL_ELEMENTS or tensor.data_location == TensorProto.EXTERNAL:
            graph.input.append(helper.make_tensor_value_info(tensor.name, tensor.data_type, list(tensor.dims)))
        else:
            small.append(TensorProto.FromString(tensor.SerializeToString()))
    del graph.initializer[:]
    graph.initializer.extend(small)
    try:
        if model.functions:
            model = inliner.inline_local_functions(model)
        return shape_inference.infer_shapes(model, data_prop=True)
    except Exception as error:
        lines = str(error).strip().splitlines()
        reason = lines[0][:MAX_LINE] if lines else type(error).__name__
        raise UserError(f"model.onnx: {path.name}: its shapes cannot be inferred: {reason}", hint=HINT) from None


def _values(graph: Any) -> Iterator[Any]:
    yield from graph.input
    yield from graph.output
    yield from graph.value_info
    for node in graph.node:
        for inner in _subgraphs(node):
            yield from _values(inner)


def _subgraphs(node: Any) -> Iterator[Any]:
    for attribute in node.attribute:
        if attribute.HasField("g"):
            yield attribute.g
        yield from attribute.graphs


def _dims(value: Any) -> tuple[int, ...] | None:
    """The shape, or ``None`` where it is open."""
    tensor = value.type.tensor_type
    if not tensor.HasField("shape"):
        return None
    dims = tuple(int(dim.dim_value) for dim in tensor.shape.dim)
    return None if any(size <= 0 for size in dims) else dims


def _initializer_params(graph: Any) -> float:
    dense = [prod(t.dims) for t in graph.initializer if t.data_type not in INDEX_TYPES]
    total = float(sum(dense) + sum(prod(t.values.dims) for t in graph.sparse_initializer))
    for node in graph.node:
        if node.op_type == "Constant":
            for attribute in node.attribute:
                tensor = attribute.t
                if tensor.data_type not in (0, *INDEX_TYPES) and prod(tensor.dims) > SMALL_ELEMENTS:
                    total += prod(tensor.dims)
        total += sum(_initializer_params(inner) for inner in _subgraphs(node))
    return total


def _count(graph: Any, shapes: Shapes, weights: frozenset[str], counted: _Counted) -> None:
    """Adds up the operations of a graph and of the graphs inside it, each of those once."""
    for node in graph.node:
        counted.operations.add(node.op_type)
        for inner in _subgraphs(node):
            local: Shapes = {tensor.name: tuple(tensor.dims) for tensor in inner.initializer}
            _count(inner, {**shapes, **local}, weights, counted)
        if node.op_type == "Gather" and node.input[0] in weights:
            _look_up(node, shapes, counted)
        if node.op_type not in HEAVY:
            continue
        counted.params += packed_params(node)
        output = shapes.get(node.output[0])
        macs = macs_of(node.op_type, attributes(node), [shapes.get(name) for name in node.input], output)
        if macs is None:
            counted.uncounted += 1
            continue
        counted.macs += macs
        counted.activations += prod(output) if output else 0


def _look_up(node: Any, shapes: Shapes, counted: _Counted) -> None:
    table, output = shapes.get(node.input[0]), shapes.get(node.output[0])
    if table is None or len(table) != 2 or prod(table) <= SMALL_ELEMENTS:
        return
    counted.tables += prod(table)
    counted.looked_up += 4.0 * (prod(output) if output else table[1])


def _figures(
    path: Path, counted: _Counted, batch: int, assumed: tuple[str, ...], picture: int | None, domain: str
) -> SampleFigures:
    family = _family(counted, picture, domain)
    source = f"counted from {path.name}"
    if assumed:
        source += f"; open dimensions taken as {', '.join(assumed)}"
    if counted.uncounted:
        source += f"; {counted.uncounted} operations of unknown shape are left out"
    return SampleFigures(
        family=family,
        sample="image" if picture else "sample",
        title=path.stem[:80],
        source=source,
        params_m=counted.params / 1e6,
        gflops=2 * counted.macs / batch / 1e9,
        activations_m=max(counted.activations / batch, 1.0) / 1e6,
        lookup_kb=counted.looked_up / batch / 1e3 if family == "recommender" else 0.0,
        input_mb=picture_mb(picture) if picture else 0.01,
        operators=tuple(sorted(counted.operations)),
        image_px=picture,
    )


def _family(counted: _Counted, picture: int | None, domain: str) -> Any:
    """The family whose efficiencies apply, by what the graph does; the workload's own domain decides first."""
    if domain in ("detection", "diffusion", "speech", "recommender", "tabular"):
        return domain
    if counted.tables > 0.5 * counted.params and not picture:
        return "recommender"
    if not picture:
        return "custom"
    if counted.operations & {"NonMaxSuppression", "RoiAlign"}:
        return "detection"
    return "vit" if counted.operations & {"Softmax", "Attention"} and "MatMul" in counted.operations else "cnn"
