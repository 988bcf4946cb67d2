"""The constants of the engine: what each stands for, and which physical effect it scales.

Their values are fitted on published measurements (``tests/accuracy``) and ship in ``resources/sizing``. Shares are of a
peak or a bandwidth; ``_us`` and ``_ms`` are fixed costs; ``_power`` bends a share with size.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Efficiency:
    """What one family of hardware reaches of its peak and its bandwidth."""

    train: float
    """Of the matrix peak, in the products of transformer training."""
    memory: float
    """Of the bandwidth, in elementwise work of training."""
    prefill: float
    decode: float
    gguf_prefill: float
    """llama.cpp's own kernels: of the 16-bit peak in prefill, of the bandwidth in decoding."""
    gguf_decode: float
    launch: float
    """Starting a kernel or a collective in serving, against the typical platform and its software."""
    vision: float
    """Of the matrix peak, in training models counted in samples."""
    vision_infer: float
    vision_traffic_train: float
    """How often training moves an activation."""
    vision_traffic_infer: float
    low_bits: float
    """Of the extra rate of 8 and 4-bit arithmetic over 16 bits, in training."""


@dataclass(frozen=True)
class TrainConstants:
    """Transformer training."""

    attention: float
    """Share that attention kernels reach, of what matrix products reach."""
    traffic: float
    """How often the kept activations of a layer move in a whole pass, forward and backward."""
    logits: float
    """Bytes moved per token and entry of the vocabulary."""
    launch_us_per_layer: float
    moe_launch_us_per_layer: float
    moe: float
    """Share that grouped products of experts reach, of what dense ones do."""
    moe_traffic: float
    fp8: float
    fp4: float
    tp_exposed: float
    ep_exposed: float
    overlap: float
    floor: float
    optimizer_bytes: float
    eager_matmul: float
    """Plain PyTorch (FSDP) against Megatron: more time in products, in elementwise work, less gain from 8 bits."""
    eager_traffic: float
    eager_fp8: float
    qlora: float
    selective: float
    width_power: float
    """Products of wider layers reach more of the peak: (hidden / 8192) to this power."""
    low_width_power: float
    """And those of 8 and 4 bits still more, as quantising the operands costs less beside them."""
    expert_power: float
    """The same for the width of one expert, (width / 2048)."""
    scale_power: float
    """Waiting for the slowest: (ranks / 8) to this power."""


@dataclass(frozen=True)
class ServeConstants:
    """Serving transformers."""

    slot_latency: float
    """All-reduces over PCIe take this many times as long to start."""
    interference: float
    moe_prefill: float
    """Share that grouped products of experts reach in prefill, of what dense ones do."""
    moe_width_power: float
    """Wider experts reach more: (width / 2048) to this power."""
    moe_read: float
    """How much of the experts that a batch hits is read, of what random routing would hit."""
    moe_skew_power: float
    """Tokens choose the same experts more often than by chance: B of them hit as many as B to this power would."""
    moe_layer: float
    """Kernels of a layer with experts, of those of a dense one."""
    latent_layer: float
    """The same for latent attention."""
    unpack_layer: float
    """The same for 4-bit weights that plain PyTorch unpacks layer by layer."""
    fp8: float
    fp4: float
    low_read: float
    """Share of the bandwidth that 8-bit and smaller weights reach, of what 16-bit ones do."""
    prefill_moves: float
    """How often a layer's prefill moves a token's hidden state, and each copy of it that goes to an expert."""
    prefill_half_tokens: float
    """Tokens at which prefill reaches half of its share of the peak."""
    eager_us: float
    """Starting a layer's kernels one by one, as servers do in prefill, where no graph was captured."""
    stall: float
    """Share of that by which a prompt that arrives holds up the requests being answered."""
    ttft_base_ms: float
    ttft_queue: float
    ttft_queue_power: float
    ttft_steps: float
    gguf_unpack_bytes: float
    """llama.cpp: moved per 4-bit weight and micro-batch to unpack it for the matrix units."""
    gguf_hop_ms: float
    """llama.cpp: handing over from one card to the next."""
    gguf_group_read: float
    """llama.cpp without fused attention: how often heads that share keys and values read them anew, beyond once."""
    gguf_score_moves: float
    """llama.cpp without fused attention: how often the matrix of scores moves, in 32 bits."""


@dataclass(frozen=True)
class EngineConstants:
    """What the serving software adds: milliseconds per step, microseconds per layer, shares of the hardware's speed."""

    step_ms: float
    layer_us: float
    decode: float
    prefill: float
    compute: float
    kv_read: float
    """Share of the bandwidth that reading the KV cache reaches."""
    attention: float
    """Share that attention kernels reach in prefill, of what matrix products reach."""
    all_reduce_us: float
    """Starting an all-reduce between switched cards."""
    seq_us: float
    """The scheduler's and the sampler's work on every running sequence, each step."""


@dataclass(frozen=True)
class SampleConstants:
    """Models counted in samples."""

    intensity_power: float
    """Layers with more operations per activation reach more of the peak: (MACs per activation / 400) to this power."""
    traffic_power: float
    """And move fewer activations more often: (activations per image in millions / 10) to this power."""
    params_power: float
    infer_intensity_power: float
    infer_traffic_power: float
    infer_params_power: float
    train_launch_ms: float
    infer_launch_ms: float
    """Eager PyTorch starting the kernels of one pass of a network of 25 million parameters."""
    launch_power: float
    """Larger networks have more kernels: (million parameters / 25) to this power."""
    launch_ranks_power: float
    """One host starts the kernels of all its devices: (devices in the machine) to this power."""
    plain_arithmetic: float
    train_plain_arithmetic: float
    """Share of the peak that plain fp32 units reach, of what matrix units do: they are easier to keep busy."""
    one_process: float
    one_process_rank: float
    """One process serving from several devices starts kernels this many times as long, plus this for each device."""
    replicate: float
    """How often it copies the weights to the devices, each pass."""
    batch_half: float
    """Images in a batch at which kernels reach half of their share."""
    infer_batch_half: float
    fill_power: float
    """Smaller chips fill sooner: those halves go with (peak TFLOPS of the arithmetic used / 165) to this power."""
    fp32_traffic: float
    detection_traffic: float
    """Of the traffic that its estimated activations would have in a classifier."""
    vit: float
    detection: float
    diffusion: float
    speech: float
    recommender: float
    tabular: float
    custom: float
    compiled: float
    """Traffic of compiled engines, of what eager PyTorch moves."""
    compiled_launch: float
    infer_ranks_power: float
    on_chip_m: float
    """Million parameters of which an on-chip network loads half anew for each batch."""
    stream_weights: float
    """How often what is loaded anew crosses the link to the host."""
    stream_ms: float
    """Switching parts of a network that is not on the chip as a whole."""
    stream_tokens_power: float
    """Logarithm of how much longer that takes for a plain transformer."""
    on_chip_slope: float
    """How sharply being loaded in parts sets in with size."""
    on_chip_power: float
    """Chips with more arithmetic hold larger networks: (TOPS / 26) to this power."""
    parts_macs_power: float
    parts_tokens_power: float
    parts_memory_power: float
    """Log-odds of being loaded in parts: by operations, for plain transformers, on chips with memory of their own."""
    host_exposed: float
    """Share of the gradient exchange that nothing hides."""


@dataclass(frozen=True)
class MemoryConstants:
    """Memory beside what follows from the model."""

    context_gib: float
    comm_buffer_gib: float
    fragmentation: float
    selective: float
    frozen: float
    logit_bytes: float
    serve_context_gib: float
    gguf_context_gib: float
    pytorch_context_gib: float
    """Beside the model in serving: servers keep graphs and workspaces, bare engines little."""
    image_bytes: float
    """Bytes that training keeps per published activation at 16 bits, of ResNet-50."""
    image_power: float
    """Thin layers keep more: (MACs per activation / 400) to this power."""
    image_fp32: float
    """Times that in fp32, of classifiers."""
    other_fp32: float
    """And of other models: their mixed precision keeps much in fp32 (norms that stay frozen, scripted functions)."""
    image_context_gib: float
    cache_gib: float
    cache_share: float
    """Freed blocks and workspaces that an allocator keeps where there is room: some, and a share of the activations."""
