"""Encoders that read whole sequences (BERT), and encoder-decoders (T5, BART).

An encoder's layer has 4 h^2 in attention and 2 h f in its feed-forward block (arXiv:1810.04805); attention sees both
ways, 4 a s FLOPs per token and layer. In an encoder-decoder every decoder layer also attends to the encoder's output,
4 h a more (arXiv:1910.10683); the cache holds keys and values of the decoder's own tokens and of the encoder's, which
together are one entry per token of prompt and answer.
"""

from __future__ import annotations

from app.domain.workload import Architecture


def encoder(
    layers: int, hidden: int, heads: int, ffn: int, vocab: int, *, positions: int = 512, gated: bool = False
) -> Architecture:
    """A BERT-like encoder; its word table is the output layer of pre-training too."""
    return Architecture(
        layers=layers,
        hidden=hidden,
        heads=heads,
        ffn=ffn,
        gated_ffn=gated,
        vocab=vocab,
        tied_embeddings=True,
        encoder=True,
        positions=positions,
        context=positions or None,
    )


def encoder_decoder(
    encoder_layers: int,
    decoder_layers: int,
    hidden: int,
    heads: int,
    head_dim: int,
    ffn: int,
    vocab: int,
    *,
    gated: bool = False,
    tied: bool = True,
    positions: int = 0,
) -> Architecture:
    """A T5-like encoder-decoder; ``layers`` holds both stacks."""
    return Architecture(
        layers=encoder_layers + decoder_layers,
        encoder_layers=encoder_layers,
        hidden=hidden,
        heads=heads,
        head_dim=head_dim,
        ffn=ffn,
        gated_ffn=gated,
        vocab=vocab,
        tied_embeddings=tied,
        positions=positions,
    )
