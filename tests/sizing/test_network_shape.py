"""What figures say about layers: where the bend is none, what it recognises, and the laws that it must keep."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sizing_world import cards, presets, workload

from app.domain.workload import Inference
from app.sizing import demand, resolve_model
from app.sizing.device import device_of
from app.sizing.families.vision import ConvNeXt, ResNet, ViT
from app.sizing.models import ModelSpec, sample_spec
from app.sizing.samples import serve_batch_s
from app.sizing.shape import FEATURES, MOST_BEND, bend, features
from app.sizing.streaming import in_parts, streamed_s

RESNET50 = {"params_m": 25.56, "gmacs": 4.11, "activations_m": 11.11, "image_px": 224}
VISION = st.fixed_dictionaries(
    {
        "params_m": st.floats(0.5, 900),
        "gmacs": st.floats(0.02, 900),
        "activations_m": st.one_of(st.none(), st.floats(0.3, 5000)),
        "image_px": st.integers(32, 1500),
    }
)


def spec_of(figures: dict[str, object]) -> ModelSpec:
    return resolve_model(workload(domain="vision", model={"vision": figures}, phase="inference"), presets())


def counted(shape: ViT | ResNet | ConvNeXt) -> ModelSpec:
    return sample_spec(shape.figures(), id="x", title="x", domain="vision", source="test")


def test_the_bend_is_stated_for_resnet50() -> None:
    assert all(abs(value) < 0.15 for value in spec_of(RESNET50).shape[:-1])
    assert len(spec_of(RESNET50).shape) == len(FEATURES)


@pytest.mark.parametrize("patch", [8, 14, 16, 32])
@pytest.mark.parametrize(("width", "depth"), [(384, 12), (768, 12), (1024, 24)])
def test_plain_transformers_are_recognised_by_their_figures(patch: int, width: int, depth: int) -> None:
    assert counted(ViT(width=width, depth=depth, patch=patch, image_px=224)).shape[-1] > 0.5


def test_networks_of_other_kinds_are_not_taken_for_plain_transformers() -> None:
    assert counted(ConvNeXt(depths=(3, 3, 9, 3), widths=(96, 192, 384, 768))).shape[-1] < 0.1
    assert counted(ResNet(depths=(3, 4, 6, 3))).shape[-1] < 0.1


@given(
    st.floats(1e3, 1e12), st.floats(1e3, 1e15), st.floats(1, 1e12), st.floats(8, 1e5), st.booleans(),
    st.lists(st.floats(-2, 2), min_size=len(FEATURES), max_size=len(FEATURES)),
)  # fmt: skip
def test_no_figures_let_the_bend_run_away(
    params: float, macs: float, activations: float, px: float, assumed: bool, weights: list[float]
) -> None:
    factor = bend(tuple(weights), features(params, macs, activations, px, assumed))
    assert 2.7**-MOST_BEND * 0.9 < factor < 2.72**MOST_BEND * 1.1


@given(VISION, st.integers(1, 512), st.floats(1, 8), st.sampled_from(["auto", "pytorch"]))
def test_faster_hardware_never_answers_later(figures: dict[str, object], batch: int, times: float, engine: str) -> None:
    spec, slow = spec_of(figures), device_of(cards()["nv-4090"])
    quick = replace(
        slow,
        bandwidth_gbs=slow.bandwidth_gbs * times,
        peaks=tuple((name, replace(peak, tflops=peak.tflops * times)) for name, peak in slow.peaks),
    )
    asked = Inference(batch=batch, engine=engine)
    before, after = (serve_batch_s(spec, asked, "fp16", "fp16", batch, device).total for device in (slow, quick))
    assert after <= before * (1 + 1e-9)


def test_one_process_for_all_cards_scales_worse_than_one_for_each() -> None:
    def rate(engine: str, count: int) -> float:
        asked = {"domain": "vision", "model": {"vision": RESNET50}, "phase": "inference", "precision": "fp16"}
        asked["inference"] = {"batch": 12, "engine": engine}
        return demand(workload(**asked), cards()["nv-3090"], count, presets()).inference.throughput.value

    assert rate("pytorch", 4) / rate("pytorch", 1) < 0.7 * rate("auto", 4) / rate("auto", 1)


@given(VISION, st.integers(1, 32), st.sampled_from(["hailo-8", "hailo-8l", "hailo-10h"]))
def test_streaming_chips_gain_by_batches_without_ever_losing(figures: dict[str, object], batch: int, chip: str) -> None:
    spec, device = spec_of(figures), device_of(cards()[chip])
    one, many = streamed_s(spec, 1, device)[0], streamed_s(spec, batch, device)[0]
    assert one <= many * (1 + 1e-9) and many / batch <= one * (1 + 1e-9)


@given(st.floats(0.1, 500), st.floats(1.1, 10), st.sampled_from(["hailo-8", "hailo-8l", "hailo-10h"]))
def test_larger_networks_are_loaded_in_parts_more_often(millions: float, times: float, chip: str) -> None:
    def parts(params_m: float) -> float:
        custom = {"params_m": params_m, "gflops_per_sample": 8.0, "activation_mib_per_sample": 60.0}
        spec = resolve_model(workload(domain="custom", model={"custom": custom}, phase="inference"), presets())
        return in_parts(spec, device_of(cards()[chip]))

    assert 0 <= parts(millions) <= parts(millions * times) <= 1
