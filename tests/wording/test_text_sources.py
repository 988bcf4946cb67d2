"""What is collected from the sources for translators: everything people read, whole sentences, nothing else."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"rigwright_{name}", PACKAGING / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


sources = load("text_sources")


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ('"""A module of texts."""\ndef f():\n    """Says nothing to users."""', []),
        ('raise UserError(f"{path.name} cannot be read: {error}.")', ["{name} cannot be read: {error}."]),
        (
            "f\"{n} drive{'' if n == 1 else 's'} of {n}\"",
            ["{n} drive of {n}", "{n} drives of {n}"],
        ),
        (
            "f\"{n} card{'s' if n != 1 else ''} {'stands' if n == 1 else 'stand'} here\"",
            ["{n} cards stand here", "{n} card stands here"],
        ),
        (
            'failed("The parts draw {w} W{more}.", more=" or more" if gap else "", w=3)',
            ["The parts draw {w} W or more.", "The parts draw {w} W.", " or more"],
        ),
        ('"Supply {} V instead of {}".format(1, 2)', ["Supply {1} V instead of {2}"]),
        ('Input("weights", 1, "GiB", "arXiv:1910.02054 (ZeRO)")', ["weights"]),
        ('x = {"label": "Socket", "role": "some words"}', ["Socket"]),
        ('f"Found {a.title} beside {b.title}"', ["Found {title} beside {title2}"]),
        ("f\"{one.name}: {word or 'nothing'} is there\"", ["{name}: {word} is there", "nothing"]),
        ('if kind == "liquid-assisted air": pass', []),
        ('"inference.{field}", "docs.nvidia.com says so", "SELECT id FROM part"', []),
        (
            '@rule("X", "title of it", source="a paper")\ndef f(m):\n    """It holds.\n\n    Why: so.\n    """',
            ["title of it", "It holds."],
        ),
    ],
)
def test_texts_are_collected_as_whole_templates(code, texts):
    found = sources.texts_of(code)
    assert found == texts
