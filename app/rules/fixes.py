"""Fixes as data: one change each, which the solver, the window's button and the printed quote understand."""

from __future__ import annotations

from typing import Any

from app.domain.finding import Fix


def replace(role: str, text: str, *, qty: int | None = None, **conditions: dict[str, Any]) -> Fix:
    """Another part for ``role``: ``at_least``, ``at_most`` and ``one_of``, each by field; ``qty`` pieces of it."""
    return Fix(kind="replace", text=text, role=role, params={**conditions, **({"qty": qty} if qty else {})})


def add(role: str, category: str, text: str, *, qty: int = 1, at_least: dict[str, Any] | None = None) -> Fix:
    """A part more."""
    return Fix(kind="add", text=text, role=role, params={"category": category, "qty": qty, "at_least": at_least or {}})


def remove(role: str, text: str) -> Fix:
    """A part less."""
    return Fix(kind="remove", text=text, role=role)


def set_qty(role: str, qty: int, text: str) -> Fix:
    """Another number of pieces."""
    return Fix(kind="set_qty", text=text, role=role, params={"qty": qty})


def move(role: str, index: int, place: str, text: str) -> Fix:
    """Piece ``index`` of the role into another slot or socket."""
    return Fix(kind="move", text=text, role=role, params={"index": index, "place": place})


def cap_power(role: str, watts: float, text: str) -> Fix:
    """A power limit per piece."""
    return Fix(kind="cap_power", text=text, role=role, params={"watts": watts})


def change_site(field: str, value: Any, text: str) -> Fix:
    """Another value of a site's field, as ``onprem.circuit_v``."""
    return Fix(kind="change_site", text=text, params={"field": field, "value": value})


def change_software(field: str, value: Any, text: str) -> Fix:
    """Another value of what the build says of its software, as ``cuda``."""
    return Fix(kind="change_software", text=text, params={"field": field, "value": value})


def change_firmware(field: str, value: Any, text: str) -> Fix:
    """Another firmware option of the machine, as ``above_4g``."""
    return Fix(kind="change_firmware", text=text, params={"field": field, "value": value})


def change_link(role: str, text: str, **values: Any) -> Fix:
    """Another riser or cable for ``role``: its facts that change; without any, the link is left out."""
    return Fix(kind="change_link", text=text, role=role, params=values)


def change_workload(field: str, value: Any, text: str) -> Fix:
    """Another value of a workload's field, as ``training.method``."""
    return Fix(kind="change_workload", text=text, params={"field": field, "value": value})
