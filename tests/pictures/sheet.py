"""The contact sheet: one page with every picture that lies in the folder."""

from __future__ import annotations

from html import escape
from pathlib import Path

HEAD = """<!doctype html><meta charset="utf-8"><title>Pictures</title>
<style>body{font:14px sans-serif;margin:16px}figure{display:inline-block;margin:0 12px 16px 0}
img{width:420px;border:1px solid #888;display:block}figcaption{color:#555}</style>
"""


def write_sheet(folder: Path) -> Path:
    """Writes ``index.html`` into the folder: a section per scene, its pictures side by side."""
    scenes: dict[str, list[Path]] = {}
    for file in sorted(folder.rglob("*.png")):
        scenes.setdefault(file.stem, []).append(file.relative_to(folder))
    parts = [HEAD]
    for name, files in scenes.items():
        parts.append(f"<h2 id='{escape(name)}'>{escape(name)}</h2>")
        for file in files:
            words = " · ".join(file.parent.parts)
            path = escape(file.as_posix().replace("%", "%25"))
            parts.append(f"<figure><a href='{path}'><img loading='lazy' src='{path}'></a>")
            parts.append(f"<figcaption>{escape(words)}</figcaption></figure>")
    target = folder / "index.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(parts), encoding="utf-8")
    return target
