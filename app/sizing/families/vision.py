"""Image classifiers: plain and windowed transformers, ResNets, ConvNeXts.

Counted operation by operation at the given image size: a k x k convolution has k^2 C_in C_out weights and uses each
once per output pixel. Sources: ViT arXiv:2010.11929 table 1, Swin arXiv:2103.14030, ResNet arXiv:1512.03385 table 1,
ConvNeXt arXiv:2201.03545. Published MACs of transformers leave
out the products inside fused attention, which are counted here.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.domain.workload import SampleFigures
from app.sizing.families.base import Shape
from app.sizing.families.cost import Cost, block, conv, linear, sample_figures

HEAD_WIDTH, SWIN_HEAD_WIDTH = 64, 32
JPEG_MB_AT_224 = 0.11
"""Mean size of an ImageNet picture; larger inputs come from larger files."""


def picture_mb(image_px: float) -> float:
    """Stored size of a picture that is fed at ``image_px``."""
    return JPEG_MB_AT_224 * max(1.0, (image_px / 224) ** 2)


def _image_figures(cost: Cost, family: str, image_px: int) -> SampleFigures:
    return sample_figures(cost, family=family, input_mb=picture_mb(image_px), image_px=image_px)


def _scores(heads: float, queries: float, keys: float) -> Cost:
    """The score matrix, which published activations count although fused kernels never write it."""
    return Cost(activations=heads * queries * keys)


class ViT(Shape):
    """A vision transformer."""

    kind: Literal["vit"] = "vit"
    width: int = Field(ge=8)
    depth: int = Field(ge=1)
    mlp: int | None = Field(default=None, ge=8, description="4 x width where not given")
    patch: int = Field(default=16, ge=1)
    image_px: int = Field(default=224, ge=16)
    classes: int = Field(default=1000, ge=0)
    extra_tokens: int = Field(default=1, ge=0, description="class and register tokens")
    gated: bool = False

    def cost(self) -> Cost:
        """Of one pass over one sample: weights, multiply-adds, and elements written and kept."""
        patches = (self.image_px // self.patch) ** 2
        tokens = patches + self.extra_tokens
        total = linear(3 * self.patch**2, self.width, patches) + Cost(params=(tokens + self.extra_tokens) * self.width)
        total += block(self.width, self.mlp or 4 * self.width, tokens, gated=self.gated) * self.depth
        total += _scores(self.width / HEAD_WIDTH, tokens, tokens) * self.depth
        return total + Cost(params=2 * self.width) + linear(self.width, self.classes)

    def figures(self) -> SampleFigures:
        """What the sizing reads of the model, counted from its dimensions."""
        return _image_figures(self.cost(), "vit", self.image_px)


class Swin(Shape):
    """A transformer whose attention stays within windows of ``window`` x ``window``."""

    kind: Literal["swin"] = "swin"
    width: int = Field(ge=8)
    depths: tuple[int, int, int, int]
    window: int = Field(default=7, ge=1)
    image_px: int = Field(default=224, ge=16)
    classes: int = 1000

    def cost(self) -> Cost:
        """Of one pass over one sample: weights, multiply-adds, and elements written and kept."""
        side, width = self.image_px // 4, self.width
        total = linear(48, width, side**2)
        for stage, depth in enumerate(self.depths):
            if stage:
                side //= 2
                total += linear(4 * width, 2 * width, side**2, bias=False) + Cost(params=8 * width)
                width *= 2
            keys = self.window**2
            total += (block(width, 4 * width, side**2, keys) + _scores(width / SWIN_HEAD_WIDTH, side**2, keys)) * depth
        return total + Cost(params=2 * width) + linear(width, self.classes)

    def figures(self) -> SampleFigures:
        """What the sizing reads of the model, counted from its dimensions."""
        return _image_figures(self.cost(), "vit", self.image_px)


class ResNet(Shape):
    """A residual network of basic or bottleneck blocks."""

    kind: Literal["resnet"] = "resnet"
    depths: tuple[int, int, int, int]
    bottleneck: bool = True
    groups: int = Field(default=1, ge=1)
    group_width: int = Field(default=64, ge=1, description="of the first stage; ResNeXt 32x4d: 4, wide: 128")
    image_px: int = Field(default=224, ge=16)
    classes: int = 1000

    def cost(self) -> Cost:
        """Of one pass over one sample: weights, multiply-adds, and elements written and kept."""
        total, width = self.backbone(self.image_px, self.image_px)
        return total + linear(width, self.classes)

    def backbone(self, height: int, width_px: int) -> tuple[Cost, int]:
        """The convolutions at an image size, and the channels of the last stage."""
        pixels = height * width_px / 4
        total, inputs = conv(3, 64, 7, pixels), 64
        for stage, depth in enumerate(self.depths):
            planes = 64 * 2**stage
            outputs = planes * 4 if self.bottleneck else planes
            pixels /= 4  # the pooling before the first stage, and the stride of the others
            for index in range(depth):
                total += self._block(inputs, planes, outputs, pixels, first=index == 0, strided=stage > 0)
                inputs = outputs
        return total, inputs

    def _block(self, inputs: int, planes: int, outputs: int, pixels: float, *, first: bool, strided: bool) -> Cost:
        total = conv(inputs, outputs, 1, pixels) if first and (inputs != outputs or strided) else Cost()
        if not self.bottleneck:
            return total + conv(inputs, planes, 3, pixels) + conv(planes, planes, 3, pixels)
        inner = planes * self.group_width // 64 * self.groups
        before = pixels * 4 if first and strided else pixels  # the stride sits in the 3 x 3 convolution
        total += conv(inputs, inner, 1, before) + conv(inner, inner, 3, pixels, self.groups)
        return total + conv(inner, outputs, 1, pixels)

    def figures(self) -> SampleFigures:
        """What the sizing reads of the model, counted from its dimensions."""
        return _image_figures(self.cost(), "cnn", self.image_px)


class ConvNeXt(Shape):
    """A convolutional network of depthwise 7 x 7 blocks."""

    kind: Literal["convnext"] = "convnext"
    depths: tuple[int, int, int, int]
    widths: tuple[int, int, int, int]
    image_px: int = Field(default=224, ge=16)
    classes: int = 1000

    def cost(self) -> Cost:
        """Of one pass over one sample: weights, multiply-adds, and elements written and kept."""
        side = self.image_px // 4
        total = conv(3, self.widths[0], 4, side**2, bias=True) + Cost(params=2 * self.widths[0])
        for stage, (depth, width) in enumerate(zip(self.depths, self.widths, strict=True)):
            if stage:
                side //= 2
                before = self.widths[stage - 1]
                total += conv(before, width, 2, side**2, bias=True) + Cost(params=2 * before)
            inner = conv(width, width, 7, side**2, width, bias=True) + Cost(params=3 * width)
            total += (inner + linear(width, 4 * width, side**2) + linear(4 * width, width, side**2)) * depth
        return total + Cost(params=2 * self.widths[-1]) + linear(self.widths[-1], self.classes)

    def figures(self) -> SampleFigures:
        """What the sizing reads of the model, counted from its dimensions."""
        return _image_figures(self.cost(), "cnn", self.image_px)


class ClipText(Shape):
    """The text half of a contrastive pair: a causal transformer over a short caption."""

    kind: Literal["clip_text"] = "clip_text"
    width: int = Field(ge=8)
    depth: int = Field(ge=1)
    vocab: int = Field(default=49408, ge=1)
    tokens: int = Field(default=77, ge=1)
    projection: int = Field(default=512, ge=1)

    def cost(self) -> Cost:
        """Of one pass over one sample: weights, multiply-adds, and elements written and kept."""
        total = Cost(params=(self.vocab + self.tokens) * self.width)
        total += block(self.width, 4 * self.width, self.tokens) * self.depth
        return total + linear(self.width, self.projection, bias=False)

    def figures(self) -> SampleFigures:
        """What the sizing reads of the model, counted from its dimensions."""
        return sample_figures(self.cost(), family="vit", sample="caption", input_mb=0.0005)
