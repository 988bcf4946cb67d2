"""From a build and a site to what it costs to buy, to run and against its alternatives."""

from app.costing.basis import full_power_w
from app.costing.lines import capex, cost_lines, fittings_on_request, on_request
from app.costing.ownership import Rival, crossing, place_of, total_cost
from app.costing.prices import option_price, server_rent, setup_fee, unit_price
from app.costing.rental import rental_plan
from app.costing.renting import committed
from app.costing.running import watt_cost
from app.costing.statement import costs
from app.costing.work import HOURS_IN_A_MONTH, within_a_month, work_between

__all__ = [
    "HOURS_IN_A_MONTH", "Rival", "capex", "committed", "cost_lines", "costs", "crossing", "fittings_on_request",
    "full_power_w", "on_request", "option_price", "place_of", "rental_plan", "server_rent", "setup_fee", "total_cost",
    "unit_price", "watt_cost", "within_a_month", "work_between",
]  # fmt: skip
