"""Writes the catalogues of texts that come from below the window: resources/translations/texts_LANGUAGE.po.

``python packaging/texts.py``, as part of ``make words``. What is translated stays; what no source says any more goes.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import yaml
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent))
from text_sources import is_wording, numbers_of, texts_of

from app.domain.parts import Confidence

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "zh_CN")
ROOMS = ("costing", "domain", "quoting", "rules", "services", "sizing", "solver", "viewmodels")
ELSEWHERE = (
    "app/domain/attribution.py",  # licences stay as their owners word them
    "app/figures/drawing.py",  # SVG
    "app/quoting/pdf/",  # what a quote says itself: quote_*.po
    "app/rules/rule_pages.py",  # for docs/
    "app/services/catalog_import_words.py",  # words of other people's files, to be recognised
    "app/services/catalog_import_cloud.py",
    "app/services/fact_reads.py",
    "app/sizing/onnx_macs.py",  # names of operators
    "db/importers/opendb/",  # for the shipped catalog
    "db/seed_files.py",
)
ALL_THE_SAME = ("app/quoting/pdf/reader.py", "app/quoting/pdf/render.py")
"""These speak to whoever uses the program."""
_UNITS = """
month | /month | year | years | hour | hours | days | min | run | rack | machine | device | devices | million |
tokens | token | images | image | samples | sample | requests | steps | step | streams | stream | 1000 images |
{n} GiB per card | peaks {w} W | peaks | free | usable | unknown | low | high | recomputing | split over {n} |
Air | at maximum | 1000 samples | 1000 audio s | 1000 answers | 1000 requests | audio s | W / rise [°C] /
density | Network slot {n} | Bay {n} | Slot {n} |
motherboard | cpu | server | chassis | cooler | psu | memory | accelerator | in-band | out-of-band |
24-pin | 16-pin | 12-pin | 8-pin | 6-pin | {n} MT/s | {n} more |
No such file or directory | Permission denied | No space left on device | Read-only file system | Is a directory |
Not a directory | File exists | File name too long | Input/output error | the disk is full. |
training | inference | {n} warning: {titles}. | {n} warnings: {titles}. | {n} check | {n} checks | {n} price |
{n} prices | {n} part | {n} parts
"""
UNITS = tuple(" ".join(_UNITS.split()).split(" | "))
"""Words that units, labels of places and reasons of the operating system are made of, wherever they are said."""
SOURCES = (
    *(f"{{source}}, {{day}} ({level})" for level in Confidence),
    "about 0.15 MB per megapixel at good JPEG quality; general knowledge",
    "annuity in arrears",
    "assumed: 16 cores at 45 GFLOPS each, 60 GB/s (fitted on timm's CPU rows)",
    "assumption: 10 min, as in Daly 2006, figure 3",
    "binomial, instances independent; those of one type and zone often go together: spread them",
    "catalog prices",
    "catalog prices, time of the sizing",
    "constant rate, independent instances",
    "load x hours of all places",
    "parts list, else the site",
    "power chain of the build",
    "site, else the need less own drives",
    "sizes that are told x devices",
    "sum of the monthly costs",
    "sum of the steps",
    "ICAO standard atmosphere",
    "ISO/IEC 30134-2: PUE = energy of the building / energy of its machines",
    "a model is sent whole",
    "assumption",
    "catalog",
    "entered",
    "every device loads its own copy",
    "fitted on published measurements",
    "fitted on timm and DeepLearningExamples; Hailo Model Zoo for its chips",
    "four fifths of a line's rate for a long download; general knowledge",
    "global batch, in the unit of the throughput",
    "hours a month x months",
    "outgoing data is paid for",
    "practice",
    "prediction",
    "prediction and workload",
    "rule of thumb",
    "sum of the streams of a place",
    "the power chain",
    "the workload",
    "total cost of ownership",
    "updates are loaded while nobody needs the line",
    "{count} alike, each at the socket",
    "Roofline fitted on Argonne LLM-Inference-Bench and TensorRT-LLM tables",
    "arXiv:1910.02054 (ZeRO), arXiv:2205.05198 (activations)",
    "cameras come more evenly than that and wait less",
    "continuous load, NEC 210.20(A)",
    "counted",
    "definitions",
    "efficiencies fitted on {runs}",
    "G.711 has none",
    "general knowledge",
    "memory general knowledge",
    "rest general knowledge",
    "roofline",
    "serialisation on the line",
    "your answer in Where",
    "median of public US retail offers for this class of part, July 2025, without tax",
    "AMD list price of one when 1,000 are ordered",
    "{provider} prices, as kept by {keeper}",
)
"""Where numbers come from, said where they are explained; sources that are names stay as they are."""
SEEN_KEYS = ("advice", "rate_shown")
"""What tables of resources/ hold for people to read."""


def texts() -> Iterator[tuple[str, str]]:
    """Every template with the file that it is of, in the order of files and lines, each once."""
    seen: set[str] = set()
    for name, found in (
        ("units", [*UNITS, *SOURCES]),
        *_sources(),
        *_tables(),
        *_examples(),
        _numbers(),
        _columns(),
        _pages(),
    ):
        for text in found:
            if text not in seen:
                seen.add(text)
                yield text, name


def _sources() -> Iterator[tuple[str, list[str]]]:
    files = [path for room in ROOMS for path in sorted((ROOT / "app" / room).rglob("*.py"))]
    for path in (*files, *sorted((ROOT / "db").rglob("*.py"))):
        name = path.relative_to(ROOT).as_posix()
        if name in ALL_THE_SAME or not name.startswith(ELSEWHERE):
            yield name, texts_of(path.read_text(encoding="utf-8"))


def _tables() -> Iterator[tuple[str, list[str]]]:
    for path in sorted((ROOT / "resources").rglob("*.toml")):
        rows = tomllib.loads(path.read_text(encoding="utf-8")).get("row", [])
        found = [str(row[key]) for row in rows for key in SEEN_KEYS if key in row]
        yield path.relative_to(ROOT).as_posix(), [text for text in found if is_wording(text)]


def _examples() -> Iterator[tuple[str, list[str]]]:
    for path in sorted((ROOT / "resources" / "examples").glob("*/request.yaml")):
        text = path.read_text(encoding="utf-8")
        summary = text.partition("\n")[0].removeprefix("#").strip() if text.startswith("#") else ""
        name = yaml.safe_load(text)["workload"].get("name", "")
        yield path.relative_to(ROOT).as_posix(), [one for one in (name, summary) if one]


def _numbers() -> tuple[str, list[str]]:
    """What the numbers behind a finding are called where they are listed."""
    from app.viewmodels.finding_numbers import number_rows

    names = {
        name: 1.0 for path in sorted((ROOT / "app" / "rules").glob("*.py")) for name in numbers_of(path.read_text())
    }
    return "app/rules, numbers", [name for name, _ in number_rows(names)]


def _columns() -> tuple[str, list[str]]:
    """What the columns of facts that are tables are called, and what they mean."""
    from app.domain.parts import CATEGORIES
    from app.viewmodels.part_form import facts_of

    items = (column for category in CATEGORIES for shape in facts_of(category) for column in shape.item)
    found = dict.fromkeys(text for column in items for text in (column.label, column.help))
    return "app/domain/parts, columns", [text for text in found if is_wording(text, single=True)]


def _pages() -> tuple[str, list[str]]:
    """Why rules are there, what they compute and when they do not apply: their pages under Help."""
    from app.rules.registry import RULES
    from app.viewmodels.rules_page import in_own_words

    found = [text for one in RULES for text in (one.page.why, one.page.formula, one.page.does_not_apply)]
    sources = sorted({one.source for one in RULES if in_own_words(one.source)})
    return "app/rules, pages", [text for text in (*found, *sources) if text]


def written(language: str) -> Catalog:
    """The catalogue of a language with every text of today, and the translations that it had."""
    path = FOLDER / f"texts_{language}.po"
    old = read_po(BytesIO(path.read_bytes() if path.exists() else b""), locale=language)
    new = Catalog(locale=language, charset="utf-8")
    for text, name in texts():
        known = old.get(text)
        new.add(text, known.string if known else "", locations=[(name, None)])
    return new


def quote_catalogue() -> Catalog:
    """What a quote says around its figures, for languages that have no words in the code."""
    from app.quoting.pdf.words import IN_GERMAN, KEYED

    path, new = FOLDER / "quote_zh_CN.po", Catalog(locale="zh_CN", charset="utf-8")
    old = read_po(BytesIO(path.read_bytes() if path.exists() else b""), locale="zh_CN")
    keys = [(english, key) for key, (english, _) in KEYED.items()]
    for english, key in (*keys, *((text, None) for text in IN_GERMAN)):
        known = old.get(english, key)
        new.add(english, known.string if known else "", context=key)
    return new


def main() -> None:
    """Writes the catalogues, and says how much of each is translated."""
    for language in LANGUAGES:
        catalogue = written(language)
        with (FOLDER / f"texts_{language}.po").open("wb") as file:
            write_po(file, catalogue, width=0, omit_header=True, include_lineno=False)
        done = sum(1 for entry in catalogue if entry.id and entry.string)
        print(f"texts_{language}.po: {done} of {len(catalogue)} texts are translated")
    quotes = quote_catalogue()  # reads the file, before it is written anew
    with (FOLDER / "quote_zh_CN.po").open("wb") as file:
        write_po(file, quotes, width=0, omit_header=True)


if __name__ == "__main__":
    main()
