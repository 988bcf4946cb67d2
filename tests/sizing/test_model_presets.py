"""Presets: what ships, what it is called, and whether the counts meet what was published."""

import pytest
from sizing_world import measured, presets, workload

from app.domain.errors import UserError
from app.sizing import resolve_model
from app.sizing.presets import parse_presets

CARDS = ("llm", "search", "vision", "detection", "diffusion", "speech", "recommender", "tabular", "streams", "custom")

# Published totals in billions (model cards and papers).
PUBLISHED = {
    "llama-2-7b": 6.74, "llama-2-13b": 13.02, "llama-2-70b": 68.98, "llama-7b": 6.74, "llama-13b": 13.02,
    "llama-30b": 32.53, "llama-65b": 65.29, "llama-3-8b": 8.03, "llama-3.1-70b": 70.55, "llama-3.1-405b": 405.85,
    "llama-3.2-1b": 1.236, "llama-3.2-3b": 3.213, "llama-4-scout": 109, "llama-4-maverick": 400, "codellama-34b": 33.74,
    "tinyllama-1.1b": 1.10, "qwen2.5-0.5b": 0.494, "qwen2.5-1.5b": 1.54, "qwen2.5-3b": 3.09, "qwen2.5-7b": 7.62,
    "qwen2.5-14b": 14.77, "qwen2.5-32b": 32.76, "qwen2.5-72b": 72.71, "qwen1.5-7b": 7.72, "qwen2-72b": 72.71,
    "qwen1.5-moe-a2.7b": 14.3, "qwen2-57b-a14b": 57.4, "qwen3-0.6b": 0.596, "qwen3-1.7b": 1.72, "qwen3-4b": 4.02,
    "qwen3-8b": 8.19, "qwen3-14b": 14.77, "qwen3-32b": 32.76, "qwen3-30b-a3b": 30.53, "qwen3-235b-a22b": 235.1,
    "qwen3-coder-480b-a35b": 480.2, "qwen3-next-80b-a3b": 80, "qwen3.5-397b-a17b": 397, "mistral-7b": 7.24,
    "ministral-8b": 8.02, "mistral-nemo-12b": 12.25, "mistral-small-24b": 23.57, "codestral-22b": 22.25,
    "mistral-large-2": 122.6, "mixtral-8x7b": 46.7, "mixtral-8x22b": 140.6, "gemma-2b": 2.51, "gemma-7b": 8.54,
    "gemma-2-2b": 2.61, "gemma-2-9b": 9.24, "gemma-2-27b": 27.23, "gemma-3-1b": 1.0, "gemma-3-4b": 3.88,
    "gemma-3-12b": 11.77, "gemma-3-27b": 27.01, "phi-2": 2.78, "phi-3-mini": 3.82, "phi-3-medium": 13.96,
    "phi-3.5-moe": 41.9, "phi-4-mini": 3.84, "phi-4": 14.66, "deepseek-v2-lite": 15.7, "deepseek-v2": 235.7,
    "deepseek-v3": 671.03, "kimi-k2": 1040, "kimi-k2.5": 1040, "glm-4-9b": 9.4, "glm-4.5-air": 106, "glm-4.5": 355,
    "glm-5": 744, "minimax-m2.5": 230, "gpt-oss-20b": 20.91, "gpt-oss-120b": 116.83, "nemotron-3-nano": 31.6,
    "nemotron-3-super": 120.6, "nemotron-3-ultra": 550, "nemotron-nano-9b-v2": 8.9, "nemotron-4-340b": 341,
    "gpt-2": 0.1244, "gpt-2-xl": 1.558, "mpt-7b": 6.65, "mpt-30b": 29.96, "falcon-7b": 6.92, "falcon-40b": 41.3,
    "falcon-180b": 179.5, "falcon3-7b": 7.46, "falcon3-10b": 10.31, "opt-1.3b": 1.316, "opt-6.7b": 6.66,
    "opt-13b": 12.85, "opt-30b": 29.97, "opt-66b": 65.7, "opt-175b": 175, "bloom-7b1": 7.07, "bloom-176b": 176.2,
    "gpt-j-6b": 6.05, "gpt-neox-20b": 20.55, "pythia-1.4b": 1.41, "pythia-6.9b": 6.86, "pythia-12b": 11.85,
    "stablelm-alpha-3b": 3.64, "aquila-7b": 7.3, "decilm-7b": 7.04, "olmo-2-7b": 7.3, "olmo-2-13b": 13.72,
    "granite-3.1-8b": 8.17, "command-r-35b": 35.0, "command-r-plus": 103.8, "yi-6b": 6.06, "yi-34b": 34.39,
    "internlm2-7b": 7.74, "solar-10.7b": 10.73, "smollm2-135m": 0.135, "smollm2-1.7b": 1.71, "smollm3-3b": 3.08,
    "starcoder2-7b": 7.17, "starcoder2-15b": 15.96, "dbrx": 131.6, "grok-1": 314, "gpt-3-175b": 175,
    "megatron-turing-530b": 530, "megatron-gpt-1.7b": 1.65, "megatron-gpt-145.6b": 145.6, "t5-small": 0.0605,
    "t5-base": 0.2229, "t5-large": 0.7377, "t5-3b": 2.852, "t5-11b": 11.31, "flan-t5-xl": 2.85, "flan-t5-xxl": 11.14,
    "bart-large": 0.406, "bert-base": 0.1095, "bert-large": 0.3351, "distilbert-base": 0.0664, "roberta-base": 0.1246,
    "roberta-large": 0.3554, "xlm-roberta-base": 0.278, "xlm-roberta-large": 0.56, "deberta-v3-base": 0.184,
    "deberta-v3-large": 0.434, "modernbert-base": 0.149, "modernbert-large": 0.395, "all-minilm-l6-v2": 0.0227,
    "all-mpnet-base-v2": 0.1095, "bge-small-en": 0.0334, "bge-m3": 0.5678, "nomic-embed-text-v1.5": 0.1367,
    "qwen3-embedding-0.6b": 0.596, "qwen3-embedding-8b": 7.57, "vit-huge-14": 0.6320, "swin-small": 0.0496,
    "resnet-152": 0.0602, "sd-1.5": 1.0319, "sdxl": 3.435, "sd-3.5-large": 13.69, "flux.1-dev": 16.84,
    "whisper-large-v3-turbo": 0.8089, "distil-whisper-large-v3": 0.756, "wav2vec2-base": 0.0944,
    "parakeet-tdt-0.6b": 0.618, "dlrm-dcnv2": 26.15,
}  # fmt: skip


def spec(name: str):
    return resolve_model(workload(model={"preset": name}, phase="inference"), presets())


@pytest.mark.parametrize(("name", "billions"), PUBLISHED.items())
def test_the_count_meets_the_published_total(name: str, billions: float) -> None:
    found = spec(name)
    counted = found.dims.params(found.dims.experts) if found.dims else found.params
    assert counted / 1e9 == pytest.approx(billions, rel=0.02)


# Billions of active parameters, input embeddings included or not as the makers count them.
ACTIVE = {
    "mixtral-8x7b": 12.9, "mixtral-8x22b": 39.1, "qwen3-30b-a3b": 3.35, "qwen3-235b-a22b": 22.1, "deepseek-v3": 37.5,
    "deepseek-v2": 21.4, "llama-4-scout": 17.2, "llama-4-maverick": 17.2, "nemotron-3-nano": 3.6,
    "nemotron-3-super": 12.7, "dbrx": 36.5, "phi-3.5-moe": 6.6, "kimi-k2": 32.6, "qwen3-coder-480b-a35b": 35.4,
}  # fmt: skip


@pytest.mark.parametrize(("name", "billions"), ACTIVE.items())
def test_active_parameters_meet_the_published_ones(name: str, billions: float) -> None:
    assert spec(name).active_params / 1e9 == pytest.approx(billions, rel=0.02)


def test_gpt_oss_multiplies_what_its_makers_call_active() -> None:
    """They leave the input table out: 3.6 and 5.1 billion."""
    assert spec("gpt-oss-20b").flops_forward / 2e9 == pytest.approx(3.61, rel=0.02)
    assert spec("gpt-oss-120b").flops_forward / 2e9 == pytest.approx(5.13, rel=0.02)


def test_an_encoder_multiplies_no_tables() -> None:
    assert spec("bert-base").flops_forward / 2e6 == pytest.approx(85, rel=0.02)  # 12 layers of 7.08 million
    assert spec("bge-m3").flops_forward < spec("bert-large").flops_forward * 1.02


def test_a_token_passes_one_stack_of_an_encoder_decoder() -> None:
    found = spec("t5-large")
    table = 32128 * 1024
    assert found.flops_forward / 2 == pytest.approx((found.params - table) / 2 + table, rel=0.01)


def test_hybrids_cache_in_their_attention_layers_only() -> None:
    nano, whole = spec("nemotron-3-nano"), spec("qwen3-30b-a3b")
    assert nano.dims.kv_elements(1) == 6 * 2 * 2 * 128
    assert nano.kv_bytes_per_token() < 0.1 * whole.kv_bytes_per_token()


def test_enough_ship_and_every_card_is_filled() -> None:
    assert len(presets().all) >= 120
    for card in CARDS:
        assert len(presets().of_card(card)) >= 5, card


def test_every_preset_says_where_it_comes_from_and_resolves_to_something_that_can_be_sized() -> None:
    for preset in presets().all:
        found = spec(preset.id)
        assert preset.source and found.card == preset.card and found.title == preset.title
        assert found.params > 0 and found.flops_forward > 0 and found.active_params <= found.params
        assert found.dims is not None or found.activation_bytes > 0
        assert found.bytes_moved(2) > found.bytes_moved(1) > 0


def test_language_models_say_how_long_a_context_they_were_made_for() -> None:
    with_context = [p for p in presets().of_card("llm") if p.transformer and p.transformer.context]
    assert len(with_context) == len(presets().of_card("llm"))
    assert spec("llama-3.1-8b").context == 131072


LLM_ROWS = {
    "LLaMA 3 8B Q4_K_M": "llama-3-8b", "LLaMA 3 70B F16": "llama-3-70b", "Llama 3.1 405B": "llama-3.1-405b",
    "Llama2-70B": "llama-2-70b", "CodeLlama-34B": "codellama-34b", "LLaMA 7B": "llama-7b", "LLaMA 70B": "llama-2-70b",
    "Qwen2.5-Coder-7B Q8_0": "qwen2.5-7b", "Falcon 180B": "falcon-180b", "gpt-oss 120B MXFP4": "gpt-oss-120b",
    "Qwen3-Coder-30B-A3B Q8_0": "qwen3-coder-30b-a3b", "Llama2-13B": "llama-2-13b", "Falcon 40 B": "falcon-40b",
    "StableLM Alpha 3 B": "stablelm-alpha-3b", "Llama 2 7 B": "llama-2-7b", "Llama 2 13 B": "llama-2-13b",
    "CodeLlama 34 B": "codellama-34b", "Qwen3-30B-A3B": "qwen3-30b-a3b", "Llama 4 Scout": "llama-4-scout",
    "GPT-J 6B": "gpt-j-6b", "LLAMA3_70B": "llama-3-70b", "Qwen3_30B_a3B": "qwen3-30b-a3b", "LLAMA3-8B": "llama-3-8b",
    "LLAMA3.1_405B": "llama-3.1-405b", "GPT OSS 120B": "gpt-oss-120b", "Qwen3_235B_a22B": "qwen3-235b-a22b",
    "Nemotron_3_Super": "nemotron-3-super", "Nemotron_3_Nano": "nemotron-3-nano", "DeepSeekV3 (w/o MTP)": "deepseek-v3",
    "Nemotron_3_Ultra": "nemotron-3-ultra", "DeepSeekV3 (w/ MTP)": "deepseek-v3", "llama3.1-405b": "llama-3.1-405b",
    "DeepSeekV4 Flash": "deepseek-v4-flash", "Qwen3_30B_a3B (tokendrop)": "qwen3-30b-a3b", "llama3-8b": "llama-3-8b",
    "llama3-70b": "llama-3-70b", "BLOOM-176B": "bloom-176b", "BLOOM-176B throughput": "bloom-176b",
    "OpenBA 15B": "openba-15b", "OpenELM 3B": "openelm-3b", "LLaMA-7B": "llama-7b", "LLaMA-65B": "llama-65b",
    "gpt3-175B": "gpt-3-175b", "turing-530B": "megatron-turing-530b", "Llama 3 70B": "llama-3-70b",
}  # fmt: skip
OF_NO_MODEL = ("generic", "GPT-2 style")
"""Rows of the tables that name a size, not a model."""


@pytest.mark.shared
@pytest.mark.parametrize(
    "table", ["infer_llm", "train_llm", "infer_llm_serving_silicon", "training_cost", "infer_edge"]
)
def test_every_model_named_in_the_measurements_is_there(table: str) -> None:
    rows = measured(table)
    names = {row.get("model_path") or row["model"] for row in rows}
    for name in sorted(names):
        if any(word in name for word in OF_NO_MODEL) or name.startswith(("petr", "paddle_ocr_v3")):
            continue  # the last two have no figures in their table either
        plain = LLM_ROWS.get(name, name.replace("⭐", "").strip().lower())
        tried = (plain, plain.replace(" ", "-"), plain.replace("_", "-"))
        assert any(_known(each) for each in tried), name


def _known(name: str) -> bool:
    try:
        presets().find(name)
    except UserError:
        return False
    return True


@pytest.mark.shared
def test_mlperf_and_classic_models_of_the_measurements_are_there() -> None:
    wanted = {row["benchmark"] for row in measured("train_mlperf_v5.0")} - {"llama2_70b_lora", "llama31_405b", "bert"}
    for name in wanted | {
        "bert-large",
        "llama-2-70b",
        "waveglow",
        "transformer-xl-base",
        "maskrcnn",
        "tacotron2",
        "gnmt",
    }:
        assert _known(name), name


def test_a_preset_gives_exactly_one_form() -> None:
    entry = {
        "id": "two", "title": "Two", "card": "vision", "domain": "vision", "source": "x",
        "figures": {"family": "cnn", "params_m": 1, "gflops": 1}, "shape": {"kind": "vit", "width": 64, "depth": 1},
    }  # fmt: skip
    with pytest.raises(UserError, match="exactly one of transformer, figures, shape"):
        parse_presets({"two.yaml": [entry]})
    entry["shape"] = {"kind": "pentagon"}
    with pytest.raises(UserError, match=r"two\.yaml entry 1"):
        parse_presets({"two.yaml": [entry]})


@pytest.mark.parametrize(
    ("written", "found"),
    [("Llama 3.1 8B", "llama-3.1-8b"), ("llama3.1_405b", "llama-3.1-405b"), ("BERT Base", "bert-base")],
)
def test_names_are_found_however_people_write_them(written: str, found: str) -> None:
    assert presets().find(written).id == found


def test_a_name_that_only_resembles_one_is_refused() -> None:
    with pytest.raises(UserError, match=r"Llama 3\.1 9B"):
        presets().find("Llama 3.1 9B")
