"""Price lists taken in alone: every row finds its part by part number, else by vendor and name, or says why not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict

from app.domain.errors import UserError
from app.domain.money import minor_digits
from app.domain.parts import Part, Price
from app.services.catalog_classes import Usual
from app.services.catalog_log import CatalogChange

SHORT_NUMBER = 4  # part numbers of fewer signs ("OC", "16") name nothing by themselves
LONGEST_OFFER = timedelta(days=3660)

PriceKind = Literal["changed", "unchanged", "rejected"]
_LOOSE = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class PriceRow:
    """One row of a price list as it was read: what names the part, and its price. ``where`` names file and line."""

    where: str
    amount: Decimal | None
    currency: str
    as_of: date
    part_id: str = ""
    mpn: str = ""
    vendor: str = ""
    name: str = ""
    basis: str = "quote"
    source: str = ""
    supplier: str | None = None
    region: str | None = None
    valid_until: date | None = None


class StagedPrice(BaseModel):
    """What would become of one row. ``doubt`` is what looks wrong though it may be right; it starts unticked."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    where: str
    kind: PriceKind
    part_id: str | None = None
    title: str = ""
    before: Price | None = None
    after: Price | None = None
    reason: str = ""
    doubt: str = ""


class StagedPrices(BaseModel):
    """What a price list would change."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rows: tuple[StagedPrice, ...]

    @property
    def counts(self) -> Mapping[PriceKind, int]:
        """How many rows are changed, unchanged and rejected."""
        found = Counter(row.kind for row in self.rows)
        kinds: tuple[PriceKind, ...] = ("changed", "unchanged", "rejected")
        return {kind: found[kind] for kind in kinds}

    def change(self, *, doubtful: bool = True) -> CatalogChange:
        """The changes to make; without ``doubtful`` only those that nothing speaks against."""
        chosen = (row for row in self.rows if row.kind == "changed" and (doubtful or not row.doubt))
        return CatalogChange(prices={row.part_id: row.after for row in chosen if row.part_id})


@dataclass
class PriceMatcher:
    """Finds parts as suppliers name them. Made once; every look takes the same time in every catalog."""

    _numbers: dict[str, list[str]] = field(default_factory=dict)
    _names: dict[str, list[str]] = field(default_factory=dict)
    _vendors: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, parts: Iterable[Part]) -> PriceMatcher:
        """Over ``parts``; archived ones take part only where no other matches."""
        made = cls()
        for part in sorted(parts, key=lambda one: one.status == "archived"):
            made._vendors[part.id] = plain_number(part.vendor)
            number = plain_number(part.mpn or "")
            if number:
                made._numbers.setdefault(number, []).append(part.id)
            for name in {
                plain_number(part.name),
                plain_number(part.title),
                plain_number(f"{part.vendor} {part.name}"),
            } - {""}:
                made._names.setdefault(name, []).append(part.id)
        return made

    def find(self, row: PriceRow) -> str:
        """The id of the row's part; raises ``UserError`` saying why there is none, or which ones it could be."""
        if row.part_id:
            if row.part_id in self._vendors:
                return row.part_id
            raise UserError(f"there is no part '{row.part_id}' in the catalog")
        vendor, number = plain_number(row.vendor), plain_number(row.mpn)
        found = self._numbers.get(number, []) if number else []
        same = [part_id for part_id in found if vendor and self._vendors[part_id] == vendor]
        if len(number) < SHORT_NUMBER:
            found = same
        found = same or found
        if len(found) == 1:
            return found[0]
        names = self._names.get(plain_number(f"{row.vendor} {row.name}"), []) if row.name else []
        names = names or (self._names.get(plain_number(row.name), []) if row.name else [])
        both = [part_id for part_id in names if part_id in found] if found else names
        if len(both) == 1:
            return both[0]
        told = f"part number {row.mpn}" if row.mpn else f"name {f'{row.vendor} {row.name}'.strip()}"
        several = both or found
        if several:
            raise UserError(f"{len(several)} parts have the {told}: {', '.join(several[:4])}")
        if not row.mpn and not row.name:
            raise UserError("it names no part: neither part number nor name")
        raise UserError(f"no part has the {told}")


def plain_number(text: str) -> str:
    """A part number or name as it is compared: capitals and digits, no separators."""
    return _LOOSE.sub("", text).upper()


def stage_prices(rows: Iterable[PriceRow], parts: Sequence[Part], usual: Usual, today: date) -> StagedPrices:
    """What ``rows`` would change in the catalog of ``parts``; nothing is changed yet.

    A price is doubted where it is far from the middle of the part's class (``usual``) or older than the one known.
    """
    matcher, known = PriceMatcher.of(parts), {part.id: part for part in parts}
    seen: dict[str, str] = {}
    staged = []
    for row in rows:
        try:
            part = known[matcher.find(row)]
            after = _price(row, today)
            if part.id in seen:
                raise UserError(f"{part.id} has its price in {seen[part.id]} already")
        except UserError as error:
            staged.append(StagedPrice(where=row.where, kind="rejected", reason=error.message))
            continue
        seen[part.id] = row.where
        same = after == part.price
        staged.append(
            StagedPrice(
                where=row.where,
                kind="unchanged" if same else "changed",
                part_id=part.id,
                title=part.title,
                before=part.price,
                after=after,
                doubt="" if same else _doubt(part, after, usual),
            )
        )
    return StagedPrices(rows=tuple(staged))


def _price(row: PriceRow, today: date) -> Price:
    if row.amount is None:
        raise UserError("it has no price")
    if row.amount <= 0:
        raise UserError(f"the price is {row.amount}; an unknown price is left empty")
    minor_digits(row.currency)  # raises for what is no currency
    if row.as_of > today:
        raise UserError(f"the price is dated {row.as_of}, today is {today}")
    if row.valid_until is not None and not row.as_of <= row.valid_until <= row.as_of + LONGEST_OFFER:
        raise UserError(f"the price of {row.as_of} is said to be valid until {row.valid_until}")
    return Price(
        amount=row.amount,
        currency=row.currency,
        as_of=row.as_of,
        basis=row.basis,
        source=row.source,
        supplier=row.supplier,
        region=row.region,
        valid_until=row.valid_until,
    )


def _doubt(part: Part, after: Price, usual: Usual) -> str:
    for _, message in usual.price_clash(part.model_copy(update={"price": after})):
        return message
    before = part.price
    if before is not None and after.as_of < before.as_of:
        return f"it is of {after.as_of}, the price known is of {before.as_of}"
    return ""
