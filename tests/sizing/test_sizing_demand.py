"""Demand and requirement: what is said about hardware, and what is not said."""

import json
from datetime import date

import pytest
from sizing_world import cards, changed, presets, workload

from app.domain.errors import Unknown, UserError
from app.domain.parts import Provenance
from app.domain.site import Site
from app.services.size import SizeService, prediction_document
from app.sizing import demand, requirement
from app.sizing.models import resolve_model
from app.sizing.volume import stored_sample_mb

TRAIN_8B = {"model": {"preset": "llama-3.1-8b"}, "phase": "training", "training": {"tokens": 1e9}}
SERVE_8B = {"model": {"preset": "llama-3.1-8b"}, "phase": "inference", "inference": {"concurrency": 32}}
PREDICTION_KEYS = {
    "memory_gib_per_device", "fits", "step_time_s", "throughput", "throughput_per_device", "throughput_unit",
    "time_to_finish_h", "latency_ms", "ttft_ms", "tpot_ms", "bottleneck", "layout", "interval_80",
}  # fmt: skip


class Catalog:
    """The repository's shape as far as sizing uses it."""

    def parts(self, category=None, *, archived=False):
        return tuple(cards().values())

    def get(self, part_id):
        return cards().get(part_id)

    def search(self, text, category=None):
        return tuple(part for part in cards().values() if text in part.id)


@pytest.fixture
def service() -> SizeService:
    return SizeService(Catalog(), presets())


def test_full_training_of_8b_does_not_fit_one_24_gb_card_and_lora_of_4_bit_does() -> None:
    card = cards()["nv-4090"]
    full = demand(workload(**TRAIN_8B), card, 1, presets()).training
    assert full is not None and not full.fits and "usable" in full.missed[0]
    small = {**TRAIN_8B, "training": {"tokens": 1e6, "method": "qlora", "seq_len": 1024, "micro_batch": 1}}
    lora = demand(workload(**small), card, 1, presets()).training
    assert lora is not None and lora.fits


def test_a_figure_of_a_card_is_told_with_its_own_source() -> None:
    card = cards()["nv-h100-sxm"]
    mine = Provenance(source="own measurement", as_of=date(2026, 11, 20), confidence="yours")
    card = card.model_copy(update={"field_provenance": {"bandwidth_gbs": mine}})
    found = demand(workload(**SERVE_8B), card, 1, presets()).inference
    assert found is not None
    sources = {one.name: one.source for one in found.tpot_ms.inputs}
    assert sources["bandwidth"] == "own measurement, 2026-11-20 (yours)"
    whole = card.provenance
    assert sources["peak in bf16"] == f"{whole.source}, {whole.as_of} ({whole.confidence.value})"


def test_explicit_choices_are_kept() -> None:
    fixed = {
        "tokens": 1e9, "sharding": "zero3", "tensor_parallel": 2, "activation_checkpointing": "full", "micro_batch": 2,
    }  # fmt: skip
    found = demand(workload(**{**TRAIN_8B, "training": fixed}), cards()["nv-h100-sxm"], 8, presets()).training
    assert found is not None
    layout = found.layout
    assert (layout.sharding, layout.tensor_parallel, layout.data_parallel) == ("zero3", 2, 4)
    assert (layout.activation_checkpointing, layout.micro_batch) == ("full", 2)


def test_time_to_finish_is_amount_over_throughput_and_misses_the_deadline_in_words() -> None:
    late = {**TRAIN_8B, "training": {"tokens": 1e12, "deadline_hours": 10}}
    found = demand(workload(**late), cards()["nv-h100-sxm"], 8, presets()).training
    assert found is not None and found.time_to_finish_h is not None and found.throughput is not None
    assert found.time_to_finish_h.value == pytest.approx(1e12 / found.throughput.value / 3600)
    assert "the deadline is 10 hours" in found.missed[0]


def test_an_amount_that_nobody_gave_leaves_the_time_unknown() -> None:
    found = demand(workload(model={"preset": "llama-3.1-8b"}, phase="training"), cards()["nv-h100-sxm"], 8, presets())
    assert found.training is not None and found.training.time_to_finish_h is None


@pytest.mark.parametrize("field", ["vram_gib", "bandwidth_gbs"])
def test_a_missing_fact_is_unknown_and_keeps_the_card_out_of_both_lists(field: str) -> None:
    card = changed(cards()["nv-h100-sxm"], **{field: None})
    with pytest.raises(Unknown) as unknown:
        demand(workload(**SERVE_8B), card, 1, presets())
    assert (unknown.value.part, unknown.value.field) == ("nv-h100-sxm", field)
    found = requirement(workload(**SERVE_8B), Site(), [card], presets())
    assert not found.options and not found.rejected


def test_no_throughput_of_a_card_with_matrix_units_is_guessed_from_fp32() -> None:
    card = changed(cards()["nv-h100-sxm"], fp16_tflops=None, bf16_tflops=None, fp8_tflops=None, int8_tops=None)
    with pytest.raises(Unknown):
        demand(workload(**SERVE_8B), card, 1, presets())


def test_a_precision_that_the_card_lacks_falls_back_and_says_so() -> None:
    served = {**SERVE_8B, "precision": "fp8"}
    found = demand(workload(**served), cards()["nv-a100-sxm-80"], 1, presets()).inference
    assert found is not None and "no fp8 arithmetic; it computes in bf16" in found.layout.reason


def test_processors_alone_are_predicted_with_a_wide_interval() -> None:
    table = {"domain": "tabular", "model": {"preset": "mlp-tabular"}, "phase": "inference"}
    found = demand(workload(**table), None, 0, presets())
    assert found.accelerator is None and found.count == 0 and found.meets
    rate = found.inference.throughput
    assert rate.high / rate.low >= 3


def test_every_number_explains_itself() -> None:
    both = {**TRAIN_8B, "phase": "both", "inference": {"concurrency": 16}}
    found = demand(workload(**both), cards()["nv-h100-sxm"], 16, presets(), nodes=2)
    for prediction in found.predictions:
        for name in ("memory", "throughput", "step_time_s"):
            q = getattr(prediction, name)
            assert q.formula and q.inputs and q.source and q.low < q.value < q.high, name
            assert all(i.name and i.source for i in q.inputs)
        assert sum(s.gib for s in prediction.memory_shares) == pytest.approx(prediction.memory.value)
    for need in found.needs:
        for q in (need.minimum, need.recommended):
            assert q.formula and q.inputs and q.source and q.unit, need.key
        assert need.recommended.value >= need.minimum.value, need.key


def test_host_needs_per_node() -> None:
    found = demand(workload(**TRAIN_8B), cards()["nv-h100-sxm"], 16, presets(), nodes=2)
    assert {n.key for n in found.needs} == {
        "host_ram", "cpu_cores", "storage_capacity", "storage_read", "link", "checkpoint", "checkpoint_write",
        "network", "head_nodes", "login_nodes", "shared_capacity", "shared_read", "shared_write",
    }  # fmt: skip
    one = found.need("checkpoint").minimum.value
    assert found.need("checkpoint_write").minimum.value == pytest.approx(one / 2 / (0.05 * 3600))
    assert found.need("host_ram").minimum.value == 640  # MEM-HOST-RATIO: as much as 8 cards of 80 GiB
    assert found.need("host_ram").recommended.value == 1280
    assert found.need("cpu_cores").minimum.value == 8 * 3 + 4
    assert found.need("checkpoint").minimum.value == pytest.approx(14 * 8.03, rel=0.01)


def test_both_figures_of_a_missed_target_are_written_alike() -> None:
    slow = workload(model={"preset": "sdxl"}, phase="inference", inference={"samples_per_s": 1, "latency_ms": 15000})
    card = next(part for part in cards().values() if part.id.startswith("jetson-orin-nano"))
    found = demand(slow, card, 1, presets())
    assert any("; 15,000 ms are asked." in text for text in found.inference.missed), found.inference.missed


def test_a_device_at_the_edge_is_asked_for_no_host_of_a_room() -> None:
    serving = workload(model={"preset": "resnet-50"}, phase="inference", inference={"samples_per_s": 50})
    card = next(part for part in cards().values() if part.id.startswith("hailo-8l"))
    room, edge = (
        demand(serving, card, 1, presets(), site=Site.model_validate({"where": w})) for w in ("onprem", "edge")
    )
    assert {n.key for n in room.needs} - {n.key for n in edge.needs} == {"host_ram", "cpu_cores"}
    kept = [one.need("storage_capacity") for one in (room, edge)]
    assert kept[0].recommended.value == 1000 > kept[1].recommended.value >= kept[1].minimum.value
    assert "checkpoints" not in kept[1].reason


def test_storage_holds_the_data_with_its_growth() -> None:
    grown = {**TRAIN_8B, "training": {"dataset_gb": 2000, "dataset_growth_per_year": 0.5}}
    need = demand(workload(**grown), cards()["nv-h100-sxm"], 8, presets(), site=Site(years=3)).need("storage_capacity")
    assert need.minimum.value > 2000 / 0.8
    assert need.recommended.value > 2000 * 1.5**3 / 0.8


def test_a_chip_for_inference_cannot_train() -> None:
    image = {"domain": "vision", "model": {"preset": "resnet-50"}, "phase": "training", "training": {"samples": 1e6}}
    found = requirement(workload(**image), Site(), [cards()["hailo-8"]], presets())
    assert not found.options
    assert "cannot train" in " ".join(found.rejected[0].training.missed)


def test_more_requests_a_second_never_need_fewer_cards() -> None:
    counts = []
    for rate in (1, 20, 100):
        asked = {"model": {"preset": "llama-3.1-8b"}, "phase": "inference", "inference": {"requests_per_s": rate}}
        found = requirement(workload(**asked), Site(), [cards()["nv-l40s"]], presets())
        counts.append(found.options[0].count if found.options else 10_000)
    assert counts == sorted(counts) and counts[0] < counts[-1]


def test_the_smallest_count_is_given_and_the_edge_takes_one() -> None:
    found = requirement(workload(**TRAIN_8B), Site(), [cards()["nv-h100-sxm"]], presets())
    count = found.options[0].count
    assert count > 1
    less = demand(workload(**TRAIN_8B), cards()["nv-h100-sxm"], count - 1, presets())
    assert not less.meets
    edge = requirement(workload(**SERVE_8B), Site(where="edge"), list(cards().values()), presets())
    assert {d.count for d in (*edge.options, *edge.rejected)} == {1}


def test_rejected_cards_say_why() -> None:
    huge = {"model": {"preset": "llama-3.1-405b"}, "phase": "training", "training": {"tokens": 1e9}}
    found = requirement(workload(**huge), Site(), [cards()["nv-4090"]], presets())
    assert found.rejected and all(p.missed for d in found.rejected for p in d.predictions)


@pytest.mark.parametrize("preset", [p.id for p in presets().all])
def test_every_shipped_model_can_be_sized(preset: str) -> None:
    model = presets().find(preset)
    asked = workload(domain=model.domain, model={"preset": preset}, phase="both", training={"samples": 1e5})
    found = demand(asked, cards()["nv-b200-sxm"], 8, presets())
    for prediction in found.predictions:
        assert prediction.throughput is not None and prediction.throughput.value > 0
        assert prediction.memory.value > 0


def test_the_document_has_the_contracts_keys(service: SizeService) -> None:
    document = prediction_document(service.predict(workload(**SERVE_8B), "nv-h100-sxm", 2))
    assert set(document) == PREDICTION_KEYS
    assert document["time_to_finish_h"] is None and document["throughput_unit"] == "tokens/s"
    assert document["throughput_per_device"] == pytest.approx(document["throughput"] / 2)
    low, high = document["interval_80"]["tpot_ms"]
    assert low < document["tpot_ms"] < high
    json.dumps(document)


def test_a_bad_line_of_a_batch_stays_in_its_place(service: SizeService) -> None:
    good = json.dumps({"workload": SERVE_8B, "on": "nv-h100-sxm", "count": 1})
    lines = [
        good,
        "{",
        json.dumps({"workload": {**SERVE_8B, "phse": 1}, "on": "nv-h100-sxm"}),
        json.dumps({"workload": SERVE_8B, "on": "h100-sxm"}),
        json.dumps({"workload": SERVE_8B, "on": "tpu-v7x", "count": "x"}),
        json.dumps({"workload": {**SERVE_8B, "model": {"hf_config": "none.json"}}, "on": "nv-h100-sxm"}),
        good,
    ]
    found = list(service.batch(lines))
    assert [set(d) == PREDICTION_KEYS for d in found] == [True, False, False, False, False, False, True]
    complaints = ["not JSON", "phse", "Did you mean nv-h100-sxm", "count", "none.json"]
    assert all(word in d["error"] for word, d in zip(complaints, found[1:6], strict=True))


def test_a_missing_fact_is_the_users_to_enter() -> None:
    part = changed(cards()["nv-h100-sxm"], vram_gib=None)

    class Lacking(Catalog):
        def get(self, part_id):
            return part

    with pytest.raises(UserError, match=r"vram_gib is unknown.*Enter the fact"):
        SizeService(Lacking(), presets()).predict(workload(**SERVE_8B), "nv-h100-sxm", 1)


def test_a_custom_model_reads_what_its_data_set_says() -> None:
    custom = {"params_m": 5, "gflops_per_sample": 5e-5, "activation_mib_per_sample": 0.01}
    training = {"samples": 1e9, "dataset_gb": 60, "micro_batch": 4096}
    asked = workload(domain="tabular", model={"custom": custom}, phase="training", training=training)
    assert stored_sample_mb(asked, resolve_model(asked, presets())) == pytest.approx(6e-5)
