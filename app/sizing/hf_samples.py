"""Models counted in samples from their config.json: pictures, sound, and the denoisers of image generators."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel

from app.domain.validation import parse
from app.sizing.families.base import Shape
from app.sizing.families.diffusion import DiT, UNet
from app.sizing.families.speech import SpeechEncoder, Whisper
from app.sizing.families.vision import ConvNeXt, ResNet, Swin, ViT
from app.sizing.hf_fields import Fields

VAE_PIXELS = 8
"""Pixels of a picture per element of its latent."""


def _vit(f: Fields) -> Shape:
    width = f.required("hidden_size")
    ratio = f.config.get("mlp_ratio")
    mlp = f.number("intermediate_size") or int(width * (ratio if isinstance(ratio, int | float) else 4))
    bare = "dino" in f.model_type or "clip" in f.model_type or "siglip" in f.model_type
    return _shape(
        ViT,
        f,
        width=width,
        depth=f.required("num_hidden_layers"),
        mlp=mlp,
        patch=f.number("patch_size"),
        image_px=f.number("image_size"),
        classes=0 if bare else _labels(f),
        extra_tokens=1 + (f.number("num_register_tokens") or 0),
    )


def _swin(f: Fields) -> Shape:
    return _shape(
        Swin,
        f,
        width=f.required("embed_dim"),
        depths=f.numbers("depths"),
        window=f.number("window_size"),
        image_px=f.number("image_size"),
        classes=_labels(f),
    )


def _convnext(f: Fields) -> Shape:
    return _shape(ConvNeXt, f, depths=f.numbers("depths"), widths=f.numbers("hidden_sizes"), classes=_labels(f))


def _resnet(f: Fields) -> Shape:
    bottleneck = f.config.get("layer_type", "bottleneck") == "bottleneck"
    return _shape(ResNet, f, depths=f.numbers("depths"), bottleneck=bottleneck, classes=_labels(f))


def _whisper(f: Fields) -> Shape:
    return _shape(
        Whisper,
        f,
        width=f.required("d_model"),
        encoder_layers=f.required("encoder_layers"),
        decoder_layers=f.required("decoder_layers"),
        mlp=f.number("encoder_ffn_dim"),
        vocab=f.number("vocab_size"),
        mels=f.number("num_mel_bins"),
    )


def _waveform(f: Fields) -> Shape:
    return _shape(
        SpeechEncoder,
        f,
        block="transformer",
        width=f.required("hidden_size"),
        depth=f.required("num_hidden_layers"),
        mlp=f.number("intermediate_size"),
        frames_per_s=50.0,
        vocab=f.number("vocab_size"),
    )


def _unet(f: Fields) -> Shape:
    channels = f.numbers("block_out_channels")
    kinds = f.config.get("down_block_types")
    kinds = kinds if isinstance(kinds, list) else ["CrossAttnDownBlock2D"] * (len(channels) - 1) + ["DownBlock2D"]
    given = f.config.get("transformer_layers_per_block") or 1
    per_level = given if isinstance(given, list) else [given] * len(channels)
    blocks = tuple(int(n) if "Attn" in str(kind) else 0 for kind, n in zip(kinds, per_level, strict=False))
    px = VAE_PIXELS * (f.number("sample_size") or 64)
    return _shape(
        UNet,
        f,
        channels=channels,
        attention_layers=blocks,
        layers_per_block=f.number("layers_per_block"),
        text_width=f.number("cross_attention_dim"),
        added_width=f.number("projection_class_embeddings_input_dim"),
        latent_channels=f.number("out_channels"),
        image_px=px,
        steps=30 if px > 512 else 50,
    )


def _transformer_2d(f: Fields) -> Shape:
    heads, head = f.required("num_attention_heads"), f.required("attention_head_dim")
    name = str(f.config.get("_class_name"))
    two = not name.startswith(("DiT", "Transformer2D", "PixArt"))
    flux = name.startswith("Flux")
    side = f.number("sample_size")
    channels = f.required("in_channels")
    return _shape(
        DiT,
        f,
        width=heads * head,
        depth=f.required("num_layers"),
        single_depth=f.number("num_single_layers"),
        streams=2 if two else 1,
        patch=2 if flux else f.number("patch_size"),
        text_width=f.number("joint_attention_dim", "caption_channels"),
        pooled_width=f.number("pooled_projection_dim"),
        latent_channels=channels // 4 if flux else channels,
        text_tokens=512 if flux else 333 if two else None,
        guided=not flux,
        image_px=1024 if flux or side is None else VAE_PIXELS * side,
        classes=f.number("num_embeds_ada_norm") if not two else None,
    )


def _labels(f: Fields) -> int:
    names = f.config.get("id2label")
    return f.number("num_labels") or (len(names) if isinstance(names, Mapping) else 1000)


def _shape(kind: type[BaseModel], f: Fields, **given: Any) -> Shape:
    known = {name: value for name, value in given.items() if value is not None}
    shape = parse(kind, known, f.where)
    assert isinstance(shape, Shape)
    return shape


BY_MODEL_TYPE: Mapping[str, Callable[[Fields], Shape]] = {
    **dict.fromkeys(("vit", "deit", "beit", "dinov2", "dinov2_with_registers", "dinov3_vit"), _vit),
    **dict.fromkeys(("clip_vision_model", "siglip_vision_model", "vit_mae", "vit_msn"), _vit),
    "swin": _swin,
    **dict.fromkeys(("convnext", "convnextv2"), _convnext),
    "resnet": _resnet,
    "whisper": _whisper,
    **dict.fromkeys(("wav2vec2", "hubert", "wavlm", "data2vec-audio"), _waveform),
}
BY_CLASS: Mapping[str, Callable[[Fields], Shape]] = {
    "UNet2DConditionModel": _unet,
    "SD3Transformer2DModel": _transformer_2d,
    "FluxTransformer2DModel": _transformer_2d,
    "DiTTransformer2DModel": _transformer_2d,
    "Transformer2DModel": _transformer_2d,
}
VISION_PART = {"clip": "vision_config", "siglip": "vision_config", "siglip2": "vision_config"}
"""Two-tower models are read as their image tower, which does most of the work."""


def sample_shape(f: Fields) -> Shape | None:
    """The shape of a model counted in samples, or ``None`` where the file describes none."""
    part = VISION_PART.get(f.model_type)
    if part and isinstance(f.config.get(part), Mapping):
        return _vit(Fields({**f.config[part], "model_type": f"{f.model_type}_vision_model"}, f.where))
    read = _reader(f)
    return read(f) if read else None


def sample_shape_known(f: Fields) -> bool:
    """Whether ``sample_shape`` has a reader for the file."""
    part = VISION_PART.get(f.model_type)
    return _reader(f) is not None or bool(part and isinstance(f.config.get(part), Mapping))


def _reader(f: Fields) -> Callable[[Fields], Shape] | None:
    return BY_CLASS.get(str(f.config.get("_class_name"))) or BY_MODEL_TYPE.get(f.model_type)
