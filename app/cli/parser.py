"""What may be typed on the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NoReturn, get_args

from app.cli.catalog_import import add_options
from app.domain.request import OBJECTIVES
from app.services.catalog_log import CauseKind
from app.services.catalog_query import State

SCHEMA_HELP = "workload, site, request, build, quote, customer, assumptions, or a category of parts"

Adder = Callable[[str, str], Any]
"""Adds a command of a name with its description."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line and ends with exit code 2."""

    def error(self, message: str) -> NoReturn:
        print(f"rigwright: {message}. `{self.prog} --help` shows what can be given.", file=sys.stderr)
        raise SystemExit(2)


def make_parser() -> argparse.ArgumentParser:
    """The parser of every subcommand."""
    common = _Parser(add_help=False)
    common.add_argument(
        "--db", metavar="URL", default=argparse.SUPPRESS, help="database (default: the user's own SQLite file)"
    )
    common.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON document and nothing else"
    )
    parser = _Parser(prog="rigwright", description="Size, check, price and quote deep-learning machines, offline.")
    parser.add_argument("--db", metavar="URL", default=None, help="database (default: the user's own SQLite file)")
    parser.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
    parser.add_argument("--version", action="store_true", help="print the version and end")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    def add(name: str, text: str) -> Any:
        return commands.add_parser(name, help=text, description=text, parents=[common])

    schema = add("schema", "print the JSON Schema of a document")
    schema.add_argument("document", help=SCHEMA_HELP)
    _add_machine(add)
    _add_selling(add)
    _add_catalog(add("catalog", "list, show, search, import, export, verify and keep the catalog"), common)
    return parser


def _add_machine(add: Adder) -> None:
    size = add("size", "what a workload needs, with derivations")
    size.add_argument("workload", nargs="?", type=Path, help="workload (YAML or JSON)")
    size.add_argument("--on", metavar="ACCELERATOR_ID", help="predict it on this hardware")
    size.add_argument("--count", type=int, default=1, metavar="N", help="how many of them (default 1)")
    size.add_argument("--batch", type=Path, metavar="FILE.jsonl", help='one {"workload", "on", "count"} a line')
    propose = add("propose", "the best builds for a request, or why there is none")
    propose.add_argument("request", type=Path, help="workload, site and wishes (YAML or JSON)")
    propose.add_argument("--objective", choices=OBJECTIVES, help="what the first is best at (default: the request's)")
    propose.add_argument("--verified", action="store_true", help="only builds of which every rule could be checked")
    propose.add_argument("--top", type=int, default=5, metavar="K", help="how many proposals at most (default 5)")
    propose.add_argument(
        "--front", type=int, metavar="N", help="price against speed: N builds, each quicker and dearer"
    )
    propose.add_argument(
        "--owned",
        type=Path,
        metavar="BUILD",
        help="start from this machine: the cheapest change that does",
    )
    propose.add_argument("--compare", action="store_true", help="the best of every kind of machine, side by side")
    told = "the best rented machines of each provider or region, cheapest first"
    propose.add_argument("--by", choices=("provider", "region"), help=told)
    propose.add_argument(
        "--time-limit", type=float, default=60, metavar="SECONDS", help="stop searching after (default 60)"
    )
    propose.add_argument("--save-build", type=Path, metavar="FILE", help="write the first proposal's build there")
    check = add("check", "check a build against every rule")
    check.add_argument("build", type=Path, help="build (YAML or JSON)")
    checklist = add("checklist", "what the workshop does to build and accept a build")
    checklist.add_argument("build", type=Path, help="build (YAML or JSON)")
    _add_costs(add)


def _add_costs(add: Adder) -> None:
    price = add("price", "what a build costs to buy and to run")
    price.add_argument("build", type=Path, help="build (YAML or JSON)")
    price.add_argument("--site", type=Path, help="site (YAML or JSON) in place of the build's own")
    _add_assumptions(price)
    growth = add("growth", "a build of one's own year by year as its data grow: what to buy now, what later")
    growth.add_argument("build", type=Path, help="build with its workload (YAML or JSON)")
    compare = add("compare", "up to five alternatives side by side: builds, proposals of a request, kinds of machine")
    compare.add_argument("file", nargs="+", type=Path, help="builds or requests (YAML or JSON)")
    compare.add_argument(
        "--kinds", metavar="A,B,..", help="of one request, the best of each of these kinds in place of its proposals"
    )
    compare.add_argument(
        "--time-limit", type=float, default=60, metavar="SECONDS", help="stop each search after (default 60)"
    )
    _add_assumptions(compare)


def _add_assumptions(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--assume", type=Path, metavar="FILE", help="assumptions (YAML or JSON) in place of the defaults"
    )
    command.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="one assumption, as pue=1.3; may be given again",
    )


def _add_selling(add: Adder) -> None:
    quote = add("quote", "issue a quote for a build and print it to PDF")
    quote.add_argument("build", type=Path, help="build (YAML or JSON)")
    quote.add_argument("--customer", type=Path, required=True, help="customer and terms (YAML or JSON)")
    quote.add_argument("--pdf", type=Path, required=True, metavar="OUT.pdf", help="where the PDF goes")
    quote.add_argument("--form", choices=("full", "short"), default="full", help="short: two pages for purchasing")
    quote.add_argument(
        "--scope", choices=("full", "commercial", "technical"), default="full", help="which sections the full form has"
    )
    quote.add_argument("--lines", type=Path, metavar="FILE", help="write the positions there, as .csv or .xlsx")
    quote.add_argument(
        "--against",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="another build or request to compare it with in the quote; up to four times",
    )
    _add_assumptions(quote)
    opened = add("open", "the configuration inside a quote PDF")
    opened.add_argument("pdf", type=Path, help="a quote PDF")
    opened.add_argument("--save-build", type=Path, metavar="FILE", help="write the build it holds there")
    example = add("example", "walk a shipped example from workload to quote")
    example.add_argument("name", nargs="?", help="which one; without it the examples are listed")
    example.add_argument("--pdf", type=Path, metavar="OUT.pdf", help="where the quote goes")


def _add_catalog(catalog: argparse.ArgumentParser, common: _Parser) -> None:
    actions = catalog.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=_Parser)

    def add(name: str, text: str) -> Any:
        return actions.add_parser(name, help=text, description=text, parents=[common])

    listing = add("list", "the parts of a category, or the categories")
    listing.add_argument("category", nargs="?")
    show = add("show", "one part with every fact and its source")
    show.add_argument("part", help="catalog id")
    search = add("search", "parts that hold all the words")
    search.add_argument("text", nargs="+")
    search.add_argument("--category")
    add_options(add("import", "take in a supplier's list, our own files, OpenDB or a cloud price list"))
    export = add("export", "write parts to a CSV, XLSX, JSON, YAML or ZIP file that `import` reads back exactly")
    export.add_argument("file", type=Path, help="the ending says how; without one, a folder of CSV files")
    export.add_argument("--category", help="one category (a CSV file holds one)")
    export.add_argument("--search", default="", metavar="WORDS", help="only parts that a search finds")
    export.add_argument("--state", action="append", choices=get_args(State), help="only parts in this state")
    export.add_argument("--part", action="append", metavar="ID", help="only this part; may be given again")
    export.add_argument("--archived", action="store_true", help="archived parts too")
    verify = add("verify", "find contradictions in the catalog")
    verify.add_argument("--category", help="only parts of this category")
    _add_keeping(add)
    health = add("health", "what is known, what is missing most, and which prices are old")
    health.add_argument("--category", help="only parts of this category")
    health.add_argument("--top", type=int, default=15, metavar="K", help="how many missing facts (default 15)")


def _add_keeping(add: Adder) -> None:
    log = add("log", "who changed what, when, from which file; newest first")
    log.add_argument("part", nargs="?", help="only changes of this part")
    log.add_argument("--step", type=int, metavar="N", help="only changes of this step")
    log.add_argument("--kind", action="append", choices=get_args(CauseKind), help="only steps of this kind")
    log.add_argument("--text", default="", help="only changes that hold all these words")
    log.add_argument("--since", type=_day, metavar="DAY", help="from this day on (2026-11-21)")
    log.add_argument("--until", type=_day, metavar="DAY", help="up to this day")
    log.add_argument("--limit", type=int, default=100, metavar="K", help="how many to print (default 100)")
    log.add_argument("--out", type=Path, metavar="FILE", help="write all of them there, as .csv or .json")
    changed = add("changed", "where an upgrade changed the shipped value under one of your own")
    changed.add_argument("part", nargs="*", help="only these parts")
    settle = changed.add_mutually_exclusive_group()
    settle.add_argument("--keep", action="store_true", help="keep your values")
    settle.add_argument("--take", action="store_true", help="take the shipped values")
    undo = add("undo", "take a step of the log back, whole")
    undo.add_argument("step", type=int, help="its number in the log")
    redo = add("redo", "make a step that was taken back again")
    redo.add_argument("step", type=int, help="its number in the log")
    prices = add("prices", "the prices that a part ever had, or a new one")
    prices.add_argument("part", help="catalog id")
    prices.add_argument("--add", type=_amount, metavar="AMOUNT", help="net price of one, to be added")
    prices.add_argument("--currency", default="", help="of the new price (default: that of the settings)")
    prices.add_argument("--as-of", type=_day, metavar="DAY", help="day of the new price (default: today)")
    prices.add_argument("--valid-until", type=_day, metavar="DAY", help="last day that the supplier holds to it")
    prices.add_argument("--supplier", help="who offers it")
    prices.add_argument("--region", help="where it holds")
    prices.add_argument("--in-stock", choices=("yes", "no"), help="whether the supplier has it")
    prices.add_argument("--lead-days", type=int, metavar="N", help="days until it is here")
    prices.add_argument("--basis", default="quote", help="list, retail, on_demand, quote or indicative (default quote)")
    prices.add_argument("--source", default="", help="number of the offer, address of the page")
    rates = add("rates", "the exchange rates, or a new one")
    rates.add_argument("currency", nargs="?", help="code of the currency")
    rates.add_argument("per_usd", nargs="?", type=_amount, help="units of it per US dollar")
    rates.add_argument("--as-of", type=_day, metavar="DAY", help="day of the rate (default: today)")
    rates.add_argument("--source", default="", help="where it was read")
    rates.add_argument("--drop", action="store_true", help="forget the rate of the currency")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a day such as 2026-11-21") from None


def _amount(text: str) -> Decimal:
    try:
        amount = Decimal(text)
    except InvalidOperation:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number such as 1299.50") from None
    if not amount.is_finite() or amount <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not above 0")
    return amount
