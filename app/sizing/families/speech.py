"""Speech: encoder-decoders that write text (Whisper), and encoders that label frames (Conformer, wav2vec 2.0).

One sample is a window of sound. Sources: Whisper arXiv:2212.04356 (100 frames a second, halved by the second
convolution; 12 w^2 per encoder layer, 16 w^2 per decoder layer), Conformer arXiv:2005.08100 (two half feed-forward
blocks, attention with relative positions, a convolution: 24 w^2), FastConformer arXiv:2305.05084 (eightfold
subsampling), wav2vec 2.0 arXiv:2006.11477 (seven convolutions, 50 frames a second). In streaming, a window is one chunk
and attention looks back ``left_s`` seconds.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.domain.workload import SampleFigures
from app.sizing.families.base import Shape
from app.sizing.families.cost import Cost, attention, block, cross_attention, linear, sample_figures

WAV_MB_PER_S = 0.032
"""16 kHz, 16 bits."""


class Whisper(Shape):
    """An encoder over 30 s of sound and a decoder that writes ``tokens`` one after another."""

    kind: Literal["whisper"] = "whisper"
    width: int = Field(ge=8)
    encoder_layers: int = Field(ge=1)
    decoder_layers: int = Field(ge=1)
    mlp: int | None = Field(default=None, ge=8, description="4 x width where not given")
    vocab: int = Field(default=51865, ge=1)
    mels: int = Field(default=80, ge=1)
    seconds: float = Field(default=30, gt=0)
    tokens: int = Field(default=100, ge=1, description="written per window")
    left_s: float = Field(default=0, ge=0)

    def encoder_cost(self) -> Cost:
        """Of one window of sound."""
        w, frames = self.width, 50 * self.seconds
        total = linear(3 * self.mels, w, 2 * frames) + linear(3 * w, w, frames) + Cost(params=1500 * w + 2 * w)
        return total + block(w, self.mlp or 4 * w, frames, frames + 50 * self.left_s) * self.encoder_layers

    def decoder_cost(self, tokens: float) -> Cost:
        """The decoder over ``tokens``; keys of the sound are projected once."""
        w, frames = self.width, 50 * self.seconds
        layer = block(w, self.mlp or 4 * w, tokens, tokens / 2) + cross_attention(w, w, tokens, frames, bias=True)
        out = linear(w, self.vocab, tokens, bias=False)
        return layer * self.decoder_layers + out + Cost(params=448 * w + 2 * w)

    def cost(self) -> Cost:
        """Of one pass over one sample: weights, multiply-adds, and elements written and kept."""
        return self.encoder_cost() + self.decoder_cost(self.tokens)

    def figures(self) -> SampleFigures:
        """What the sizing reads of the model, counted from its dimensions."""
        step = self.decoder_cost(1).params
        return sample_figures(
            self.cost(),
            family="speech",
            sample="window",
            steps=self.tokens,
            step_params_m=step / 1e6,
            seconds=self.seconds,
            input_mb=WAV_MB_PER_S * self.seconds,
        )


class SpeechEncoder(Shape):
    """A Conformer or a wav2vec 2.0 encoder, with a light head (CTC) or a transducer's prediction network."""

    kind: Literal["speech_encoder"] = "speech_encoder"
    block: Literal["conformer", "transformer"] = "conformer"
    width: int = Field(ge=8)
    depth: int = Field(ge=1)
    mlp: int | None = Field(default=None, ge=8, description="4 x width where not given")
    conv_kernel: int = Field(default=9, ge=1)
    frames_per_s: float = Field(default=12.5, gt=0, description="after subsampling; wav2vec 2.0: 50")
    vocab: int = Field(default=1024, ge=1)
    head_params_m: float = Field(default=0, ge=0, description="prediction and joint network of a transducer")
    head_steps: int = Field(default=1, ge=1, description="tokens written one after another per window")
    seconds: float = Field(default=30, gt=0, description="of one window; in streaming, of one chunk")
    left_s: float = Field(default=0, ge=0, description="streaming: seconds that attention looks back")

    def cost(self) -> Cost:
        """Of one pass over one sample: weights, multiply-adds, and elements written and kept."""
        w, frames = self.width, self.frames_per_s * self.seconds
        keys = frames + self.frames_per_s * self.left_s
        mlp = self.mlp or 4 * w
        if self.block == "transformer":
            total = self._waveform() + block(w, mlp, frames, keys) * self.depth
        else:
            half = linear(w, mlp, frames) + linear(mlp, w, frames) + Cost(0, 0, 0, (mlp + w) * frames)
            attended = linear(w, 3 * w, frames) + attention(w, frames, keys) + linear(w, w, frames) + linear(w, w, keys)
            convolved = linear(w, 2 * w, frames) + linear(w, w, frames)
            convolved += Cost(self.conv_kernel * w, self.conv_kernel * w * frames, w * frames, 3 * w * frames)
            total = self._subsampling() + (half * 2 + attended + convolved + Cost(params=10 * w)) * self.depth
        return total + linear(w, self.vocab, frames) + Cost(params=self.head_params_m * 1e6)

    def _subsampling(self) -> Cost:
        """Convolutions on 100 frames a second of 80 mels; their last projection carries the weights."""
        early = Cost(0, 0, 256 * 50 * 40 * self.seconds, 256 * 50 * 40 * self.seconds)
        return early + linear(2560, self.width, self.frames_per_s * self.seconds)

    def _waveform(self) -> Cost:
        """Seven convolutions of 512 channels on 16,000 samples a second: strides 5, 2 x 6; kernels 10, 3 x 4, 2 x 2."""
        total, rate, inputs = Cost(), 16000 * self.seconds, 1
        for kernel, stride in ((10, 5), (3, 2), (3, 2), (3, 2), (3, 2), (2, 2), (2, 2)):
            rate /= stride
            total += linear(kernel * inputs, 512, rate, bias=False)
            inputs = 512
        positions = Cost(128 * self.width**2 / 16, 128 * self.width**2 / 16 * self.frames_per_s * self.seconds, 0, 0)
        return total + linear(512, self.width, self.frames_per_s * self.seconds) + positions

    def figures(self) -> SampleFigures:
        """What the sizing reads of the model, counted from its dimensions."""
        whole = self.cost()
        writes = self.head_steps > 1 and self.head_params_m > 0
        answer = whole.gflops + 2 * self.head_params_m * 1e6 * self.head_steps / 1e9
        return sample_figures(
            whole,
            family="speech",
            sample="window",
            answer_gflops=answer,
            seconds=self.seconds,
            input_mb=WAV_MB_PER_S * self.seconds,
            steps=self.head_steps if writes else 1,
            step_params_m=self.head_params_m if writes else None,
        )
