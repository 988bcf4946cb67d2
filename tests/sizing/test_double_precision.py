"""fp64: known where vendors publish the ratio of 64 to 32-bit results, not answered elsewhere."""

import pytest
from sizing_world import cards, presets, workload

from app.domain.errors import Unknown
from app.sizing import demand
from app.sizing.device import device_of

RESNET50 = {"params_m": 25.56, "gmacs": 4.11, "activations_m": 11.11, "image_px": 224}


PUBLISHED = [("nv-a100-sxm-40", 2), ("nv-2080ti", 32), ("nv-3090", 64), ("nv-4090", 64)]


@pytest.mark.parametrize(("card", "share"), PUBLISHED)
def test_double_precision_is_the_published_share_of_single(card: str, share: int) -> None:
    assert device_of(cards()[card]).peak("fp64").tflops == pytest.approx(cards()[card].spec.fp32_tflops / share)


def test_double_precision_is_slower_and_takes_more_memory() -> None:
    def trained(precision: str):  # type: ignore[no-untyped-def]
        asked = {"domain": "vision", "model": {"vision": RESNET50}, "phase": "training", "precision": precision}
        training = {"micro_batch": 16, "global_batch": 16, "optimizer": "sgd"}
        return demand(workload(**asked, training=training), cards()["nv-2080ti"], 1, presets()).training

    single, double = trained("fp32"), trained("fp64")
    assert double.throughput.value < 0.5 * single.throughput.value
    assert double.memory.value > 1.3 * single.memory.value


def test_hardware_without_a_published_ratio_is_not_answered() -> None:
    with pytest.raises(Unknown):
        device_of(cards()["amd-w7900"]).peak("fp64")
