"""What the parts of a machine draw, what its supplies give, and what that takes from the wall."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from app.domain.build import Item, Node
from app.domain.efficiency import RACK, desk, drop, worst_drop
from app.domain.errors import Unknown
from app.domain.measures import BTU_H_PER_W
from app.domain.site import Site

BOARD_W = 50.0
"""Board, fans and small parts of a self-built machine (RULES.md PWR-SUM)."""
DIMM_W = {"UDIMM": 5.0, "SODIMM": 5.0, "CAMM2": 5.0}
SERVER_DIMM_W = 10.0
"""A registered module under load (RULES.md PWR-SUM)."""
DRIVE_W = {"nvme": 10.0, "sata_ssd": 4.0, "hdd": 9.0}
"""A drive under load where its own figure is unknown (RULES.md PWR-SUM for NVMe; general knowledge for the others)."""
BTU_PER_WH = BTU_H_PER_W
CFM_PER_W_C = 1.76
"""Airflow = 1.76 x W / temperature rise in degrees C (air at sea level)."""
AIR_RISE_C = 15.0
"""Rise between inlet and outlet that the airflow figure is made for."""
GAS_LAPSE_PER_M, GAS_EXPONENT = 2.25577e-5, 5.25588
"""Pressure over altitude in the ICAO standard atmosphere; a room keeps its temperature, so density goes with it."""
LOW_LINE_V = 160.0
"""Below this input a supply runs at its low-line rating and efficiency (nominal 100 to 127 V)."""


def air_density(altitude_m: float | None) -> float:
    """Density of air at an altitude, relative to sea level; 1 where the altitude is not told."""
    return float((1 - GAS_LAPSE_PER_M * max(0.0, altitude_m or 0.0)) ** GAS_EXPONENT)


class Draw(BaseModel):
    """What one line of the parts list draws at most: ``qty`` pieces of ``each_w``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    part: str
    title: str
    role: str
    qty: int
    each_w: float
    peak_factor: float | None = None

    @property
    def total_w(self) -> float:
        """What all pieces draw at most."""
        return self.qty * self.each_w

    @property
    def peak_w(self) -> float | None:
        """For less than a millisecond; ``None`` where nothing is known of it."""
        return None if self.peak_factor is None else self.total_w * self.peak_factor


def piece_w(item: Item) -> float:
    """What one piece draws at most, in watts; raises ``Unknown`` where the part's own power decides and is missing."""
    category = item.part.category
    if category == "accelerator":
        return float(item.power_cap_w or item.fact("tdp_w"))
    if category == "cpu":
        return float(item.known("max_power_w") or item.fact("tdp_w"))
    if category == "memory":
        return float(item.fact("modules")) * DIMM_W.get(item.fact("kind"), SERVER_DIMM_W)
    if category == "storage":
        return float(item.known("power_w") or DRIVE_W[item.fact("kind")])
    if category in ("nic", "edge_device"):
        return float(item.fact("power_w"))
    if category == "motherboard":
        return BOARD_W
    if category == "switch":
        return float(item.known("power_max_w") or item.fact("power_typ_w"))
    return float(item.known("power_w") or 0.0) if category == "fan" else 0.0


def sustained_w(node: Node) -> float:
    """What the parts draw together when all work at their limit; raises ``Unknown``.

    A complete machine draws what its vendor states as its maximum. No diversity: training loads rise
    together (PWR-SYNC).
    """
    server = node.one("server")
    if server and server.known("max_power_w") and server.known("kind") == "complete":
        return float(server.fact("max_power_w"))
    edge = node.one("edge_device")
    if edge:
        return sum(item.qty * piece_w(item) for item in node.items if not item.included)
    board_w = BOARD_W if server else 0.0
    return board_w + sum(item.qty * piece_w(item) for item in node.items)


def least_w(node: Node) -> float:
    """What the parts of known power draw together: the machine draws this much or more."""
    try:
        return sustained_w(node)
    except Unknown:
        return (BOARD_W if node.one("server") else 0.0) + sum(item.qty * _known_w(item) for item in node.items)


def stated_w(node: Node) -> float:
    """What the parts draw by figures of their own, in watts: allowances for boards, modules and drives left out."""
    allowed = ("memory", "motherboard")
    told = (item for item in node.items if item.part.category not in allowed)
    return sum(item.qty * _known_w(item) for item in told if item.part.category != "storage" or item.known("power_w"))


def _known_w(item: Item) -> float:
    try:
        return piece_w(item)
    except Unknown:
        return 0.0


def supply_most_w(node: Node, site: Site) -> float:
    """What the supplies give at most where their rating at the site's voltage is unknown; raises ``Unknown``."""
    try:
        return supply_rated_w(node, site, asked_spare=False)
    except Unknown:
        if not node.of("psu"):
            raise
        return float(sum(item.qty * item.fact("rated_w") for item in node.of("psu")))


def supply_rated_w(node: Node, site: Site, *, asked_spare: bool = True, vendor_spare: bool = True) -> float:
    """What the supplies give together at the site's voltage, the spare ones left out; raises ``Unknown``.

    ``asked_spare=False`` counts those the site wants as spare in, ``vendor_spare=False`` those of the server's own n+m.
    """
    low_line = site.onprem.circuit_v < LOW_LINE_V
    asked = site.onprem.psu_redundancy if asked_spare else 0
    server = node.one("server")
    if server and not node.of("psu"):
        spare = max(int(server.known("psu_redundant") or 0) if vendor_spare else 0, asked)
        return float(max(0, server.fact("psu_count") - spare) * server.fact("psu_w"))
    total = 0.0
    for item in node.of("psu"):
        total += max(0, item.qty - asked) * float(item.fact("rated_115v_w" if low_line else "rated_w"))
    return total


SERVER_EFFICIENCY = 0.94
"""Supplies of servers are 80 PLUS Platinum or better: 94 % at half load, 230 V (80 PLUS programme table)."""


def efficiency(node: Node, site: Site) -> float:
    """Share of the wall power that reaches the parts, at the load that these parts are; raises ``Unknown``.

    The supply's own figure holds at half load; from there it falls off as its 80 PLUS class allows. Where the rating
    is not known, half load is taken; where the class is not, the steepest one.
    """
    if node.kind == "edge":
        return 1.0  # the device's own figure is taken at its input
    psu = node.one("psu")
    load = load_share(node, site)
    if psu is None:
        return SERVER_EFFICIENCY - (0.0 if load is None else drop(RACK, load))
    low_line = site.onprem.circuit_v < LOW_LINE_V
    half = float(psu.fact("efficiency_115v" if low_line else "efficiency_230v"))
    if load is None:
        return half
    curve = desk(psu.known("efficiency"), low_line=low_line)
    return half - (drop(curve, load) if curve else worst_drop(load, low_line=low_line))


def load_share(node: Node, site: Site) -> float | None:
    """Load of the supplies that work together, as a share of their rating; ``None`` where a fact of it is missing."""
    try:
        rated = supply_rated_w(node, site, asked_spare=False, vendor_spare=False)
        return sustained_w(node) / rated if rated else None
    except Unknown:
        return None


def wall_w(node: Node, site: Site) -> float:
    """What one machine draws from the wall at full load; raises ``Unknown``. Rented machines draw nothing here."""
    if node.rented:
        return 0.0
    server = node.one("server")
    if server and server.known("kind") == "complete" and server.known("max_power_w"):
        return sustained_w(node)  # vendors state the maximum at the inlet
    return sustained_w(node) / efficiency(node, site)
