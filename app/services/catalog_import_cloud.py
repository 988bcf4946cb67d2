"""Price lists of cloud providers: SkyPilot's catalog columns, or a plain CSV of a provider, as rented instances."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from pydantic import ValidationError

from app.domain.parts import CloudInstanceSpec, Confidence, Included, Part, Price, Provenance
from app.services.catalog_import_cells import converter, words_of
from app.services.catalog_import_find import new_id
from app.services.catalog_import_ports import Cell, Table, TableRow
from app.services.catalog_import_rows import Fault, Origin
from app.services.catalog_import_units import Unreadable, day_in, money_in
from app.services.catalog_import_words import plain
from app.services.ports import ReadRow

CATEGORY = "cloud_instance"
COLUMNS: Mapping[str, str] = {
    "instancetype": "instance", "instance type": "instance", "instance": "instance",
    "acceleratorname": "accelerator", "accelerator name": "accelerator", "accelerator": "accelerator",
    "gpu": "accelerator",
    "acceleratorcount": "gpu_count", "accelerator count": "gpu_count", "count": "gpu_count", "gpu count": "gpu_count",
    "vcpus": "vcpus", "vcpu": "vcpus", "memorygib": "memory_gib", "memory gib": "memory_gib", "mem gib": "memory_gib",
    "price": "price", "price usd h": "price", "price per hour": "price", "on demand price": "price",
    "spotprice": "spot", "spot price": "spot", "spot usd h": "spot", "region": "region",
    "availabilityzone": "zone", "availability zone": "zone", "gpuinfo": "gpu_info", "gpu info": "gpu_info",
    "gpu mem gib": "vram_gib", "provider": "provider", "price date": "price_date", "currency": "currency",
}  # fmt: skip
"""Column names (small letters, blanks for underscores) and what they hold. SkyPilot's prices are US dollars an hour."""

NEEDED = frozenset({"instance", "price"})
PROVIDERS: Mapping[str, str] = {
    "aws": "AWS", "azure": "Azure", "gcp": "GCP", "google": "GCP", "oci": "OCI", "ibm": "IBM", "lambda": "Lambda",
    "nebius": "Nebius", "hyperstack": "Hyperstack", "jarvislabs": "JarvisLabs", "runpod": "RunPod", "vast": "Vast",
    "fluidstack": "FluidStack", "paperspace": "Paperspace", "do": "DigitalOcean", "cudo": "Cudo", "scp": "SCP",
    "vsphere": "vSphere", "hyperbolic": "Hyperbolic", "seeweb": "Seeweb",
}  # fmt: skip
_SIZE = re.compile(r"SizeInMiB['\"]?\s*:\s*(\d+)")
_SIGNS = re.compile(r"[^a-z0-9]+")
_MEMORY = re.compile(r"-?\d+ ?gb$", re.IGNORECASE)


def is_cloud(header: Sequence[str]) -> bool:
    """Whether a table is a provider's price list, by its columns."""
    fields = {COLUMNS.get(plain(name)) for name in header}
    return fields >= NEEDED and bool(fields & {"accelerator", "gpu_info"})


class CloudRows:
    """Reads a price list against the instances and accelerators of the catalog."""

    def __init__(
        self, table: Table, provider: str, origin: Origin, instances: Iterable[Part], accelerators: Iterable[Part]
    ) -> None:
        self._table = table
        self._provider = PROVIDERS.get(provider.lower(), provider)
        self._origin = origin
        self._fields: dict[str, int] = {}
        for index, name in enumerate(table.header):
            field = COLUMNS.get(plain(name))
            if field is not None:
                self._fields.setdefault(field, index)
        self._by_place: dict[tuple[str, str, str], Part] = {}
        self._by_name: dict[tuple[str, str], Part] = {}
        for part in instances:
            spec = part.spec
            if isinstance(spec, CloudInstanceSpec) and spec.provider and spec.instance:
                machine = (spec.provider.lower(), spec.instance.lower())
                self._by_place[(*machine, (spec.region or "").lower())] = part
                self._by_name.setdefault(machine, part)
        self._cards: dict[tuple[str, int], list[str]] = {}
        for part in accelerators:
            vram = getattr(part.spec, "vram_gib", None)
            if vram and part.vendor in ("NVIDIA", "AMD", "Intel"):
                for word in part.name.replace("GeForce ", "").split():
                    self._cards.setdefault((_SIGNS.sub("", word.lower()), round(vram)), []).append(part.id)
        self._seen: dict[tuple[str, str, str], tuple[str, Any]] = {}

    def rows(self) -> Iterator[ReadRow]:
        """Every instance of the list once per region."""
        for row in self._table.rows():
            if row.fault:
                yield ReadRow(where=row.where, reason=row.fault, cells=row.cells)
                continue
            try:
                yield self._row(row)
            except Fault as fault:
                yield ReadRow(where=row.where, reason=fault.reason, column=fault.column, cells=row.cells)

    def _cell(self, row: TableRow, field: str) -> Cell:
        index = self._fields.get(field)
        return row.cells[index] if index is not None and index < len(row.cells) else None

    def _name(self, field: str) -> str:
        index = self._fields.get(field)
        return self._table.header[index] if index is not None else field

    def _row(self, row: TableRow) -> ReadRow:
        instance, region = words_of(self._cell(row, "instance")), words_of(self._cell(row, "region"))
        provider = words_of(self._cell(row, "provider")) or self._provider
        provider = PROVIDERS.get(provider.lower(), provider)
        accelerator = words_of(self._cell(row, "accelerator"))
        if not instance:
            if not accelerator:
                raise Fault(self._name("instance"), "it names no instance")
            count = words_of(self._cell(row, "gpu_count")) or "1"
            instance = f"{count}x {accelerator}"  # some providers sell accelerators by the piece
        if not accelerator:
            raise Fault(self._name("accelerator"), "it has no accelerator")
        place = (provider.lower(), instance.lower(), region.lower())
        known = self._by_place.get(place)
        price, day = self._price(row), self._day(row)
        facts = self._facts(row)
        part = self._part(provider, instance, region, accelerator, known, facts, price, day)
        before = self._seen.setdefault(place, (row.where, price))
        if before[0] != row.where:
            if before[1] == price:
                return ReadRow(where=row.where, part=part, same_as=before[0])
            zone = words_of(self._cell(row, "zone"))
            raise Fault(
                self._name("price"), f"another price than in {before[0]} for the same region ({zone or 'no zone'})"
            )
        if known is not None:
            given = {"price_amount", *({"spot_per_hour"} & set(facts))}
            return ReadRow(where=row.where, part=part, given=frozenset(given), cells=row.cells)
        return ReadRow(where=row.where, part=part, given=frozenset(facts), cells=row.cells)

    def _price(self, row: TableRow) -> tuple[Any, str] | None:
        cell = self._cell(row, "price")
        if not words_of(cell):
            return None
        currency = words_of(self._cell(row, "currency")).upper() or self._origin.currency or "USD"
        try:
            value, named = money_in(repr(cell) if isinstance(cell, float) else words_of(cell), currency, False)
        except Unreadable as error:
            raise Fault(self._name("price"), str(error)) from None
        return (value, named) if value else None

    def _day(self, row: TableRow) -> date:
        cell = self._cell(row, "price_date")
        try:
            dated = any(sign.isdigit() for sign in words_of(cell))  # else it says something about the price
            return day_in(cell) if dated else self._origin.day
        except Unreadable as error:
            raise Fault(self._name("price_date"), str(error)) from None

    def _facts(self, row: TableRow) -> dict[str, Any]:
        facts: dict[str, Any] = {}
        for field in ("gpu_count", "vcpus", "memory_gib", "vram_gib"):
            try:
                value = converter(CATEGORY, field)(self._cell(row, field), "", False)
            except (Unreadable, ValueError, OverflowError) as error:
                raise Fault(self._name(field), str(error)) from None
            if value is not None:
                facts[field] = value
        spot = self._cell(row, "spot")
        if words_of(spot):
            try:
                facts["spot_per_hour"] = converter(CATEGORY, "spot_per_hour")(spot, "", False)
            except (Unreadable, ValueError, OverflowError) as error:
                raise Fault(self._name("spot"), str(error)) from None
        size = _SIZE.search(words_of(self._cell(row, "gpu_info")))
        if size and "vram_gib" not in facts:
            facts["vram_gib"] = round(int(size.group(1)) / 1024, 3)
        return {field: value for field, value in facts.items() if value is not None}

    def _part(
        self, provider: str, instance: str, region: str, accelerator: str, known: Part | None, facts: dict[str, Any],
        price: tuple[Any, str] | None, day: date,
    ) -> Part:  # fmt: skip
        like = known or self._by_name.get((provider.lower(), instance.lower()))
        origins: dict[str, Provenance] = {}
        values = dict(facts)
        if like is not None:  # the same machine in another region
            for field, value in like.spec.model_dump(exclude_none=True).items():
                if field not in ("region", "spot_per_hour") and field not in values:
                    values[field] = value
                    origins[field] = like.source_of(field)
        elif (card := self._card(accelerator, facts.get("vram_gib"))) and facts.get("gpu_count"):
            values["includes"] = (Included(role="accelerator", part=card, qty=facts["gpu_count"]),)
            rule = (
                f"{self._origin.file}: '{accelerator}' is the only accelerator of that name and memory in the catalog"
            )
            origins["includes"] = Provenance(source=rule, as_of=day, confidence=Confidence.DERIVED)
        values |= {"provider": provider, "instance": instance, "region": region or None}
        try:
            return Part(
                id=known.id if known else new_id(provider, f"{instance} {region}".strip()),
                category=CATEGORY,
                vendor=provider,
                name=instance,
                spec=CloudInstanceSpec.model_validate(values),
                price=self._made_price(price, region, day, known),
                provenance=Provenance(source=self._origin.source, as_of=day, confidence=Confidence.COMMUNITY),
                field_provenance=origins,
            )
        except ValidationError as error:
            fault = error.errors(include_url=False)[0]
            field = str(fault["loc"][0])
            raise Fault(self._name(field), f"{fault['msg']} (found {str(fault['input'])[:40]!r})") from None

    def _made_price(self, price: tuple[Any, str] | None, region: str, day: date, known: Part | None) -> Price | None:
        """The price; nothing where the catalog has the same one of that day."""
        if price is None:
            return None
        now = known.price if known else None
        if now is not None and (now.amount, now.currency, now.as_of) == (*price, day):
            return None
        return Price(
            amount=price[0], currency=price[1], as_of=day, basis="on_demand", source=self._origin.source,
            region=region or None,
        )  # fmt: skip

    def _card(self, name: str, vram_gib: float | None) -> str | None:
        """The accelerator that a provider's name can only mean; PCIe and SXM cards of one name are left open."""
        if vram_gib is None:
            return None
        word = _SIGNS.sub("", _MEMORY.sub("", name.lower()))
        found = self._cards.get((word, round(vram_gib)), [])
        return found[0] if len(set(found)) == 1 else None
