"""Step 1: which cards a model may stand under, and the draft with another kind or another model."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.errors import UserError
from app.domain.workload import Model
from app.sizing.presets import Presets
from app.viewmodels.draft import Draft, Kind
from app.viewmodels.models_list import ModelRow, spec_of
from app.viewmodels.phase_page import with_starting_values

FROM_FILE = ("architecture", "figures")
"""Forms of a model that a file is read into."""

CARDS_OF_FAMILY: Mapping[str, tuple[Kind, ...]] = {
    "cnn": ("vision", "search", "streams", "custom"),
    "vit": ("vision", "search", "streams", "custom"),
    "detection": ("detection", "streams", "custom"),
    "segmentation": ("detection", "streams", "custom"),
    "diffusion": ("diffusion", "custom"),
    "speech": ("speech", "custom"),
    "recommender": ("recommender", "custom"),
    "tabular": ("tabular", "custom"),
}
"""Cards that models counted in samples may stand under, the usual one first."""


def cards_of(model: Model) -> tuple[Kind, ...]:
    """The cards that an own model may stand under, the usual one first; of a shipped model none but its own."""
    if model.figures is not None:
        return CARDS_OF_FAMILY.get(model.figures.family, ("custom",))
    if model.architecture is not None:
        return ("search", "custom") if model.architecture.encoder else ("llm", "search", "custom")
    if model.transformer is not None:
        return ("llm", "search", "custom")
    return () if model.preset is not None else ("custom",)


def is_from_file(draft: Draft) -> bool:
    """Whether the model was read from a file; projects from before kept a decoder in the short form."""
    model = draft.model
    if model is None:
        return False
    read = any(getattr(model, form) is not None for form in FROM_FILE)
    return read or (model.transformer is not None and draft.kind != "custom")


def with_kind(draft: Draft, kind: Kind) -> Draft:
    """The draft with another card; a model that cannot stand under it is dropped."""
    keeps = draft.model is not None and kind in cards_of(draft.model)
    changed = draft.with_(kind=kind) if keeps else draft.with_(kind=kind, model=None, model_title="", counted=None)
    return with_starting_values(changed)


def with_preset(draft: Draft, chosen: ModelRow) -> Draft:
    """The draft with a model of the list."""
    counted = "tokens" if chosen.spec.is_transformer else "samples"
    model = Model(preset=chosen.id)
    return with_starting_values(draft.with_(model=model, model_title=chosen.title, counted=counted))


def titled(draft: Draft, presets: Presets) -> Draft:
    """The draft with its model's own title where it only has the id of one on the list."""
    preset = draft.model.preset if draft.model else None
    if preset is None or draft.model_title not in ("", preset):
        return draft
    try:
        return draft.with_(model_title=presets.find(preset).title)
    except UserError:  # a model that is no longer on the list
        return draft


def with_file_model(draft: Draft, model: Model, title: str) -> Draft:
    """The draft with a model read from a file, under a card that it may stand under: the present one if it can."""
    cards = cards_of(model)
    stays = draft.kind in cards and draft.kind != "custom"
    kind = draft.kind if stays else cards[0]
    return with_starting_values(draft.with_(kind=kind, model=model, model_title=title, counted=None))


def own_row(draft: Draft, presets: Presets) -> ModelRow | None:
    """The draft's own model as a row of figures; ``None`` without one, or while its figures cannot be known."""
    if draft.model is None or draft.model.preset is not None:
        return None
    spec = spec_of(draft.workload(), presets)
    title = draft.model_title or (spec.title if spec else "")
    return None if spec is None else ModelRow("", title, draft.kind, "", spec)
