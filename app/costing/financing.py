"""Paying in instalments: what the interest costs, month by month."""

from __future__ import annotations

from decimal import Decimal

from app.domain.costs import Assumptions

MONTHS_A_YEAR = Decimal(12)


def instalment(principal: Decimal, percent_per_year: Decimal, months: int) -> Decimal:
    """The equal payment at each month's end that pays a loan back, unrounded.

    Annuity in arrears: P x i / (1 - (1 + i)^-n), with a twelfth of the yearly interest as i; P / n without interest.
    """
    rate = percent_per_year / 100 / MONTHS_A_YEAR
    if not rate:
        return principal / months
    grown = (1 + rate) ** months
    return principal * rate * grown / (grown - 1)


def interest_by(month: int, principal: Decimal, assumed: Assumptions) -> Decimal:
    """The interest paid by the end of a month, unrounded; it stands still once the last instalment is paid.

    It is what has been paid less what that has paid back: k x A - (P - B), with the debt B = P x (1 + i)^k -
    A x ((1 + i)^k - 1) / i that is left after k payments.
    """
    rate = assumed.financing_percent / 100 / MONTHS_A_YEAR
    paid = min(month, assumed.financing_months)
    if not rate or not paid:
        return Decimal(0)
    each = instalment(principal, assumed.financing_percent, assumed.financing_months)
    grown = (1 + rate) ** paid
    left = principal * grown - each * (grown - 1) / rate
    return each * paid - (principal - left)
