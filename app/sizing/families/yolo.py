"""Single-stage video detectors of the YOLOv8 and YOLO11 line, scaled by depth and width.

A backbone of strided convolutions and split-and-join blocks, a pyramid of three levels and two branches a level: one
for boxes (16 bins a side), one for classes. YOLO11 has narrower blocks, attention on the last level and depthwise class
branches (arXiv:2410.17725). Published operations are two per multiply-accumulate at 640 px.
"""

from __future__ import annotations

from math import ceil
from typing import Literal

from pydantic import Field

from app.domain.workload import SampleFigures
from app.sizing.families.base import Shape
from app.sizing.families.cost import Cost, attention, conv, sample_figures

SCALES: dict[str, dict[str, tuple[float, float, int]]] = {
    "v8": {
        "n": (0.33, 0.25, 1024), "s": (0.33, 0.5, 1024), "m": (0.67, 0.75, 768), "l": (1.0, 1.0, 512),
        "x": (1.0, 1.25, 512),
    },
    "11": {
        "n": (0.5, 0.25, 1024), "s": (0.5, 0.5, 1024), "m": (0.5, 1.0, 512), "l": (1.0, 1.0, 512), "x": (1.0, 1.5, 512),
    },
}  # fmt: skip
"""Depth, width, and the widest a layer may be before scaling."""
BOX_BINS = 64
KEY_WIDTH = 32


class Yolo(Shape):
    """A YOLOv8 or YOLO11 detector of one of five sizes."""

    kind: Literal["yolo"] = "yolo"
    version: Literal["v8", "11"]
    size: Literal["n", "s", "m", "l", "x"]
    image_px: int = Field(default=640, ge=64)
    classes: int = Field(default=80, ge=1)

    def _width(self, channels: int) -> int:
        _, width, widest = SCALES[self.version][self.size]
        return ceil(min(channels, widest) * width / 8) * 8

    def _cells(self, stride: int) -> float:
        return float(self.image_px // stride) ** 2

    def cost(self) -> Cost:
        """Of one pass over one sample: weights, multiply-adds, and elements written and kept."""
        w = {channels: self._width(channels) for channels in (64, 128, 256, 512, 1024)}
        total = conv(3, w[64], 3, self._cells(2)) + conv(w[64], w[128], 3, self._cells(4))
        total += self._backbone(w)
        p3, p4, p5 = (w[256], w[512], w[1024]) if self.version == "v8" else (w[512], w[512], w[1024])
        total += self._join(p5 + p4, w[512], 16) + self._join(w[512] + p3, w[256], 8)
        total += conv(w[256], w[256], 3, self._cells(16)) + self._join(w[256] + w[512], w[512], 16)
        total += conv(w[512], w[512], 3, self._cells(32))
        total += self._join(w[512] + p5, w[1024], 32, nested=True)
        return total + self._heads((w[256], w[512], w[1024]))

    def _backbone(self, w: dict[int, int]) -> Cost:
        if self.version == "v8":
            stages = [(128, 128, 4, 3), (256, 256, 8, 6), (512, 512, 16, 6), (1024, 1024, 32, 3)]
            total, inputs = Cost(), w[128]
            for channels, outputs, stride, repeats in stages:
                if stride > 4:
                    total += conv(inputs, w[channels], 3, self._cells(stride))
                total += self._split(w[channels], w[outputs], self._cells(stride), repeats, 0.5, None)
                inputs = w[outputs]
        else:
            total = self._split(w[128], w[256], self._cells(4), 2, 0.25, False)
            total += conv(w[256], w[256], 3, self._cells(8))
            total += self._split(w[256], w[512], self._cells(8), 2, 0.25, False)
            total += conv(w[512], w[512], 3, self._cells(16))
            total += self._split(w[512], w[512], self._cells(16), 2, 0.5, True)
            total += conv(w[512], w[1024], 3, self._cells(32))
            total += self._split(w[1024], w[1024], self._cells(32), 2, 0.5, True)
            total += self._attention(w[1024])
        half = w[1024] // 2
        pooled = conv(w[1024], half, 1, self._cells(32)) + conv(4 * half, w[1024], 1, self._cells(32))
        return total + pooled

    def _join(self, inputs: int, outputs: int, stride: int, *, nested: bool = False) -> Cost:
        repeats, inner = (3, None) if self.version == "v8" else (2, nested)
        return self._split(inputs, outputs, self._cells(stride), repeats, 0.5, inner)

    def _split(self, inputs: int, outputs: int, cells: float, repeats: int, share: float, nested: bool | None) -> Cost:
        """Half of the channels pass ``repeats`` blocks, and all intermediate results are joined."""
        depth = SCALES[self.version][self.size][0]
        count = max(1, round(repeats * depth))
        width = int(outputs * share)
        if nested is None:
            inner = conv(width, width, 3, cells) * 2
        elif nested or self.size in "mlx":
            half = width // 2
            inner = conv(width, half, 1, cells) * 2 + conv(half, half, 3, cells) * 4 + conv(2 * half, width, 1, cells)
        else:
            inner = conv(width, width // 2, 3, cells) + conv(width // 2, width, 3, cells)
        return conv(inputs, 2 * width, 1, cells) + inner * count + conv((2 + count) * width, outputs, 1, cells)

    def _attention(self, channels: int) -> Cost:
        """Position-sensitive attention over the cells of the last level, on half of its channels."""
        cells, width = self._cells(32), channels // 2
        heads = max(1, width // 64)
        mixed = conv(width, width + 2 * heads * KEY_WIDTH, 1, cells) + conv(width, width, 1, cells)
        mixed += conv(width, width, 3, cells, width) + attention(width * 0.75, cells, cells)
        forward = conv(width, 2 * width, 1, cells) + conv(2 * width, width, 1, cells)
        count = max(1, round(2 * SCALES[self.version][self.size][0]))
        return conv(channels, channels, 1, cells) * 2 + (mixed + forward) * count

    def _heads(self, widths: tuple[int, int, int]) -> Cost:
        boxes, named = max(16, widths[0] // 4, BOX_BINS), max(widths[0], min(self.classes, 100))
        total = Cost()
        for width, stride in zip(widths, (8, 16, 32), strict=True):
            cells = self._cells(stride)
            total += (
                conv(width, boxes, 3, cells) + conv(boxes, boxes, 3, cells) + conv(boxes, BOX_BINS, 1, cells, bias=True)
            )
            if self.version == "v8":
                total += conv(width, named, 3, cells) + conv(named, named, 3, cells)
            else:
                total += conv(width, width, 3, cells, width) + conv(width, named, 1, cells)
                total += conv(named, named, 3, cells, named) + conv(named, named, 1, cells)
            total += conv(named, self.classes, 1, cells, bias=True)
        return total

    def figures(self) -> SampleFigures:
        """What the sizing reads of the model, counted from its dimensions."""
        return sample_figures(self.cost(), family="detection", input_mb=0.17, image_px=self.image_px)
