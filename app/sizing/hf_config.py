"""Reads the config.json that a Hugging Face model carries, and says which family it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.errors import UserError
from app.domain.validation import parse
from app.domain.workload import Architecture, Model, Transformer
from app.sizing.families.decoder import dims_of
from app.sizing.hf_decoder import DECODERS, ENCODER_DECODERS, ENCODERS, PLAIN_FFN, decoder, encoder, encoder_decoder
from app.sizing.hf_fields import NAMES, Fields
from app.sizing.hf_samples import sample_shape, sample_shape_known

__all__ = ["NAMES", "PLAIN_FFN", "counted_in_samples", "model_of_config", "parse_hf_config"]

UNCOUNTED = {"deepseek_v4", "mamba", "mamba2", "falcon_mamba", "rwkv", "jamba", "zamba", "zamba2", "bamba", "albert"}
"""Model types whose layers no family here counts, although their files name layers and widths."""
INSTEAD = "Enter its dimensions as model.transformer or model.architecture, or its figures as model.custom."


def model_of_config(data: object, where: str, title: str | None = None) -> Model:
    """The model that a config.json describes: ``architecture`` for token models, ``figures`` for all others.

    Raises ``UserError`` naming ``where`` and the field that is missing or wrong, or the model type nobody here knows.
    """
    f = Fields(_object(data, where), where)
    name = title or _name(f)
    shape = sample_shape(f)
    if shape is not None:
        return Model(figures=shape.figures().model_copy(update={"title": name, "source": f"counted from {where}"}))
    tokens = _token_model(f)
    return Model(architecture=tokens.model_copy(update={"title": name, "source": f"counted from {where}"}))


def counted_in_samples(config: Mapping[str, Any]) -> bool:
    """Whether a configuration is one of pictures, sound or a denoiser, which has none of a token model's fields."""
    return sample_shape_known(Fields(config, "config.json"))


def parse_hf_config(data: object, where: str) -> Transformer:
    """The dimensions of a decoder in the short form; raises ``UserError`` naming ``where`` and the field at fault.

    Its totals count everything that the short form has no field for: shared experts, dense first layers, latent
    attention (whose cache of d_c + d_rope per token is kept by one head of half that width).
    """
    f = Fields(_object(data, where), where)
    if f.config.get("is_encoder_decoder") is True:
        raise UserError(
            f"{where}: is_encoder_decoder: only decoder-only transformers can be read.",
            hint="Enter it as model.custom.",
        )
    return short_form(decoder(f), where)


def short_form(detailed: Architecture, where: str) -> Transformer:
    """The short form of a decoder, with totals where the dimensions alone would mislead."""
    fields = {name: getattr(detailed, name) for name in Transformer.model_fields}
    dims = dims_of(detailed)
    if detailed.mla_dim is not None:
        fields.update(kv_heads=1, head_dim=detailed.mla_dim // 2)
    short = parse(Transformer, fields, where)
    counted = dims_of(short)
    if counted.params(counted.experts) != dims.params(dims.experts):
        totals = {
            "params_m": round(dims.params(dims.experts) / 1e6, 3),
            "active_params_m": round(dims.params(dims.active_experts) / 1e6, 3),
        }
        return short.model_copy(update=totals)
    return short


def _object(data: object, where: str) -> Mapping[str, Any]:
    if not isinstance(data, Mapping):
        raise UserError(f"{where}: expected a JSON object, found {type(data).__name__}.")
    return data


def _name(f: Fields) -> str | None:
    given = f.config.get("_name_or_path")
    return given.rstrip("/").rsplit("/", 1)[-1] or None if isinstance(given, str) else None


def _token_model(f: Fields) -> Architecture:
    inner = f.config.get("text_config")
    types = {f.model_type, str(inner.get("model_type")) if isinstance(inner, Mapping) else f.model_type}
    if types & UNCOUNTED:
        raise _unknown(f)
    if f.model_type in ENCODERS:
        return encoder(f)
    if f.model_type in ENCODER_DECODERS:
        return encoder_decoder(f)
    if f.config.get("is_encoder_decoder") is not True and (types & DECODERS or _looks_like_a_decoder(f)):
        return decoder(f)
    raise _unknown(f)


def _looks_like_a_decoder(f: Fields) -> bool:
    """A type that is too new to be known is read where it says that it writes text, or says nothing of its kind."""
    classes = f.config.get("architectures")
    if isinstance(classes, list) and classes:
        return any(str(name).endswith(("ForCausalLM", "LMHeadModel")) for name in classes)
    text = f.inner("text_config")
    return (
        not f.model_type and "_class_name" not in f.config and text.number("num_hidden_layers", "n_layer") is not None
    )


def _unknown(f: Fields) -> UserError:
    pipeline = str(f.config.get("_class_name") or "")
    if pipeline.endswith("Pipeline"):
        return UserError(
            f"{f.where}: it lists the parts of a {pipeline}.",
            hint="Give the config.json of its unet or transformer folder.",
        )
    kind = f.model_type or pipeline
    named = f"model_type '{kind}' is not known" if kind else "it names no model_type"
    return UserError(f"{f.where}: {named}.", hint=INSTEAD)
