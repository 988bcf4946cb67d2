"""`rigwright catalog import`: what a file would change, and with ``--apply`` the change itself."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app.cli import text
from app.cli.session import Session
from app.services.catalog_import_mapping import ImportMapping, TableColumns, told
from app.services.catalog_import_model import FieldChange, ImportOptions, ImportReport, StagedRow
from app.services.catalog_import_stage import StagedImport
from app.services.catalog_imports import ImportService

FORMATS = ("rigwright", "opendb", "cloud", "table")
SHOWN = 20  # rows of a kind in the text; --json and --rejected have all
KINDS = {
    "rigwright": "parts as Rigwright writes them",
    "opendb": "BuildCores OpenDB",
    "cloud": "a cloud provider's price list",
    "table": "a supplier's table",
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("file", type=Path, metavar="FILE|FOLDER", help="CSV, XLSX, JSON, ZIP, OpenDB or a price list")
    parser.add_argument("--format", choices=FORMATS, help="default: by its content")
    parser.add_argument("--category", help="of all rows of a table (default: by its columns and its name)")
    parser.add_argument("--supplier", default="", metavar="NAME", help="whose list it is; its mapping is remembered")
    parser.add_argument("--sheet", default="", metavar="NAME", help="sheet of a workbook (default: the one known best)")
    parser.add_argument(
        "--map", action="append", default=[], metavar="COLUMN=FIELD[:UNIT]",
        help="what a column holds, as 'Preis=price:EUR'; nothing after = leaves it out; may be given again",
    )  # fmt: skip
    parser.add_argument("--currency", default="", metavar="CODE", help="of prices that name none")
    parser.add_argument("--overwrite-mine", action="store_true", help="also replace what you entered by hand")
    parser.add_argument("--doubtful", action="store_true", help="also apply rows that look wrong")
    parser.add_argument("--rejected", type=Path, metavar="OUT.csv", help="write the rejected rows there, with reasons")
    parser.add_argument(
        "--apply", "--yes", action="store_true", help="write it; without this it only says what would change"
    )


def import_file(session: Session) -> int:
    """Stages a file, shows what it would change, and applies it when told to."""
    asked, imports = session.options, session.services.catalog.imports
    kind = asked.format or imports.recognise(asked.file)
    options = ImportOptions(
        format=kind,
        category=asked.category,
        supplier=asked.supplier,
        sheet=asked.sheet,
        currency=asked.currency.upper(),
        overwrite_mine=asked.overwrite_mine,
    )
    columns = None
    if kind == "table":
        columns = imports.columns(asked.file, options)
        mapping = told(columns.mapping, asked.map, columns.header)
        if asked.category:
            mapping = mapping.model_copy(update={"category": asked.category})
        columns = columns.model_copy(update={"mapping": mapping})
        options = options.model_copy(update={"mapping": mapping})
    staged = imports.stage(asked.file, options)
    try:
        return _finish(session, imports, staged, kind, columns)
    finally:
        staged.close()


def _finish(
    session: Session, imports: ImportService, staged: StagedImport, kind: str, columns: TableColumns | None
) -> int:
    asked = session.options
    report: ImportReport | None = None
    if asked.rejected:
        imports.write_rejected(staged, asked.rejected)
    doubtful = staged.doubtful
    rows = [_document(row) for row in staged.rows("new", "changed", "rejected")] if asked.json else []
    shown = "" if asked.json else _text(staged, kind, columns)
    if asked.apply:
        chosen = staged.indices("new", "changed") if asked.doubtful else None
        report = imports.apply(staged, chosen)
        if asked.supplier and columns is not None:
            imports.remember(asked.supplier, columns.mapping)
    document = {
        "applied": asked.apply,
        "file": staged.file,
        "format": kind,
        "counts": dict(staged.counts),
        "doubtful": doubtful,
        "mapping": columns.mapping.model_dump(mode="json") if columns else None,
        "report": report.model_dump(mode="json") if report else None,
        "rows": rows,
    }
    session.show(document, f"{shown}\n{_ending(report)}")
    return 0


def _ending(report: ImportReport | None) -> str:
    if report is None:
        return "Nothing was changed; --apply writes it."
    if report.batch is None:
        return "There was nothing to apply."
    left = f" {report.left_out} doubtful rows were left out; --doubtful takes them." if report.left_out else ""
    return f"Applied: {report.new} new, {report.changed} changed.{left} Undo: step {report.batch}."


def _text(staged: StagedImport, kind: str, columns: TableColumns | None) -> str:
    counts = ", ".join(f"{count} {name}" for name, count in staged.counts.items())
    lines = [f"{staged.file}: {KINDS[kind]}", f"{counts}; {staged.doubtful} doubtful"]
    if columns is not None:
        lines += _mapping_lines(columns.mapping, columns)
    lines += _some(staged, "changed", "changed", _changed)
    lines += _some(staged, "rejected", "rejected", lambda row: row.fault)
    doubtful = [row for row in staged.rows("new", "changed") if row.doubts] if staged.doubtful else []
    lines += [f"  doubtful {row.where}: {row.title}: {'; '.join(row.doubts)}" for row in doubtful[:SHOWN]]
    if len(doubtful) > SHOWN:
        lines.append(f"  and {len(doubtful) - SHOWN} more doubtful ones")
    return "\n".join(lines)


def _some(staged: StagedImport, kind: Any, name: str, words: Any) -> list[str]:
    lines = [f"  {name} {row.where}: {words(row)}" for row in staged.rows(kind, limit=SHOWN)]
    more = staged.counts[kind] - len(lines)
    return lines + ([f"  and {more} more {name} ones"] if more > 0 else [])


def _mapping_lines(mapping: ImportMapping, columns: TableColumns) -> list[str]:
    rows = [("Column", "is", "unit", "for example")]
    samples = dict(zip(columns.header, columns.samples, strict=True))
    for one in mapping.columns:
        rows.append((one.column[:32], one.field or "left out", one.unit, ", ".join(samples[one.column][:2])[:40]))
    known = " (remembered)" if columns.remembered else ""
    table = text.table(rows).splitlines()
    return [f"columns{known}, category {mapping.category or 'by row'}:", *(f"  {line}" for line in table)]


def _changed(row: StagedRow) -> str:
    return f"{row.part_id}: {'; '.join(_words(change) for change in row.changes)}"


def _words(change: FieldChange) -> str:
    kept = " (yours stays)" if change.kept else ""
    return f"{change.field} {_value(change.before)} -> {_value(change.after)}{kept}"


def _value(value: Any) -> str:
    if isinstance(value, dict) and "amount" in value:
        return f"{value['amount']} {value['currency']} of {value['as_of']}"
    return "unknown" if value is None else str(value)[:40]


def _document(row: StagedRow) -> dict[str, Any]:
    return {
        "where": row.where,
        "kind": row.kind,
        "part_id": row.part_id,
        "title": row.title,
        "column": row.column,
        "reason": row.reason,
        "doubts": list(row.doubts),
        "ticked": row.ticked,
        "changes": [change._asdict() for change in row.changes],
    }
