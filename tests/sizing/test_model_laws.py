"""Laws of every family, shipped or drawn: sizes are positive, memory never falls, narrow numbers are smaller."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sizing_world import presets, workload

from app.domain.precision import WEIGHT_BYTES
from app.domain.workload import Inference, Training
from app.sizing import resolve_model
from app.sizing.families.decoder import Dims
from app.sizing.families.detection import Detector, UNetSegmenter
from app.sizing.families.diffusion import DiT, UNet
from app.sizing.families.graph import Graph
from app.sizing.families.recommender import Recommender
from app.sizing.families.speech import SpeechEncoder, Whisper
from app.sizing.families.tabular import ColumnTransformer, Mlp, Trees
from app.sizing.families.vision import ClipText, ConvNeXt, ResNet, Swin, ViT
from app.sizing.families.yolo import Yolo
from app.sizing.models import ModelSpec, sample_spec, transformer_spec
from app.sizing.plan import Plan
from app.sizing.sample_memory import sample_serve_shares, sample_train_shares
from app.sizing.serve_transformer import ServePlan, serve_shares_gib, weights_gib
from app.sizing.train_memory import shares_gib

NAMES = tuple(preset.id for preset in presets().all)
WIDTHS, DEPTHS, EDGES = st.sampled_from([64, 192, 512, 1024]), st.integers(1, 24), st.sampled_from([64, 128, 224, 512])
LAYERS = st.lists(st.sampled_from([16, 64, 256, 1024]), min_size=1, max_size=4).map(tuple)
FOUR = st.tuples(*[st.integers(1, 6)] * 4)

SHAPES = st.one_of(
    st.builds(ViT, width=WIDTHS, depth=DEPTHS, image_px=EDGES),
    st.builds(Swin, width=WIDTHS, depths=FOUR, image_px=EDGES),
    st.builds(ResNet, depths=FOUR, bottleneck=st.booleans(), image_px=EDGES),
    st.builds(ConvNeXt, depths=FOUR, widths=st.tuples(*[WIDTHS] * 4), image_px=EDGES),
    st.builds(ClipText, width=WIDTHS, depth=DEPTHS),
    st.builds(Detector, head=st.sampled_from(["retinanet", "faster_rcnn", "mask_rcnn"]), depths=FOUR),
    st.builds(Yolo, version=st.sampled_from(["v8", "11"]), size=st.sampled_from(list("nsmlx"))),
    st.builds(
        UNetSegmenter,
        channels=st.just((16, 32, 64)),
        size=st.sampled_from([32, 64, 128]),
        dimensions=st.sampled_from([2, 3]),
    ),
    st.builds(
        UNet, channels=st.just((64, 128, 256)), attention_layers=st.tuples(*[st.integers(0, 3)] * 3), image_px=EDGES
    ),
    st.builds(
        DiT,
        width=WIDTHS,
        depth=DEPTHS,
        single_depth=st.integers(0, 8),
        streams=st.sampled_from([1, 2]),
        text_width=st.just(512),
        pooled_width=st.just(128),
        image_px=EDGES,
    ),
    st.builds(Whisper, width=WIDTHS, encoder_layers=DEPTHS, decoder_layers=DEPTHS, tokens=st.integers(1, 200)),
    st.builds(SpeechEncoder, block=st.sampled_from(["conformer", "transformer"]), width=WIDTHS, depth=DEPTHS),
    st.builds(Recommender, rows_m=st.floats(0.001, 500), dim=st.integers(4, 128), bottom=st.just((64, 32)), top=LAYERS),
    st.builds(Trees, trees=st.integers(1, 5000), depth=st.integers(1, 16), columns=st.integers(1, 5000)),
    st.builds(Mlp, columns=st.integers(1, 5000), widths=LAYERS),
    st.builds(ColumnTransformer, columns=st.integers(1, 300)),
    st.builds(
        Graph,
        features=st.integers(8, 1024),
        hidden=WIDTHS,
        fanouts=st.lists(st.integers(1, 15), min_size=1, max_size=3).map(tuple),
        attention=st.booleans(),
    ),
)


@st.composite
def token_models(draw: st.DrawFn) -> ModelSpec:
    heads = draw(st.sampled_from([8, 16, 32, 128]))
    layers, experts = draw(st.integers(2, 60)), draw(st.sampled_from([1, 8, 64]))
    kind = draw(st.sampled_from(["plain", "latent", "windowed", "hybrid", "encoder", "two stacks"]))
    more: dict[str, object] = {
        "plain": {},
        "latent": {"mla_dim": 576, "q_rank": draw(st.sampled_from([None, 1536])), "qk_nope": 128, "qk_rope": 64},
        "windowed": {"window": draw(st.integers(16, 8192)), "window_layers": draw(st.integers(0, layers))},
        "hybrid": {"attention_layers": layers // 2, "mixer_layers": layers - layers // 2, "mixer_params": 10**6},
        "encoder": {"encoder": True, "positions": 512},
        "two stacks": {"encoder_layers": layers // 2},
    }[kind]
    dims = Dims(
        layers=layers,
        hidden=heads * 64,
        heads=heads,
        kv_heads=draw(st.sampled_from([h for h in (1, 8, heads) if heads % h == 0])),
        head_dim=64,
        ffn=draw(st.integers(1, 8)) * heads * 64,
        gated=draw(st.booleans()),
        vocab=draw(st.integers(1000, 250000)),
        tied=draw(st.booleans()),
        experts=experts,
        active_experts=min(experts, 2),
        dense_layers=draw(st.integers(0, layers - 1)) if experts > 1 else 0,
        shared_ffn=draw(st.sampled_from([0, 512])),
        **more,  # type: ignore[arg-type]
    )
    return transformer_spec(dims, id="t", title="t", domain="llm", source="test", total=None, active=None)


def drawn(shape) -> ModelSpec:
    return sample_spec(shape.figures(), id="s", title="s", domain="custom", source="test")


def shipped(name: str) -> ModelSpec:
    return resolve_model(workload(model={"preset": name}, phase="inference"), presets())


def training_gib(spec: ModelSpec, micro: int, seq_len: int = 1024, method: str = "full") -> float:
    training, plan = Training(seq_len=seq_len, method=method), Plan(micro=micro)
    shares = shares_gib if spec.is_transformer else sample_train_shares
    return sum(shares(spec, training, "bf16", plan).values())


def serving_gib(spec: ModelSpec, batch: int, tokens: int = 512, weights: str = "bf16") -> float:
    if not spec.is_transformer:
        return sum(sample_serve_shares(spec, weights, float(batch)).values())
    inference = Inference(prompt_tokens=tokens)
    return sum(serve_shares_gib(spec, inference, weights, "bf16", ServePlan(batch=float(batch))).values())


def obeys(spec: ModelSpec, a: int, b: int) -> None:
    small, large = sorted((a, b))
    assert spec.params > 0 and spec.active_params > 0 and spec.flops_forward > 0
    assert spec.active_params <= spec.params * (1 + 1e-9)
    assert training_gib(spec, small) <= training_gib(spec, large)
    assert serving_gib(spec, small) <= serving_gib(spec, large)
    assert training_gib(spec, 1, method="lora") < training_gib(spec, 1) or spec.sharded_tables
    assert spec.bytes_moved(small) <= spec.bytes_moved(large)
    if spec.is_transformer:
        assert training_gib(spec, 1, 64 * small) <= training_gib(spec, 1, 64 * large)
        assert serving_gib(spec, 4, 64 * small) <= serving_gib(spec, 4, 64 * large)
        assert spec.kv_bytes_per_token(1.0) == spec.kv_bytes_per_token(2.0) / 2


@settings(max_examples=120, deadline=None)
@given(SHAPES, st.integers(1, 256), st.integers(1, 256))
def test_models_counted_in_samples_obey(shape, a: int, b: int) -> None:
    obeys(drawn(shape), a, b)


@settings(max_examples=120, deadline=None)
@given(token_models(), st.integers(1, 256), st.integers(1, 256))
def test_token_models_obey(spec: ModelSpec, a: int, b: int) -> None:
    obeys(spec, a, b)


@pytest.mark.parametrize("card", ["llm", "search", "vision", "detection", "streams", "diffusion", "speech", "custom"])
def test_shipped_models_obey(card: str) -> None:
    for preset in presets().of_card(card):
        obeys(shipped(preset.id), 3, 40)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(NAMES))
def test_fp8_weights_take_half_of_bf16(name: str) -> None:
    spec = shipped(name)
    assert WEIGHT_BYTES["fp8"] == WEIGHT_BYTES["bf16"] / 2
    if spec.is_transformer:
        body = spec.params - spec.embedding_params  # embeddings stay in 16 bits
        saved = (weights_gib(spec, "bf16", "auto") - weights_gib(spec, "fp8", "auto")) * 2**30
        assert saved == pytest.approx(body, rel=1e-6)
    else:
        wide, narrow = (sample_serve_shares(spec, weights, 1.0)["weights"] for weights in ("bf16", "fp8"))
        assert narrow == pytest.approx(wide / 2)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 8), st.integers(1, 8), st.sampled_from([64, 128]), st.sampled_from([32, 64]))
def test_deeper_and_larger_costs_more(depth: int, more: int, edge: int, patch: int) -> None:
    shallow, deep = (ViT(width=192, depth=d, image_px=edge * 4, patch=patch).cost() for d in (depth, depth + more))
    assert deep.params > shallow.params and deep.macs > shallow.macs and deep.kept > shallow.kept
    near, far = (ViT(width=192, depth=depth, image_px=px, patch=patch).cost() for px in (edge * 2, edge * 4))
    assert near.macs < far.macs and near.activations < far.activations


@settings(max_examples=60, deadline=None)
@given(token_models())
def test_experts_unused_cost_memory_but_no_operations(spec: ModelSpec) -> None:
    dims = spec.dims
    assert dims is not None
    assert dims.params(dims.experts) - dims.params(dims.active_experts) == pytest.approx(
        dims.expert_params * (1 - dims.active_experts / dims.experts)
    )
    assert spec.expert_params <= spec.params
