"""config.json files of decoders: the published size, and the cache that windows, latents and hybrids leave."""

import pytest
from sizing_world import presets, workload

from app.sizing import resolve_model
from app.sizing.hf_config import model_of_config, parse_hf_config


def llama(model_type: str, layers, hidden, heads, kv, ffn, vocab, **more):
    return {
        "model_type": model_type,
        "num_hidden_layers": layers,
        "hidden_size": hidden,
        "num_attention_heads": heads,
        "num_key_value_heads": kv,
        "intermediate_size": ffn,
        "vocab_size": vocab,
        **more,
    }


MLA = {"kv_lora_rank": 512, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "v_head_dim": 128}
DEEPSEEK_V3 = llama(
    "deepseek_v3",
    61,
    7168,
    128,
    128,
    18432,
    129280,
    moe_intermediate_size=2048,
    n_routed_experts=256,
    num_experts_per_tok=8,
    n_shared_experts=1,
    first_k_dense_replace=3,
    q_lora_rank=1536,
    tie_word_embeddings=False,
    **MLA,
)
GEMMA_3 = {
    "model_type": "gemma3",
    "tie_word_embeddings": True,
    "text_config": llama(
        "gemma3_text", 62, 5376, 32, 16, 21504, 262208, head_dim=128, sliding_window=1024, sliding_window_pattern=6
    ),
}
NEMOTRON = llama(
    "nemotron_h",
    52,
    2688,
    32,
    2,
    1856,
    131072,
    head_dim=128,
    n_routed_experts=128,
    num_experts_per_tok=6,
    moe_intermediate_size=1856,
    n_shared_experts=1,
    moe_shared_expert_intermediate_size=3712,
    mamba_num_heads=64,
    mamba_head_dim=64,
    ssm_state_size=128,
    n_groups=8,
    tie_word_embeddings=False,
    hybrid_override_pattern="MEMEM*EMEMEM*EMEMEM*EMEMEM*EMEMEM*EMEMEMEM*EMEMEMEME",
)
QWEN_NEXT = llama(
    "qwen3_next",
    48,
    2048,
    16,
    2,
    5120,
    151936,
    head_dim=256,
    num_experts=512,
    num_experts_per_tok=10,
    moe_intermediate_size=512,
    shared_expert_intermediate_size=512,
    linear_num_key_heads=16,
    linear_num_value_heads=32,
    linear_key_head_dim=128,
    linear_value_head_dim=128,
    full_attention_interval=4,
    tie_word_embeddings=False,
)
MAVERICK = {
    "model_type": "llama4",
    "text_config": llama(
        "llama4_text",
        48,
        5120,
        40,
        8,
        8192,
        202048,
        intermediate_size_mlp=16384,
        num_local_experts=128,
        num_experts_per_tok=1,
        interleave_moe_layer_step=2,
        attention_chunk_size=8192,
        head_dim=128,
    ),
}

# Configuration, published billions, elements of KV cache for one token and for a long context's last one.
DECODERS = {
    "llama": (llama("llama", 32, 4096, 32, 8, 14336, 128256, tie_word_embeddings=False), 8.03, 65536, 65536),
    "qwen2": (
        llama("qwen2", 28, 3584, 28, 4, 18944, 152064, use_sliding_window=False, sliding_window=131072),
        7.62,
        28672,
        28672,
    ),
    "qwen3": (llama("qwen3", 36, 4096, 32, 8, 12288, 151936, head_dim=128), 8.19, 73728, 73728),
    "qwen3_moe": (
        llama(
            "qwen3_moe",
            48,
            2048,
            32,
            4,
            6144,
            151936,
            head_dim=128,
            num_experts=128,
            num_experts_per_tok=8,
            moe_intermediate_size=768,
        ),
        30.53,
        49152,
        49152,
    ),
    "qwen3_next": (QWEN_NEXT, 79.7, 12 * 1024, 12 * 1024),
    "mistral": (llama("mistral", 32, 4096, 32, 8, 14336, 32000, sliding_window=4096), 7.24, 65536, 0),
    "mixtral": (
        llama("mixtral", 32, 4096, 32, 8, 14336, 32000, num_local_experts=8, num_experts_per_tok=2),
        46.7,
        65536,
        65536,
    ),
    "deepseek_v3": (DEEPSEEK_V3, 671.03, 61 * 576, 61 * 576),
    "gemma2": (
        llama("gemma2", 42, 3584, 16, 8, 14336, 256000, head_dim=256, sliding_window=4096),
        9.24,
        42 * 4096,
        21 * 4096,
    ),
    "gemma3": (GEMMA_3, 27.01, 62 * 4096, 10 * 4096),
    "phi3": (llama("phi3", 32, 3072, 32, 32, 8192, 32064, sliding_window=2047), 3.82, 196608, 0),
    "gpt_oss": (
        llama(
            "gpt_oss",
            36,
            2880,
            64,
            8,
            2880,
            201088,
            head_dim=64,
            num_local_experts=128,
            num_experts_per_tok=4,
            sliding_window=128,
            layer_types=["sliding_attention", "full_attention"] * 18,
        ),
        116.8,
        36 * 1024,
        18 * 1024,
    ),
    "gpt2": (
        {"model_type": "gpt2", "n_layer": 12, "n_embd": 768, "n_head": 12, "n_positions": 1024, "vocab_size": 50257},
        0.1244,
        18432,
        18432,
    ),
    "falcon": (
        {
            "model_type": "falcon",
            "num_hidden_layers": 32,
            "hidden_size": 4544,
            "num_attention_heads": 71,
            "multi_query": True,
            "vocab_size": 65024,
        },
        6.92,
        4096,
        4096,
    ),
    "llama4": (MAVERICK, 400.7, 48 * 2048, 12 * 2048),
    "nemotron_h": (NEMOTRON, 31.6, 6 * 512, 6 * 512),
}


@pytest.mark.parametrize("name", DECODERS)
def test_decoders_give_the_published_size_and_cache(name: str) -> None:
    config, billions, first, last = DECODERS[name]
    model = model_of_config(config, "config.json", "own")
    assert model.architecture is not None and model.architecture.title == "own"
    found = resolve_model(workload(model=model.model_dump(exclude_none=True), phase="inference"), presets())
    assert found.params / 1e9 == pytest.approx(billions, rel=0.01)
    assert found.dims.kv_elements(1) == first
    assert found.dims.kv_elements(100_001) - found.dims.kv_elements(100_000) == last
    assert not found.dims.encoder and found.title == "own"


# The short form has no field for layers without a cache, as hybrids have them.
@pytest.mark.parametrize("name", sorted(DECODERS.keys() - {"qwen3_next", "nemotron_h"}))
def test_the_short_form_keeps_size_and_cache_of_a_token(name: str) -> None:
    config, billions, first, _ = DECODERS[name]
    short = parse_hf_config(config, "config.json")
    assert type(short).__name__ == "Transformer"
    found = resolve_model(workload(model={"transformer": short.model_dump()}, phase="inference"), presets())
    assert found.params / 1e9 == pytest.approx(billions, rel=0.01)
    assert found.dims.kv_elements(1) == first
