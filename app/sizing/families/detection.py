"""Detectors and segmenters: a ResNet with a feature pyramid and a head, and U-Nets in two or three dimensions.

Sources: feature pyramid arXiv:1612.03144, RetinaNet arXiv:1708.02002 (two towers of four convolutions on five levels),
Faster and Mask R-CNN arXiv:1506.01497, 1703.06870 (1,000 proposals in torchvision's heads), U-Net arXiv:1505.04597.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.domain.workload import SampleFigures
from app.sizing.families.base import Shape
from app.sizing.families.cost import Cost, conv, linear, sample_figures
from app.sizing.families.vision import ResNet

PYRAMID = 256
BOX_PIXELS = 49
MASK_PIXELS = 196


class Detector(Shape):
    """A ResNet with a feature pyramid and one of three heads."""

    kind: Literal["detector"] = "detector"
    head: Literal["retinanet", "faster_rcnn", "mask_rcnn"]
    depths: tuple[int, int, int, int] = (3, 4, 6, 3)
    bottleneck: bool = True
    groups: int = 1
    group_width: int = 64
    height: int = Field(default=800, ge=64)
    width: int = Field(default=800, ge=64)
    classes: int = Field(default=91, ge=1)
    anchors: int = Field(default=9, ge=1)
    proposals: int = Field(default=1000, ge=1)
    detections: int = Field(default=100, ge=1)

    def cost(self) -> Cost:
        """Of one pass over one sample: weights, multiply-adds, and elements written and kept."""
        body = ResNet(
            depths=self.depths, bottleneck=self.bottleneck, groups=self.groups, group_width=self.group_width
        ).backbone(self.height, self.width)[0]
        head = self._retina() if self.head == "retinanet" else self._two_stages()
        return body + head

    def _levels(self, first: int, last: int) -> list[float]:
        return [self.height * self.width / 4**level for level in range(first, last + 1)]

    def _pyramid(self, first: int) -> Cost:
        step = 4 if self.bottleneck else 1
        total = Cost()
        for level in range(first, 6):
            pixels = self.height * self.width / 4**level
            total += conv(64 * 2 ** (level - 2) * step, PYRAMID, 1, pixels, bias=True)
            total += conv(PYRAMID, PYRAMID, 3, pixels, bias=True)
        return total

    def _retina(self) -> Cost:
        levels = self._levels(3, 7)
        extra = conv(PYRAMID, PYRAMID, 3, levels[3], bias=True)
        extra += conv(PYRAMID, PYRAMID, 3, levels[4], bias=True)
        pixels = sum(levels)
        tower = conv(PYRAMID, PYRAMID, 3, pixels, bias=True) * 8
        out = conv(PYRAMID, self.anchors * self.classes, 3, pixels, bias=True)
        return self._pyramid(3) + extra + tower + out + conv(PYRAMID, self.anchors * 4, 3, pixels, bias=True)

    def _two_stages(self) -> Cost:
        pixels = sum(self._levels(2, 6))
        proposals = conv(PYRAMID, PYRAMID, 3, pixels, bias=True) + conv(PYRAMID, 15, 1, pixels, bias=True)
        box = linear(PYRAMID * BOX_PIXELS, 1024, self.proposals) + linear(1024, 1024, self.proposals)
        box += linear(1024, 5 * self.classes, self.proposals)
        total = self._pyramid(2) + proposals + box
        if self.head == "mask_rcnn":
            rows = self.detections * MASK_PIXELS
            total += conv(PYRAMID, PYRAMID, 3, rows, bias=True) * 4
            total += conv(PYRAMID, PYRAMID, 2, 4 * rows, bias=True).run(0.25) + linear(PYRAMID, self.classes, 4 * rows)
        return total

    def figures(self) -> SampleFigures:
        """What the sizing reads of the model, counted from its dimensions."""
        return sample_figures(self.cost(), family="detection", input_mb=0.17)


class UNetSegmenter(Shape):
    """A U-Net: two convolutions a level on the way down and up, in two or three dimensions."""

    kind: Literal["unet_segmentation"] = "unet_segmentation"
    channels: tuple[int, ...] = Field(min_length=2)
    inputs: int = Field(default=3, ge=1)
    classes: int = Field(default=2, ge=1)
    size: int = Field(default=512, ge=16, description="pixels or voxels of an edge")
    dimensions: Literal[2, 3] = 2

    def _conv(self, inputs: int, outputs: int, kernel: int, cells: float) -> Cost:
        depth = kernel if self.dimensions == 3 else 1
        flat = conv(inputs, outputs, kernel, cells)
        return Cost(flat.params * depth, flat.macs * depth, flat.activations, flat.kept)

    def cost(self) -> Cost:
        """Of one pass over one sample: weights, multiply-adds, and elements written and kept."""
        total, inputs = Cost(), self.inputs
        cells = float(self.size) ** self.dimensions
        sizes = []
        for level, width in enumerate(self.channels):
            here = cells / (2**self.dimensions) ** level
            sizes.append(here)
            total += self._conv(inputs, width, 3, here) + self._conv(width, width, 3, here)
            inputs = width
        for level in range(len(self.channels) - 2, -1, -1):
            width, here = self.channels[level], sizes[level]
            total += self._conv(inputs, width, 2, here).run(1 / 2**self.dimensions)
            total += self._conv(2 * width, width, 3, here) + self._conv(width, width, 3, here)
            inputs = width
        return total + self._conv(inputs, self.classes, 1, cells)

    def figures(self) -> SampleFigures:
        """What the sizing reads of the model, counted from its dimensions."""
        stored = self.inputs * float(self.size) ** self.dimensions * (2 if self.dimensions == 3 else 0.4) / 1e6
        return sample_figures(self.cost(), family="segmentation", input_mb=max(0.01, stored))
