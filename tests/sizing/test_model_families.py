"""Families: what is counted from an architecture meets what its authors and the usual counters published."""

import pytest

from app.sizing.families.cost import Cost, conv, linear
from app.sizing.families.decoder import dims_of
from app.sizing.families.detection import Detector, UNetSegmenter
from app.sizing.families.diffusion import DiT, UNet
from app.sizing.families.encoder import encoder, encoder_decoder
from app.sizing.families.graph import Graph
from app.sizing.families.recommender import Recommender
from app.sizing.families.speech import SpeechEncoder, Whisper
from app.sizing.families.tabular import ColumnTransformer, Mlp, Trees
from app.sizing.families.vision import ClipText, ConvNeXt, ResNet, Swin, ViT
from app.sizing.families.yolo import Yolo

# Millions of parameters, GMACs, millions of activations: timm's model metadata (Apache-2.0).
PICTURES = [
    (ResNet(depths=(2, 2, 2, 2), bottleneck=False), 11.69, 1.82, 2.48),
    (ResNet(depths=(3, 4, 6, 3), bottleneck=False), 21.80, 3.67, 3.74),
    (ResNet(depths=(3, 4, 6, 3)), 25.56, 4.11, 11.11),
    (ResNet(depths=(3, 4, 6, 3), image_px=288), 25.56, 6.8, 18.37),
    (ResNet(depths=(3, 4, 23, 3)), 44.55, 7.83, 16.23),
    (ResNet(depths=(3, 4, 6, 3), groups=32, group_width=4), 25.03, 4.26, 14.40),
    (ResNet(depths=(3, 4, 6, 3), group_width=128), 68.88, 11.43, 14.40),
    (ConvNeXt(depths=(3, 3, 9, 3), widths=(96, 192, 384, 768)), 28.59, 4.47, 13.44),
    (ConvNeXt(depths=(3, 3, 27, 3), widths=(192, 384, 768, 1536), image_px=384), 197.77, 101.1, 126.74),
    (ViT(width=384, depth=12), 22.05, 4.61, 11.95),
    (ViT(width=768, depth=12), 86.57, 17.58, 23.90),
    (ViT(width=1024, depth=24), 304.33, 61.6, 63.52),
    (Swin(width=128, depths=(2, 2, 18, 2)), 87.77, 15.47, 36.63),
    (Swin(width=192, depths=(2, 2, 18, 2)), 196.53, 34.53, 54.94),
]


@pytest.mark.parametrize(("shape", "params_m", "gmacs", "activations_m"), PICTURES)
def test_image_models_meet_timm(shape, params_m, gmacs, activations_m) -> None:
    cost = shape.cost()
    assert cost.params / 1e6 == pytest.approx(params_m, rel=0.005)
    assert cost.macs / 1e9 == pytest.approx(gmacs, rel=0.02)
    assert cost.activations / 1e6 == pytest.approx(activations_m, rel=0.03)
    assert 0 < cost.kept < 6 * cost.activations


def test_long_attention_is_counted_beside_what_timm_publishes() -> None:
    """DINOv2 base at 518 px: 117.11 GMACs without the products of attention, 2 n^2 w in each layer."""
    cost = ViT(width=768, depth=12, patch=14, image_px=518, classes=0).cost()
    assert cost.params / 1e6 == pytest.approx(86.58, rel=0.005)
    assert cost.macs / 1e9 == pytest.approx(117.11 + 12 * 2 * 1370**2 * 768 / 1e9, rel=0.005)


# torchvision's weights metadata at 800 px: parameters and "GFLOPS", which are GMACs. Its mask head is not in its count.
@pytest.mark.parametrize(
    ("head", "params_m", "gmacs"),
    [("retinanet", 34.01, 151.54), ("faster_rcnn", 41.76, 134.38), ("mask_rcnn", 44.40, None)],
)
def test_detectors_meet_torchvision(head, params_m, gmacs) -> None:
    cost = Detector(head=head).cost()
    assert cost.params / 1e6 == pytest.approx(params_m, rel=0.005)
    if gmacs:
        assert cost.macs / 1e9 == pytest.approx(gmacs, rel=0.01)


# Published for 640 px: millions of parameters, 10^9 operations (after folding norms, which takes less than 1 %).
@pytest.mark.parametrize(
    ("version", "size", "params_m", "gflops"),
    [
        ("v8", "n", 3.2, 8.7), ("v8", "s", 11.2, 28.6), ("v8", "m", 25.9, 78.9), ("v8", "l", 43.7, 165.2),
        ("v8", "x", 68.2, 257.8), ("11", "n", 2.6, 6.5), ("11", "s", 9.4, 21.5), ("11", "m", 20.1, 68.0),
        ("11", "l", 25.3, 86.9), ("11", "x", 56.9, 194.9),
    ],
)  # fmt: skip
def test_video_detectors_meet_their_published_figures(version, size, params_m, gflops) -> None:
    cost = Yolo(version=version, size=size).cost()
    assert cost.params / 1e6 == pytest.approx(params_m, rel=0.015)
    assert cost.gflops == pytest.approx(gflops, rel=0.01)


def test_segmenters_grow_with_a_dimension() -> None:
    flat = UNetSegmenter(channels=(64, 128, 256, 512, 1024), inputs=1, size=128)
    deep = UNetSegmenter(channels=(64, 128, 256, 512, 1024), inputs=1, size=128, dimensions=3)
    assert flat.cost().params / 1e6 == pytest.approx(31.0, rel=0.01)  # arXiv:1505.04597
    assert deep.cost().macs > 128 * flat.cost().macs
    assert deep.figures().family == "segmentation"


SD15 = UNet(channels=(320, 640, 1280, 1280), attention_layers=(1, 1, 1, 0), image_px=512, steps=50)
SDXL = UNet(
    channels=(320, 640, 1280), attention_layers=(0, 2, 10), image_px=1024, text_width=2048, added_width=2816, steps=30
)
SD3 = DiT(width=1536, depth=24, streams=2, text_width=4096, pooled_width=2048, latent_channels=16, text_tokens=154)
FLUX = DiT(
    width=3072, depth=19, single_depth=38, streams=2, text_width=4096, pooled_width=768, latent_channels=16,
    text_tokens=512, guided=False,
)  # fmt: skip
DIT = DiT(width=1152, depth=28, image_px=256, classes=1000)


@pytest.mark.parametrize(("shape", "params_m"), [(SD15, 859.5), (SDXL, 2567.5), (SD3, 2028), (FLUX, 11901), (DIT, 675)])
def test_denoisers_meet_their_published_size(shape, params_m) -> None:
    assert shape.cost().params / 1e6 == pytest.approx(params_m, rel=0.003)


def test_denoisers_meet_their_published_operations() -> None:
    assert DIT.cost().macs / 1e9 == pytest.approx(118.6, rel=0.005)  # arXiv:2212.09748 table 4, with attention
    # arXiv:2305.15798: 339 GMACs without the products inside attention, which take 62 more at 64 x 64
    assert SD15.cost().macs / 1e9 == pytest.approx(339 + 62, rel=0.01)
    assert SD15.decoder_cost().params / 1e6 == pytest.approx(49.5, rel=0.005)  # AutoencoderKL's decoder


def test_a_picture_takes_all_its_passes_and_one_decoding() -> None:
    figures = SD15.figures()
    assert figures.train_gflops == pytest.approx(SD15.cost().gflops)
    assert figures.gflops == pytest.approx(100 * SD15.cost().gflops + SD15.decoder_cost().gflops)
    assert figures.steps == 50 and figures.step_params_m == pytest.approx(859.5, rel=0.003)
    assert FLUX.figures().gflops < 2 * 28 * FLUX.cost().gflops  # one pass a step without guidance


@pytest.mark.parametrize(
    ("width", "layers", "mels", "params_m"),
    [(384, 4, 80, 37.76), (512, 6, 80, 72.59), (768, 12, 80, 241.7), (1024, 24, 80, 763.9), (1280, 32, 128, 1543.5)],
)
def test_whisper_meets_its_published_size(width, layers, mels, params_m) -> None:
    shape = Whisper(width=width, encoder_layers=layers, decoder_layers=layers, mels=mels)
    assert shape.cost().params / 1e6 == pytest.approx(params_m, rel=0.003)
    assert shape.figures().steps == 100 and shape.figures().seconds == 30


@pytest.mark.parametrize(
    ("shape", "params_m"),
    [
        (SpeechEncoder(width=1024, depth=24, head_params_m=9), 618),  # Parakeet TDT 0.6B
        (SpeechEncoder(block="transformer", width=768, depth=12, frames_per_s=50, vocab=32), 94.4),  # wav2vec 2.0 base
        (SpeechEncoder(block="transformer", width=1024, depth=24, frames_per_s=50, vocab=32), 315.4),
    ],
)
def test_speech_encoders_meet_their_published_size(shape, params_m) -> None:
    assert shape.cost().params / 1e6 == pytest.approx(params_m, rel=0.005)


def test_a_streaming_chunk_costs_its_share_and_what_it_looks_back_at() -> None:
    whole = SpeechEncoder(width=512, depth=17, frames_per_s=25, seconds=30).cost()
    chunk = SpeechEncoder(width=512, depth=17, frames_per_s=25, seconds=0.6).cost()
    looking = SpeechEncoder(width=512, depth=17, frames_per_s=25, seconds=0.6, left_s=5).cost()
    assert chunk.macs < whole.macs / 50 < looking.macs
    assert chunk.params == whole.params == looking.params


def test_recommenders_meet_mlperf() -> None:
    """dlrm_dcnv2: 26.1 billion parameters, 214 rows of 128 fp32 elements a sample."""
    dlrm = Recommender(
        rows_m=204.18, dim=128, lookups=214, bottom=(512, 256, 128), interaction="cross", cross_layers=3,
        cross_rank=512, top=(1024, 1024, 512, 256, 1),
    )  # fmt: skip
    figures = dlrm.figures()
    assert figures.params_m == pytest.approx(26150, rel=0.01)
    assert figures.lookup_kb == pytest.approx(214 * 128 * 4 / 1e3)
    bottom, cross = 13 * 512 + 512 * 256 + 256 * 128, 3 * (2 * 27 * 128 * 512 + 27 * 128)
    top = 27 * 128 * 1024 + 1024 * 1024 + 1024 * 512 + 512 * 256 + 256
    assert dlrm.dense_cost().macs == bottom + cross + top


def test_trees_compare_once_a_level_and_train_by_columns() -> None:
    trees = Trees(trees=500, depth=8, columns=100).figures()
    assert trees.gflops * 1e9 == 2 * 500 * 8
    assert trees.train_gflops is not None and 3 * trees.train_gflops * 1e9 == pytest.approx(500 * 8 * 100)
    assert Trees(trees=500, depth=8, columns=100, outputs=3).figures().params_m == 3 * trees.params_m


def test_dense_layers_have_a_weight_per_mac() -> None:
    cost = Mlp(columns=100, widths=(512, 512)).cost()
    assert cost.macs == 100 * 512 + 512 * 512 + 512
    assert cost.params == cost.macs + 512 + 512 + 1
    tokens = ColumnTransformer(columns=100).cost()
    assert tokens.macs > 3 * 101 * 4 * 192**2


def test_graphs_read_all_drawn_nodes_and_compute_layer_by_layer() -> None:
    graph = Graph(features=602, hidden=256, fanouts=(25, 10), classes=41, feature_bytes=4)
    assert graph.drawn == (1, 25, 250)
    assert graph.figures().input_mb == pytest.approx(276 * 602 * 4 / 1e6)
    first, second = 276 * 602 * 256 + 26 * 602 * 256, 26 * 256 * 256 + 256 * 256
    assert graph.cost().macs == pytest.approx(first + second, rel=0.02)


def test_encoders_and_encoder_decoders_meet_their_published_size() -> None:
    bert = dims_of(encoder(12, 768, 12, 3072, 30522))
    assert bert.params(1) / 1e6 == pytest.approx(109.5, rel=0.01)
    t5 = dims_of(encoder_decoder(12, 12, 768, 12, 64, 3072, 32128))
    assert t5.params(1) / 1e6 == pytest.approx(222.9, rel=0.005)
    assert t5.encoder_params / 1e6 == pytest.approx(12 * (4 * 768**2 + 2 * 768 * 3072) / 1e6, rel=0.001)
    assert t5.kv_elements(10) == 12 * 2 * 768 * 10  # the decoder's layers only
    clip = ClipText(width=512, depth=12).cost()
    assert clip.params / 1e6 == pytest.approx(63.4, rel=0.005)  # arXiv:2103.00020: 63 M


def test_costs_add_and_repeat() -> None:
    one = conv(3, 16, 3, 100.0) + linear(16, 10)
    assert one.params == 3 * 16 * 9 + 32 + 170 and one.macs == 43200 + 160
    assert (one * 2).params == 2 * one.params and one.run(2).params == one.params and one.run(2).macs == 2 * one.macs
    assert Cost(params=5, activations=7).bytes_moved(2.0, 3.0) == 2 * (5 + 2 * 7 * 3)
