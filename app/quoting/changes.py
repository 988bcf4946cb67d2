"""What differs between two quotes, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from app.quoting.model import Line, QuoteContent


class Difference(BaseModel):
    """One row of a comparison; an absent side is ``None``, an unknown amount too."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str  # line, discount, checks, net, tax, total
    label: str
    before: str | None = None
    after: str | None = None
    before_amount: Decimal | None = None
    after_amount: Decimal | None = None

    @property
    def delta(self) -> Decimal | None:
        """After minus before; an absent line counts as nothing, an unknown amount leaves it unknown."""
        if (self.before is not None and self.before_amount is None) or (
            self.after is not None and self.after_amount is None
        ):
            return None
        return (self.after_amount or Decimal(0)) - (self.before_amount or Decimal(0))

    @property
    def same(self) -> bool:
        """Whether nothing changed, in words or in amount."""
        return self.before == self.after and self.before_amount == self.after_amount


class Comparison(BaseModel):
    """All rows in the order of print."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rows: tuple[Difference, ...]

    @property
    def different(self) -> tuple[Difference, ...]:
        """The rows that changed."""
        return tuple(row for row in self.rows if not row.same)


Priced = tuple[Line, Decimal | None]


def compare(before: QuoteContent, after: QuoteContent) -> Comparison:
    """Lines matched by part, then by role; then discount, checks and totals."""
    rows = [*_lines(_priced(before), _priced(after)), *_totals(before, after)]
    return Comparison(rows=tuple(rows))


def change_texts(before: QuoteContent, after: QuoteContent) -> tuple[str, ...]:
    """The changed lines in words, for the first page of a revision."""
    texts = []
    for row in compare(before, after).different:
        if row.kind != "line":
            continue
        if row.before and row.after and row.before != row.after:
            texts.append(f"{row.before} → {row.after}")
        elif row.before and row.after:
            texts.append(f"{row.after}: {row.before_amount} → {row.after_amount}")
        else:
            texts.append(f"+ {row.after}" if row.after else f"− {row.before}")
    return tuple(texts)


def _priced(content: QuoteContent) -> list[Priced]:
    return list(zip(content.lines, content.totals.line_net, strict=True))


def _lines(before: list[Priced], after: list[Priced]) -> Iterable[Difference]:
    left, right = list(before), list(after)
    pairs: list[tuple[Priced, Priced]] = []
    for key in (_identity, _role):
        for mine in list(left):
            other = next(
                (entry for entry in right if key(entry[0]) is not None and key(entry[0]) == key(mine[0])), None
            )
            if other is not None:
                pairs.append((mine, other))
                left.remove(mine)
                right.remove(other)
    pairs.sort(key=lambda pair: after.index(pair[1]))
    yield from (_row(mine, other) for mine, other in pairs)
    yield from (_row(mine, None) for mine in left)
    yield from (_row(None, other) for other in right)


def _identity(line: Line) -> tuple[str | None, str]:
    return line.role, line.part or line.name


def _role(line: Line) -> str | None:
    return line.role


def _row(mine: Priced | None, other: Priced | None) -> Difference:
    one = other or mine
    assert one is not None
    label = (one[0].role or one[0].name).replace("_", " ")
    return Difference(
        kind="line",
        label=label[:1].upper() + label[1:],
        before=_name(mine[0]) if mine else None,
        after=_name(other[0]) if other else None,
        before_amount=mine[1] if mine else None,
        after_amount=other[1] if other else None,
    )


def _name(line: Line) -> str:
    return line.name if line.qty == 1 else f"{line.qty.normalize():f} × {line.name}"


def _totals(before: QuoteContent, after: QuoteContent) -> Sequence[Difference]:
    def money(kind: str, label: str, pick: str, sign: int = 1) -> Difference:
        one, two = getattr(before.totals, pick), getattr(after.totals, pick)
        return Difference(
            kind=kind,
            label=label,
            before=before.currency,
            after=after.currency,
            before_amount=None if one is None else sign * one,
            after_amount=None if two is None else sign * two,
        )

    return (
        money("discount", "Discount", "overall_discount", -1),
        Difference(kind="checks", label="Checks", before=_checks(before), after=_checks(after)),
        money("net", "Net", "net_total"),
        money("tax", after.offer.tax_name, "tax_total"),
        money("total", "Total", "grand_total"),
    )


def _checks(content: QuoteContent) -> str:
    report = content.technical.report
    return f"{report.verdict.value}, {len(report.missing)} facts missing"
