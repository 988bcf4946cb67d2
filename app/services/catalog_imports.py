"""Taking files of parts into the catalog: read, map, validate, show what would change, apply what was chosen."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from threading import Event

from app.domain.cells import defused
from app.domain.errors import Cancelled, EnvironmentFault, UserError
from app.domain.parts import Part
from app.domain.parts.parsing import spec_model
from app.services.catalog_import_cloud import CloudRows, is_cloud
from app.services.catalog_import_find import PartFinder
from app.services.catalog_import_mapping import ImportMapping, MappingMemory, TableColumns, check, describe
from app.services.catalog_import_model import ImportOptions, ImportReport
from app.services.catalog_import_ports import Format, ImportFiles, Table
from app.services.catalog_import_rows import Origin, TableRows, need_columns
from app.services.catalog_import_spool import steady, sweep
from app.services.catalog_import_stage import CHUNK, Progress, StagedImport, Staging, changes_in, new_parts
from app.services.catalog_log import Cause
from app.services.catalog_verify import part_doubts
from app.services.ports import CatalogImport, CatalogRepository, ReadRow


class ImportService:
    """The staged import, for the window and the command line alike. No network is used, nothing in a file is run."""

    def __init__(
        self,
        repo: CatalogRepository,
        files: ImportFiles,
        memory: MappingMemory,
        *,
        today: Callable[[], date] = date.today,
        worth: Callable[[], Mapping[str, float]] = dict,
    ) -> None:
        """``worth`` tells what one unit of a currency is worth, so that prices in several can be compared."""
        self._repo = repo
        self._files = files
        self.memory = memory
        self._today = today
        self._worth = worth

    def recognise(self, path: Path) -> Format:
        """What kind of file it is; raises ``UserError`` for what cannot be read."""
        kind = self._files.recognise(path)
        if kind == "table" and is_cloud(self._files.tables(path)[0].header):
            return "cloud"
        return kind

    def columns(self, path: Path, options: ImportOptions | None = None) -> TableColumns:
        """The columns of a table with samples and a proposed mapping: the supplier's remembered one where it fits.

        Of a workbook, the sheet asked for, else the one whose columns are known best.
        """
        asked = self._asked(options)
        remembered = self.memory.of(asked.supplier) if asked.supplier else None
        found = [describe(table, asked.category, remembered) for table in self._tables(path, asked.sheet)]
        return max(found, key=lambda one: sum(bool(column.field) for column in one.mapping.columns))

    def sheets(self, path: Path) -> tuple[str, ...]:
        """The sheets of a workbook that hold a table, by name; one without a name for other tables."""
        return tuple(table.sheet for table in self._files.tables(path))

    def stage(
        self,
        path: Path,
        options: ImportOptions | None = None,
        progress: Progress | None = None,
        stop: Event | None = None,
    ) -> StagedImport:
        """What a file would change; nothing is changed yet. ``close`` what it gives.

        Bad rows are rejected one by one with row, column and reason. Raises ``UserError`` where nothing of the file can
        be read, and ``Cancelled``.
        """
        asked = self._asked(options)
        rows = self._rows(path, asked)
        staged = StagedImport(path.name, self._repo.state())
        try:
            doubts = part_doubts(self._everything, self._repo.get, self._today(), self._worth())
            with steady():
                Staging(self._repo, staged, doubts, overwrite_mine=asked.overwrite_mine).run(rows, progress, stop)
        except BaseException:
            staged.close()
            raise
        return staged

    def apply(
        self,
        staged: StagedImport,
        chosen: Iterable[int] | None = None,
        progress: Progress | None = None,
        stop: Event | None = None,
        *,
        author: str = "",
    ) -> ImportReport:
        """Makes the chosen rows (default: the ticked ones) part of the catalog as one step that can be undone.

        All of it or, when it fails or is stopped, nothing.
        """
        counts = staged.counts
        wanted = sorted(set(staged.ticked if chosen is None else chosen))
        kinds = [staged.kind(index) for index in wanted]
        if any(kind in ("rejected", "unchanged") for kind in kinds):
            raise UserError("Rejected and unchanged rows cannot be applied.")
        batch = None
        if wanted:
            if self._repo.state() != staged.state:
                raise UserError("The catalog was changed since this file was read.", hint="Read the file again.")
            cause = Cause(title=f"Import of {staged.file}", kind="import", file=staged.file, author=author)
            with steady(), self._repo.importing(cause) as catalog:
                _put(catalog, staged, wanted, progress, stop)
            batch = self._repo.batches(limit=1)[0].id
        applied = {kind: kinds.count(kind) for kind in ("new", "changed")}
        return ImportReport(
            file=staged.file,
            new=applied["new"],
            changed=applied["changed"],
            unchanged=counts["unchanged"],
            rejected=counts["rejected"],
            left_out=counts["new"] + counts["changed"] - len(wanted),
            batch=batch,
        )

    def remember(self, supplier: str, mapping: ImportMapping) -> None:
        """Keeps the mapping for the next list of this supplier."""
        self.memory.keep(supplier, mapping)

    def write_rejected(self, staged: StagedImport, path: Path) -> int:
        """Writes the rejected rows as CSV with place, column and reason before their own cells; how many."""
        count = 0
        try:
            with path.open("w", encoding="utf-8-sig", newline="") as file:
                writer = csv.writer(file)
                writer.writerow(("where", "column", "reason", "part", "row"))
                for row in staged.rows("rejected"):
                    cells = [defused(cell) for cell in (row.title, *row.cells)]
                    writer.writerow([row.where, row.column, row.reason, *cells])
                    count += 1
        except OSError as error:
            raise EnvironmentFault(f"{path} cannot be written: {error.strerror or error}.") from None
        return count

    def _asked(self, options: ImportOptions | None) -> ImportOptions:
        """The options with the supplier spelled as before; raises ``UserError`` for a category that does not exist."""
        asked = options or ImportOptions()
        if asked.category is not None:
            spec_model(asked.category)
        return asked.model_copy(update={"supplier": self.memory.spelling(asked.supplier)})

    # --- reading -------------------------------------------------------------------------------------------------

    def _rows(self, path: Path, asked: ImportOptions) -> Iterator[ReadRow]:
        kind = asked.format or self.recognise(path)
        if kind == "rigwright":
            return self._files.own(path, asked.category)
        if kind == "opendb":
            return self._files.opendb(path, self._shipped("cpu", "accelerator"))
        if kind == "cloud":
            return self._cloud(path, asked)
        return self._table(path, asked)

    def _everything(self) -> Iterator[Part]:
        """Every part, archived ones included."""
        return self._passing(self._repo.all_ids())

    def _shipped(self, *categories: str) -> Iterator[Part]:
        parts = self._passing(self._repo.all_ids() - self._repo.own_ids())
        return (part for part in parts if part.category in categories)

    def _passing(self, part_ids: Iterable[str]) -> Iterator[Part]:
        """Parts one after the other; they are not kept in memory."""
        ids = sorted(part_ids)
        for start in range(0, len(ids), CHUNK):
            yield from self._repo.known(ids[start : start + CHUNK]).values()
            sweep()

    def _cloud(self, path: Path, asked: ImportOptions) -> Iterator[ReadRow]:
        provider = asked.supplier or (path.stem if path.stem not in ("vms", "catalog") else path.resolve().parent.name)
        origin = Origin(path.name, "", self._day(path), asked.currency)
        parts = self._repo.parts("cloud_instance", archived=True)
        tables = self._tables(path, asked.sheet)
        reader = CloudRows(tables[0], provider, origin, parts, self._repo.parts("accelerator"))
        return reader.rows()

    def _table(self, path: Path, asked: ImportOptions) -> Iterator[ReadRow]:
        mapping = asked.mapping or self.columns(path, asked).mapping
        if asked.category:
            mapping = mapping.model_copy(update={"category": asked.category})
        check(mapping)
        need_columns(mapping)
        table = next(one for one in self._tables(path, mapping.sheet))
        origin = Origin(path.name, asked.supplier, self._day(path), asked.currency)
        return TableRows(table, mapping, PartFinder(self._everything()), origin).rows()

    def _tables(self, path: Path, sheet: str) -> Sequence[Table]:
        tables = self._files.tables(path)
        if not sheet:
            return tables
        found = [table for table in tables if table.sheet.lower() == sheet.lower()]
        if not found:
            names = ", ".join(table.sheet for table in tables)
            raise UserError(f"{path.name}: there is no sheet '{sheet}' with columns.", hint=f"There are: {names}.")
        return found

    def _day(self, path: Path) -> date:
        return min(self._files.day(path), self._today())


def _put(
    catalog: CatalogImport, staged: StagedImport, wanted: Sequence[int], progress: Progress | None, stop: Event | None
) -> None:
    for start in range(0, len(wanted), CHUNK):
        if stop is not None and stop.is_set():
            raise Cancelled("The import was stopped; nothing was changed.")
        acts = [staged.payload(index) for index in wanted[start : start + CHUNK]]
        fresh = [payload for act, payload in acts if act == "new"]
        others = [payload for act, payload in acts if act == "change"]
        if others:
            catalog.put(changes_in(others))
            sweep()
        if fresh:
            catalog.add_new(new_parts(fresh))
        if progress is not None:
            progress(min(start + CHUNK, len(wanted)))
