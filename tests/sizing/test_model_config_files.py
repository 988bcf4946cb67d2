"""config.json files of the other families, what cannot be read, and how a service reads files."""

import json
from types import SimpleNamespace

import pytest
from sizing_world import presets, workload

from app.domain.errors import UserError
from app.domain.request import Request
from app.domain.site import Site
from app.domain.workload import Model
from app.services.propose import ProposeService
from app.services.size import SizeService
from app.sizing import resolve_model
from app.sizing.hf_config import model_of_config

LLAMA = {
    "model_type": "llama", "num_hidden_layers": 32, "hidden_size": 4096, "num_attention_heads": 32,
    "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 128256, "tie_word_embeddings": False,
}  # fmt: skip
DEEPSEEK = {
    **LLAMA, "model_type": "deepseek_v2", "kv_lora_rank": 512, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64,
    "v_head_dim": 128, "n_routed_experts": 64, "num_experts_per_tok": 6, "moe_intermediate_size": 1408,
}  # fmt: skip
BERT = {
    "model_type": "bert",
    "num_hidden_layers": 12,
    "hidden_size": 768,
    "num_attention_heads": 12,
    "intermediate_size": 3072,
    "vocab_size": 30522,
    "max_position_embeddings": 512,
    "type_vocab_size": 2,
}
T5 = {
    "model_type": "t5",
    "num_layers": 24,
    "d_model": 1024,
    "num_heads": 16,
    "d_kv": 64,
    "d_ff": 4096,
    "vocab_size": 32128,
    "is_encoder_decoder": True,
}
FLAN = {
    **T5,
    "d_model": 2048,
    "num_heads": 32,
    "d_ff": 5120,
    "feed_forward_proj": "gated-gelu",
    "tie_word_embeddings": False,
}
BART = {
    "model_type": "bart",
    "encoder_layers": 12,
    "decoder_layers": 12,
    "d_model": 1024,
    "encoder_attention_heads": 16,
    "encoder_ffn_dim": 4096,
    "vocab_size": 50265,
    "max_position_embeddings": 1024,
    "is_encoder_decoder": True,
}


@pytest.mark.parametrize(
    ("config", "millions", "encoder"),
    [(BERT, 109.5, True), (T5, 737.7, False), (FLAN, 2850, False), (BART, 406, False)],
)
def test_encoders_and_encoder_decoders(config, millions, encoder) -> None:
    found = resolve_model(
        workload(model=model_of_config(config, "config.json").model_dump(exclude_none=True), phase="inference"),
        presets(),
    )
    assert found.params / 1e6 == pytest.approx(millions, rel=0.01)
    assert found.dims.encoder is encoder


SDXL = {
    "_class_name": "UNet2DConditionModel",
    "block_out_channels": [320, 640, 1280],
    "cross_attention_dim": 2048,
    "down_block_types": ["DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"],
    "layers_per_block": 2,
    "transformer_layers_per_block": [1, 2, 10],
    "projection_class_embeddings_input_dim": 2816,
    "sample_size": 128,
    "out_channels": 4,
}
SD15 = {
    "_class_name": "UNet2DConditionModel",
    "block_out_channels": [320, 640, 1280, 1280],
    "cross_attention_dim": 768,
    "down_block_types": ["CrossAttnDownBlock2D"] * 3 + ["DownBlock2D"],
    "layers_per_block": 2,
    "sample_size": 64,
    "out_channels": 4,
}
SD3 = {
    "_class_name": "SD3Transformer2DModel",
    "num_layers": 24,
    "num_attention_heads": 24,
    "attention_head_dim": 64,
    "in_channels": 16,
    "joint_attention_dim": 4096,
    "pooled_projection_dim": 2048,
    "patch_size": 2,
    "sample_size": 128,
}
FLUX = {
    "_class_name": "FluxTransformer2DModel",
    "num_layers": 19,
    "num_single_layers": 38,
    "num_attention_heads": 24,
    "attention_head_dim": 128,
    "in_channels": 64,
    "joint_attention_dim": 4096,
    "pooled_projection_dim": 768,
    "patch_size": 1,
}
VIT = {
    "model_type": "vit",
    "num_hidden_layers": 12,
    "hidden_size": 768,
    "intermediate_size": 3072,
    "patch_size": 16,
    "image_size": 224,
    "num_attention_heads": 12,
}
WHISPER = {
    "model_type": "whisper",
    "d_model": 1280,
    "encoder_layers": 32,
    "decoder_layers": 32,
    "encoder_ffn_dim": 5120,
    "vocab_size": 51866,
    "num_mel_bins": 128,
    "is_encoder_decoder": True,
}
DECODER_MILLIONS = 49.5
OTHERS = {
    "sdxl": (SDXL, "diffusion", 2567.5 + DECODER_MILLIONS),
    "sd-1.5": (SD15, "diffusion", 859.5 + DECODER_MILLIONS),
    "sd-3": (SD3, "diffusion", 2028 + DECODER_MILLIONS),
    "flux": (FLUX, "diffusion", 11901 + DECODER_MILLIONS),
    "vit": (VIT, "vit", 86.57),
    "whisper": (WHISPER, "speech", 1543.5),
    "clip": ({"model_type": "clip", "vision_config": {**VIT, "patch_size": 32}}, "vit", 87.5),
    "swin": (
        {"model_type": "swin", "embed_dim": 128, "depths": [2, 2, 18, 2], "window_size": 7, "image_size": 224},
        "vit",
        87.77,
    ),
    "convnext": (
        {"model_type": "convnext", "depths": [3, 3, 9, 3], "hidden_sizes": [96, 192, 384, 768]},
        "cnn",
        28.59,
    ),
    "resnet": ({"model_type": "resnet", "depths": [3, 4, 6, 3], "layer_type": "bottleneck"}, "cnn", 25.56),
    "wav2vec2": (
        {
            "model_type": "wav2vec2",
            "hidden_size": 768,
            "num_hidden_layers": 12,
            "intermediate_size": 3072,
            "vocab_size": 32,
        },
        "speech",
        94.4,
    ),
}


@pytest.mark.parametrize("name", OTHERS)
def test_models_counted_in_samples(name: str) -> None:
    config, family, millions = OTHERS[name]
    figures = model_of_config(config, "unet/config.json").figures
    assert figures is not None and figures.family == family
    assert figures.params_m == pytest.approx(millions, rel=0.005)
    assert "unet/config.json" in (figures.source or "")


@pytest.mark.parametrize(
    ("config", "complaint"),
    [
        ({"model_type": "timesformer", "hidden_size": 768}, r"c\.json: model_type 'timesformer' is not known\."),
        ({"model_type": "mamba", **{k: v for k, v in BERT.items() if k != "model_type"}}, "model_type 'mamba'"),
        ({"model_type": "bridgetower", "is_encoder_decoder": True}, "model_type 'bridgetower'"),
        ({"_class_name": "StableDiffusionXLPipeline"}, r"c\.json: it lists the parts of a StableDiffusionXLPipeline"),
        ({"_class_name": "UNet2DConditionModel"}, r"c\.json: block_out_channels is missing"),
        ({"colour": "blue"}, r"c\.json: it names no model_type"),
        ([1, 2], r"c\.json: expected a JSON object, found list"),
        ({**BERT, "vocab_size": "many"}, r"c\.json: vocab_size: expected a whole number"),
        ({**VIT, "hidden_size": 4}, r"c\.json: width"),
        ({"model_type": "convnext", "depths": "deep", "hidden_sizes": [1]}, r"c\.json: depths: expected a list"),
    ],
)
def test_what_cannot_be_read_gives_one_line_that_names_file_and_fault(config, complaint) -> None:
    with pytest.raises(UserError, match=complaint) as caught:
        model_of_config(config, "c.json")
    assert "\n" not in str(caught.value)


def test_an_unknown_type_says_what_can_be_entered_instead() -> None:
    with pytest.raises(UserError) as caught:
        model_of_config({"model_type": "timesformer"}, "c.json")
    assert "model.transformer" in str(caught.value) and "model.custom" in str(caught.value)


def test_a_type_too_new_to_be_known_is_read_where_it_says_that_it_writes_text() -> None:
    config = {**LLAMA, "model_type": "brandnew"}
    with pytest.raises(UserError, match="model_type 'brandnew'"):
        model_of_config({**config, "architectures": ["BrandNewForTokenClassification"]}, "c.json")
    found = model_of_config({**config, "architectures": ["BrandNewForCausalLM"]}, "c.json")
    assert found.architecture is not None and found.architecture.layers == 32


def test_a_file_is_read_once_until_it_changes(tmp_path) -> None:
    service = SizeService(catalog=None, presets=presets())  # type: ignore[arg-type]
    path = tmp_path / "my-model" / "config.json"
    path.parent.mkdir()
    path.write_text(json.dumps(VIT), encoding="utf-8")
    asked = workload(domain="vision", model={"hf_config": str(path)}, phase="inference")
    first = service.resolved(asked)
    assert first.model.figures is not None and first.model.figures.title == "my-model"
    assert service.resolved(asked).model is first.model
    path.write_text(json.dumps({**VIT, "num_hidden_layers": 6}), encoding="utf-8")
    assert service.resolved(asked).model.figures.params_m < first.model.figures.params_m
    preset = workload(model={"preset": "resnet-50"}, phase="inference")
    assert service.resolved(preset) is preset


def test_a_resolved_model_survives_being_saved() -> None:
    model = model_of_config(DEEPSEEK, "config.json")
    assert Model.model_validate_json(model.model_dump_json(exclude_none=True)) == model


def test_proposing_reads_the_file_first(tmp_path, monkeypatch) -> None:
    """The solver is given dimensions, never a path; so a proposed build can be checked without the file."""
    path = tmp_path / "config.json"
    path.write_text(json.dumps(LLAMA), encoding="utf-8")
    seen = []
    monkeypatch.setattr("app.services.propose.propose", lambda request, *_, **__: seen.append(request))
    catalog = SimpleNamespace(parts=lambda **_: (), state=lambda: "")
    service = ProposeService(catalog, presets(), lambda *_: None)  # type: ignore[arg-type]
    service.propose(Request(workload=workload(model={"hf_config": str(path)}, phase="inference"), site=Site()))
    assert seen[0].workload.model.architecture.layers == 32
