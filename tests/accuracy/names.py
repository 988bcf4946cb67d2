"""How the tables call accelerators, and which part of the catalog each is."""

from __future__ import annotations

EXACT = {
    "Nvidia A100 GPU": "nv-a100-sxm-40", "Nvidia H100 GPU": "nv-h100-sxm", "Nvidia GH200 GPU": "nv-gh200-96",
    "AMD MI300X GPU": "amd-mi300x", "Habana Gaudi2": "intel-gaudi2", "Intel Max 1550": "intel-max1550",
    "AMD MI250 GPU": "amd-mi250", "A100": "nv-a100-sxm-80", "A100 SXM": "nv-a100-sxm-80",
    "A100 PCIe": "nv-a100-pcie-80",
    "A100-SXM4-40GB": "nv-a100-sxm-40", "A100-80GB": "nv-a100-sxm-80", "A100 40GB": "nv-a100-sxm-40",
    "A100 80GB": "nv-a100-sxm-80", "A100-PCIE-40GB": "nv-a100-pcie-40", "A100-PCIE-80GB": "nv-a100-pcie-80",
    "A100-SXM-80GB": "nv-a100-sxm-80", "A100 80GB PCIe": "nv-a100-pcie-80", "A100-SXM4-80GB": "nv-a100-sxm-80",
    "A10G": "nv-a10g", "A10": "nv-a10", "A10 24GB": "nv-a10", "A30 24GB": "nv-a30", "A40": "nv-a40",
    "H100": "nv-h100-sxm", "H100-SXM": "nv-h100-sxm", "H100-96GB-500W": "nv-h100-sxm", "H100 PCIe": "nv-h100-pcie",
    "H100 80GB HBM3": "nv-h100-sxm", "H100 NVL": "nv-h100-nvl", "H100 SXM": "nv-h100-sxm", "H200": "nv-h200-sxm",
    "H200 NVL": "nv-h200-nvl", "H20": "nv-h20", "h100_sxm": "nv-h100-sxm",
    "h200_sxm": "nv-h200-sxm", "b200_sxm": "nv-b200-sxm", "b300_sxm": "nv-b300-sxm", "gb200": "nv-gb200",
    "gb300": "nv-gb300", "B200": "nv-b200-sxm", "B300": "nv-b300-sxm", "GB200": "nv-gb200", "GB300": "nv-gb300",
    "GH200": "nv-gh200-96", "GH200 480GB": "nv-gh200-96", "GB10 (DGX Spark)": "nv-gb10", "L4": "nv-l4",
    "L40": "nv-l40", "L40S": "nv-l40s", "T4": "nv-t4", "V100 16GB": "nv-v100-sxm2-16", "V100 32GB": "nv-v100-sxm2-32",
    "V100-SXM2-16GB": "nv-v100-sxm2-16", "V100-SXM2-32GB": "nv-v100-sxm2-32", "V100-SXM3-32GB": "nv-v100-sxm2-32",
    "GTX 1080 Ti": "nv-1080ti", "RTX 2080 Ti": "nv-2080ti", "RTX 3070": "nv-3070", "3070": "nv-3070",
    "RTX 3080": "nv-3080-10", "3080": "nv-3080-10", "3080 Ti": "nv-3080ti", "RTX 3080 Ti": "nv-3080ti",
    "3090": "nv-3090", "RTX 3090": "nv-3090", "RTX 3090 Ti": "nv-3090ti", "4070 Ti": "nv-4070ti", "4080": "nv-4080",
    "4090": "nv-4090", "RTX 4090": "nv-4090", "RTX 5090": "nv-5090", "RTX 4000 Ada": "nv-4000ada",
    "RTX 5000 Ada": "nv-5000ada", "RTX 6000 Ada": "nv-6000ada", "RTX 6000 Ada Generation": "nv-6000ada",
    "RTX A4000": "nv-a4000", "RTX A4500": "nv-a4500", "RTX A5000": "nv-a5000", "RTX A5500": "nv-a5500",
    "RTX A6000": "nv-a6000", "RTX PRO 6000 Blackwell SE": "nv-rtxpro6000-se",
    "RTX PRO 6000 Max-Q": "nv-rtxpro6000-mq", "Quadro RTX 8000": "nv-rtx8000", "Quadro RTX 6000": "nv-rtx6000",
    "Quadro RTX 5000": "nv-rtx5000", "TITAN RTX": "nv-titanrtx", "TITAN V": "nv-titanv", "TITAN Xp": "nv-titanxp",
    "RTX 2070 with Max-Q Design": "nv-2070-maxq", "RTX 2080 with Max-Q Design": "nv-2080-maxq",
    "RTX 2080 Super with Max-Q Design": "nv-2080s-maxq", "RTX 3080 Laptop GPU": "nv-3080-laptop",
    "7900 XTX": "amd-7900xtx", "SambaNova SN40L": "sambanova-sn40l",
    "TPU v3 (v3-256 pod slice, see page)": "tpu-v3",
    "M1 7‑Core GPU": "apple-m1", "M1 Max 32‑Core GPU": "apple-m1-max", "M3 Max 40‑Core GPU": "apple-m3-max",
    "M2 Ultra 76‑Core GPU": "apple-m2-ultra",
    "HAILO8": "hailo-8", "HAILO8L": "hailo-8l", "HAILO10H": "hailo-10h", "HAILO15H": "hailo-15h",
    "HAILO15L": "hailo-15l", "Jetson Nano": "jetson-nano",
    "Jetson Xavier": "jetson-xavier-agx-32", "Jetson Orin Nano Super 8GB": "jetson-orin-nano-8",
    "Jetson Orin NX 16GB": "jetson-orin-nx-16", "Jetson Xavier NX": "jetson-xavier-nx-8",
    "NVIDIA Blackwell GPU (B200-SXM-180GB)": "nv-b200-sxm",
}  # fmt: skip
"""The table's word and the catalog's id; ids that the catalog lacks leave their rows uncovered."""

PREFIXES = ("NVIDIA GeForce ", "GeForce ", "NVIDIA ", "Nvidia ", "Tesla ")


def accelerator(name: str, memory_gb: str = "") -> str | None:
    """The catalog's id of an accelerator by its name in a table; ``None`` where nobody knows it."""
    if name == "A100-SXM":
        return "nv-a100-sxm-40" if memory_gb.startswith("40") else "nv-a100-sxm-80"
    if name in EXACT:
        return EXACT[name]
    for prefix in PREFIXES:
        if name.startswith(prefix) and name.removeprefix(prefix) in EXACT:
            return EXACT[name.removeprefix(prefix)]
    return None
