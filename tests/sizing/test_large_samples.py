"""One answer of a large model fills a device: constants fitted on small pictures must not starve it."""

from __future__ import annotations

import pytest
from sizing_world import cards, presets, workload

from app.sizing import demand


@pytest.mark.parametrize(("preset", "domain"), [("sdxl", "diffusion"), ("sd-1.5", "diffusion"), ("waveglow", "speech")])
def test_one_answer_reaches_a_fair_share_of_the_peak(preset: str, domain: str) -> None:
    model = {"preset": preset}
    asked = workload(domain=domain, model=model, phase="inference", precision="fp16", inference={"batch": 1})
    found = demand(asked, cards()["nv-5090"], 1, presets()).inference
    assert found is not None and found.latency_ms is not None
    figures = presets().find(preset)
    gflops = figures.figures.gflops if figures.figures else figures.shape.figures().gflops  # type: ignore[union-attr]
    reached = gflops / found.latency_ms.value  # TFLOPS
    assert 0.05 < reached / (cards()["nv-5090"].spec.fp16_tflops or 0) < 1  # type: ignore[attr-defined]
