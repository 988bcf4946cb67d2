"""Models: counts against published figures, presets, config files."""

import json

import pytest
from sizing_world import presets, workload

from app.domain.errors import UserError
from app.domain.workload import Model
from app.services.size import read_model_file
from app.sizing import resolve_model
from app.sizing.hf_config import parse_hf_config
from app.sizing.models import dims_of, transformer_spec

# Published parameter totals in billions (model cards); the count from the dimensions must meet them.
PUBLISHED = {
    "llama-3.1-8b": 8.03, "llama-3.1-70b": 70.6, "llama-3.1-405b": 405.9, "llama-3.2-1b": 1.24, "llama-3.2-3b": 3.21,
    "llama-2-7b": 6.74, "llama-2-13b": 13.02, "llama-2-70b": 68.98, "qwen2.5-7b": 7.62, "qwen2.5-72b": 72.7,
    "qwen3-30b-a3b": 30.5, "qwen3-235b-a22b": 235.1, "mistral-7b": 7.24, "mixtral-8x7b": 46.7, "mixtral-8x22b": 140.6,
    "gemma-2-9b": 9.24, "gemma-2-27b": 27.2, "phi-3-mini": 3.82, "phi-4": 14.7, "deepseek-v3": 671.0, "mpt-7b": 6.65,
    "falcon-40b": 41.3, "falcon-180b": 179.5,
}  # fmt: skip


@pytest.mark.parametrize(("name", "billions"), PUBLISHED.items())
def test_parameters_meet_the_published_total(name: str, billions: float) -> None:
    spec = resolve_model(workload(model={"preset": name}, phase="inference"), presets())
    assert spec.params / 1e9 == pytest.approx(billions, rel=0.01)


# KV cache in KiB per token at 16 bits: 2 L n_kv d_head 2 B; MLA 61 x 576 x 2 B (arXiv:2412.19437).
@pytest.mark.parametrize(
    ("name", "kib"), [("llama-3.1-8b", 128), ("llama-2-7b", 512), ("llama-3.1-70b", 320), ("deepseek-v3", 68.625)]
)
def test_kv_cache_per_token(name: str, kib: float) -> None:
    spec = resolve_model(workload(model={"preset": name}, phase="inference"), presets())
    assert spec.kv_bytes_per_token() / 1024 == kib


def test_llama_weights_take_15_gib() -> None:
    spec = resolve_model(workload(model={"preset": "llama-3.1-8b"}, phase="inference"), presets())
    assert spec.params * 2 / 2**30 == pytest.approx(15.0, abs=0.05)


def test_moe_active_parameters_meet_the_model_card() -> None:
    # Mixtral 8x7B: 12.9 billion active (arXiv:2401.04088); Qwen3 30B-A3B: 3.3
    for name, active in (("mixtral-8x7b", 12.9), ("qwen3-30b-a3b", 3.35)):
        spec = resolve_model(workload(model={"preset": name}, phase="inference"), presets())
        assert spec.active_params / 1e9 == pytest.approx(active, rel=0.02)


def test_sliding_window_caps_the_cache() -> None:
    spec = resolve_model(workload(model={"preset": "gemma-3-27b"}, phase="inference"), presets())
    assert spec.dims is not None
    full = spec.dims.layers * 2 * spec.dims.kv_heads * spec.dims.head_dim * 100_000
    assert spec.dims.kv_elements(100_000) < 0.2 * full


def test_a_preset_is_found_by_hugging_face_id_in_any_case() -> None:
    assert presets().find("META-LLAMA/llama-3.1-8b").id == "llama-3.1-8b"


def test_a_wrong_preset_names_its_neighbours() -> None:
    with pytest.raises(UserError, match=r"no model 'lama-3\.1-8b'.*Did you mean llama-3\.1-8b"):
        presets().find("lama-3.1-8b")


def test_every_card_of_the_wizard_has_models() -> None:
    for card in ("llm", "search", "vision", "detection", "diffusion", "speech", "recommender", "tabular", "streams"):
        assert presets().of_card(card), card
    assert len(presets().all) >= 40


LLAMA = {
    "model_type": "llama", "num_hidden_layers": 32, "hidden_size": 4096, "num_attention_heads": 32,
    "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 128256, "tie_word_embeddings": False,
}  # fmt: skip
DEEPSEEK = {
    "model_type": "deepseek_v3", "num_hidden_layers": 61, "hidden_size": 7168, "num_attention_heads": 128,
    "num_key_value_heads": 128, "intermediate_size": 18432, "moe_intermediate_size": 2048, "vocab_size": 129280,
    "n_routed_experts": 256, "num_experts_per_tok": 8, "n_shared_experts": 1, "first_k_dense_replace": 3,
    "kv_lora_rank": 512, "q_lora_rank": 1536, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "v_head_dim": 128,
    "tie_word_embeddings": False,
}  # fmt: skip
GPT2 = {"model_type": "gpt2", "n_layer": 12, "n_embd": 768, "n_head": 12, "vocab_size": 50257}


@pytest.mark.parametrize(("config", "params"), [(LLAMA, 8.03e9), (DEEPSEEK, 671e9), (GPT2, 124e6)])
def test_config_files_give_the_published_size(config: dict[str, object], params: float) -> None:
    shape = parse_hf_config(config, "config.json")
    spec = transformer_spec(
        dims_of(shape), id="x", title="x", domain="llm", source="x", total=shape.params_m, active=shape.active_params_m
    )
    assert spec.params == pytest.approx(params, rel=0.01)


def test_a_deepseek_config_keeps_the_latent_cache() -> None:
    shape = parse_hf_config(DEEPSEEK, "config.json")
    assert dims_of(shape).kv_elements(1) == 61 * 576


@pytest.mark.parametrize(
    ("config", "complaint"),
    [
        ([], "expected a JSON object"),
        ({k: v for k, v in LLAMA.items() if k != "hidden_size"}, "c.json: hidden_size is missing"),
        ({**LLAMA, "num_hidden_layers": "many"}, "c.json: num_hidden_layers: expected a whole number"),
        ({**LLAMA, "is_encoder_decoder": True}, "only decoder-only"),
        ({**LLAMA, "vocab_size": -5}, "c.json: vocab"),
    ],
)
def test_a_wrong_config_names_file_and_field(config: object, complaint: str) -> None:
    with pytest.raises(UserError, match=complaint):
        parse_hf_config(config, "c.json")


def test_config_files_are_read_from_disk_and_complained_about(tmp_path) -> None:
    good, bad = tmp_path / "config.json", tmp_path / "bad.json"
    good.write_text(json.dumps(LLAMA), encoding="utf-8")
    bad.write_text("{", encoding="utf-8")
    assert read_model_file(Model(hf_config=str(good)), "llm").architecture.layers == 32
    with pytest.raises(UserError, match="is not JSON"):
        read_model_file(Model(hf_config=str(bad)), "llm")
    with pytest.raises(UserError, match="cannot be read"):
        read_model_file(Model(hf_config=str(tmp_path / "none.json")), "llm")
