"""Every shape that a preset or a configuration file can be counted from."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from app.sizing.families.detection import Detector, UNetSegmenter
from app.sizing.families.diffusion import DiT, UNet
from app.sizing.families.graph import Graph
from app.sizing.families.recommender import Recommender
from app.sizing.families.speech import SpeechEncoder, Whisper
from app.sizing.families.tabular import ColumnTransformer, Mlp, Trees
from app.sizing.families.vision import ClipText, ConvNeXt, ResNet, Swin, ViT
from app.sizing.families.yolo import Yolo

AnyShape = Annotated[
    ViT
    | Swin
    | ResNet
    | ConvNeXt
    | ClipText
    | Detector
    | Yolo
    | UNetSegmenter
    | UNet
    | DiT
    | Whisper
    | SpeechEncoder
    | Recommender
    | Trees
    | Mlp
    | ColumnTransformer
    | Graph,
    Field(discriminator="kind"),
]
"""One of the families by its own dimensions; ``kind`` says which."""
