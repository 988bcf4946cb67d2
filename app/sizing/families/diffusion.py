"""Image generators: U-Nets with cross-attention, and diffusion transformers with one or two streams.

One pass of the denoiser is counted layer by layer from its configuration; an answer takes ``steps`` passes (twice that
with guidance) and one of the decoder. Sources: latent diffusion arXiv:2112.10752, SDXL arXiv:2307.01952, DiT
arXiv:2212.09748, SD3 arXiv:2403.03206, FLUX by its published configuration (double blocks of two streams, single blocks
of fused projections). Modulation works once per picture, whatever its size.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import Literal

from pydantic import Field

from app.domain.workload import SampleFigures
from app.sizing.families.base import Shape
from app.sizing.families.cost import Cost, attention, conv, cross_attention, linear, sample_figures


def _resnet(inputs: int, outputs: int, pixels: float, time: int) -> Cost:
    total = conv(inputs, outputs, 3, pixels, bias=True) + conv(outputs, outputs, 3, pixels, bias=True)
    total += Cost(params=2 * (inputs + outputs))
    if time:
        total += linear(time, outputs)
    return total + conv(inputs, outputs, 1, pixels, bias=True) if inputs != outputs else total


class Answer(Shape):
    """What all generators share: how a picture is made from passes."""

    image_px: int = Field(default=1024, ge=64)
    steps: int = Field(default=28, ge=1)
    guided: bool = Field(default=True, description="two passes a step, one without the text")
    text_tokens: int = Field(default=77, ge=1)
    text_params_m: float = Field(default=0, ge=0, description="text encoders")
    text_gmacs: float = Field(default=0, ge=0)
    latent_channels: int = Field(default=4, ge=1)
    decoder: bool = Field(default=True, description="latents are decoded by the usual autoencoder")

    @abstractmethod
    def cost(self) -> Cost:
        """One pass of the denoiser."""

    @property
    def latent_px(self) -> int:
        """Edge of what the network works on: the usual autoencoder makes 8 x 8 pixels one."""
        return self.image_px // 8

    def decoder_cost(self) -> Cost:
        """Stable Diffusion's autoencoder, the half that decodes: widths 512, 512, 256, 128."""
        side = self.latent_px
        total = conv(self.latent_channels, 512, 3, side**2, bias=True) + _resnet(512, 512, side**2, 0) * 2
        total += linear(512, 512, side**2) * 4 + attention(512, side**2, side**2)
        inputs = 512
        for level, width in enumerate((512, 512, 256, 128)):
            for _ in range(3):
                total += _resnet(inputs, width, side**2, 0)
                inputs = width
            if level < 3:
                side *= 2
                total += conv(width, width, 3, side**2, bias=True)
        return total + conv(128, 3, 3, side**2, bias=True)

    def figures(self) -> SampleFigures:
        """What the sizing reads of the model, counted from its dimensions."""
        one = self.cost()
        passes = self.steps * (2 if self.guided else 1)
        decoder = self.decoder_cost() if self.decoder else Cost()
        answer = passes * one.gflops + decoder.gflops + 2 * self.text_gmacs * (2 if self.guided else 1)
        return sample_figures(
            one,
            family="diffusion",
            answer_gflops=answer,
            more_params=decoder.params + self.text_params_m * 1e6,
            steps=self.steps,
            step_params_m=one.params / 1e6,
            input_mb=0.15 if self.image_px <= 512 else 0.5,
        )


class UNet(Answer):
    """Stable Diffusion's denoiser; ``attention_layers`` are transformer blocks per level, 0 for none."""

    kind: Literal["unet"] = "unet"
    channels: tuple[int, ...] = Field(min_length=2)
    attention_layers: tuple[int, ...] = Field(min_length=2)
    layers_per_block: int = Field(default=2, ge=1)
    text_width: int = Field(default=768, ge=1)
    added_width: int = Field(default=0, ge=0, description="width of size and pooled-text conditions (SDXL: 2816)")

    def cost(self) -> Cost:
        """Of one pass over one sample: weights, multiply-adds, and elements written and kept."""
        first, side, time = self.channels[0], self.latent_px, 4 * self.channels[0]
        total = conv(self.latent_channels, first, 3, side**2, bias=True)
        total += linear(first, time) + linear(time, time)
        if self.added_width:
            total += linear(self.added_width, time) + linear(time, time)
        skips, inputs = [first], first
        for level, width in enumerate(self.channels):
            for _ in range(self.layers_per_block):
                total += _resnet(inputs, width, side**2, time) + self._attend(width, side**2, level)
                inputs = width
                skips.append(width)
            if level < len(self.channels) - 1:
                side //= 2
                total += conv(width, width, 3, side**2, bias=True)
                skips.append(width)
        total += _resnet(inputs, inputs, side**2, time) * 2
        deepest = max(1, self.attention_layers[-1] or self.attention_layers[-2])
        total += self._transformers(inputs, side**2, deepest)
        for level in range(len(self.channels) - 1, -1, -1):
            width = self.channels[level]
            for _ in range(self.layers_per_block + 1):
                total += _resnet(inputs + skips.pop(), width, side**2, time) + self._attend(width, side**2, level)
                inputs = width
            if level:
                side *= 2
                total += conv(width, width, 3, side**2, bias=True)
        return total + conv(first, self.latent_channels, 3, side**2, bias=True)

    def _attend(self, width: int, pixels: float, level: int) -> Cost:
        count = self.attention_layers[level]
        return self._transformers(width, pixels, count) if count else Cost()

    def _transformers(self, width: int, pixels: float, count: int) -> Cost:
        own = linear(width, 3 * width, pixels, bias=False) + attention(width, pixels, pixels)
        own += linear(width, width, pixels)
        crossed = cross_attention(width, self.text_width, pixels, self.text_tokens)
        forward = (
            linear(width, 8 * width, pixels) + Cost(0, 0, 0, 4 * width * pixels) + linear(4 * width, width, pixels)
        )
        norms = Cost(4 * width, 0, 0, 2 * width * pixels)
        return (own + crossed + forward + norms) * count + linear(width, width, pixels) * 2


class DiT(Answer):
    """A diffusion transformer; ``streams`` 1 conditions on a class, 2 keeps text beside the picture (SD3)."""

    kind: Literal["dit"] = "dit"
    width: int = Field(ge=8)
    depth: int = Field(ge=1, description="blocks of one stream, or double blocks of two")
    single_depth: int = Field(default=0, ge=0, description="single blocks over both streams after them (FLUX)")
    streams: Literal[1, 2] = 1
    patch: int = Field(default=2, ge=1)
    text_width: int = Field(default=0, ge=0)
    pooled_width: int = Field(default=0, ge=0)
    classes: int = Field(default=0, ge=0)

    def cost(self) -> Cost:
        """Of one pass over one sample: weights, multiply-adds, and elements written and kept."""
        width, tokens = self.width, (self.latent_px // self.patch) ** 2
        cells = self.latent_channels * self.patch**2
        text = self.text_tokens if self.streams == 2 else 0
        total = linear(cells, width, tokens) + linear(256, width) + linear(width, width)
        total += Cost(params=(self.classes + 1) * width if self.classes else 0)
        if text:
            total += linear(self.text_width, width, text) + linear(self.pooled_width, width) + linear(width, width)
        double = self._stream(tokens) + attention(width, tokens + text, tokens + text)
        if text:
            double += self._stream(text)
        total += double * self.depth
        if text and not self.single_depth:  # the last block writes no text: no output, feed-forward, half modulation
            unused = linear(width, 9 * width, text) + linear(width, 4 * width)
            total += unused * -1.0
        if self.single_depth:
            total += self._single(tokens + text) * self.single_depth
        return total + linear(width, 2 * width) + linear(width, cells * (2 if self.streams == 1 else 1), tokens)

    def _stream(self, rows: float) -> Cost:
        """Projections, feed-forward of 4 widths and modulation of six vectors."""
        w = self.width
        projected = linear(w, 3 * w, rows) + linear(w, w, rows)
        forward = linear(w, 4 * w, rows) + Cost(0, 0, 0, 4 * w * rows) + linear(4 * w, w, rows)
        return projected + forward + linear(w, 6 * w) + Cost(0, 0, 0, 2 * w * rows)

    def _single(self, rows: float) -> Cost:
        """Attention and feed-forward side by side from one projection to 7 widths."""
        w = self.width
        fused = linear(w, 7 * w, rows) + attention(w, rows, rows) + linear(5 * w, w, rows)
        return fused + linear(w, 3 * w) + Cost(0, 0, 0, 5 * w * rows)
