"""The commands about a machine: size, propose, check, price."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from app.cli import cost_text, rent_text, text
from app.cli.session import Session
from app.domain.assumptions import shown as assumptions_shown
from app.domain.build import Build, BuildDocument
from app.domain.errors import UserError
from app.domain.finding import VerdictKind
from app.domain.request import Request
from app.domain.site import Site
from app.domain.validation import parse
from app.domain.workload import Workload
from app.services.builds import resolve
from app.services.check import (
    check_build,
    demand_of,
    fleet_document,
    latency_document,
    placements_document,
    power_document,
    report_document,
    updates_document,
    uplink_document,
)
from app.services.checklist import checklist_document, checklist_of, checklist_text
from app.services.compare_kinds import comparison_document
from app.services.documents import parse_text, read_mapping, read_text, write_file
from app.services.fabric import cooling_document, fabric_document
from app.services.propose import front_document, proposal_document, result_document, upgrade_document
from app.services.rent import offers_document
from app.services.size import prediction_document

IMPOSSIBLE = 3
MOST_POINTS = 20
FAILS = 4


def size(session: Session) -> int:
    """The requirement of a workload, or the prediction on given hardware, or one result per line of a batch."""
    options = session.options
    if options.batch:
        lines = read_text(options.batch).splitlines()
        for result in session.services.size.batch(lines):
            print(json.dumps(result, ensure_ascii=False))
        return 0
    if options.workload is None:
        raise UserError("Give a workload file, or --batch FILE.jsonl.")
    workload = parse(Workload, read_mapping(options.workload), options.workload.name)
    if options.on is None:
        requirement = session.services.size.requirement(workload, Site())
        session.show(requirement.model_dump(mode="json"), text.requirement(requirement))
        return 0
    if options.count < 1:
        raise UserError(f"--count must be at least 1 (found {options.count}).")
    demand = session.services.size.predict(workload, options.on, options.count)
    document = prediction_document(demand)
    session.show(document, text.prediction(document, options.on, options.count))
    return 0


def propose(session: Session) -> int:
    """The best builds for a request; exit code 3 where none can meet it."""
    options = session.options
    if options.top < 1:
        raise UserError(f"--top must be at least 1 (found {options.top}).")
    request = parse(Request, read_mapping(options.request), options.request.name)
    wished: dict[str, Any] = {"verified_only": True} if options.verified else {}
    if options.objective:
        wished["objective"] = options.objective
    request = request.model_copy(update={"wishes": request.wishes.model_copy(update=wished)})
    if options.front is not None:
        return _front(session, request)
    if options.compare:
        return _compare(session, request)
    if options.owned:
        return _upgrade(session, request)
    if options.by:
        return _by_place(session, request)
    result = session.services.propose.propose(request, top=options.top, time_limit_s=options.time_limit)
    document = result_document(result, session.services.propose.rental)
    if stopped := session.services.propose.stopped(request):
        document["stopped"] = [one.model_dump(mode="json") for one in stopped]
    lines = (text.proposals(document, rent_text.plan_lines), *text.stopped(document))
    session.show(document, "\n\n".join(lines))
    if not result.proposals:
        return IMPOSSIBLE
    if options.save_build:
        write_build(options.save_build, result.proposals[0].build)
    return 0


def _front(session: Session, request: Request) -> int:
    points = session.options.front
    if not 2 <= points <= MOST_POINTS:
        raise UserError(f"--front must be from 2 to {MOST_POINTS} (found {points}).")
    front = session.services.propose.front(request, points=points, time_limit_s=session.options.time_limit)
    document = front_document(front)
    session.show(document, text.front(document))
    return 0 if document["points"] else IMPOSSIBLE


def _by_place(session: Session, request: Request) -> int:
    service, options = session.services.propose, session.options
    offers = service.offers(request, options.by, time_limit_s=options.time_limit)
    session.show(offers_document(offers, proposal_document), rent_text.offers(offers))
    if not any(offer.proposal for offer in offers):
        return IMPOSSIBLE
    if options.save_build and offers[0].proposal is not None:
        write_build(options.save_build, offers[0].proposal.build)
    return 0


def _upgrade(session: Session, request: Request) -> int:
    options = session.options
    owned = read_build(session, options.owned)
    found = session.services.propose.upgrade(request, owned, time_limit_s=options.time_limit)
    document = upgrade_document(found)
    session.show(document, text.upgrade(document))
    if found is None:
        return IMPOSSIBLE
    if options.save_build:
        write_build(options.save_build, found.proposal.build)
    return 0


def _compare(session: Session, request: Request) -> int:
    document = comparison_document(session.services.propose.compare(request, time_limit_s=session.options.time_limit))
    session.show(document, text.kinds(document))
    return 0 if any(kind["status"] == "possible" for kind in document["kinds"]) else IMPOSSIBLE


def check(session: Session) -> int:
    """All findings of a build; exit code 4 where it fails a rule."""
    build = read_build(session, session.options.build)
    report = check_build(build, session.services.size)
    fabric, latency = fabric_document(build), latency_document(build, session.services.size)
    line = uplink_document(build)
    more = {"power": power_document(build), "placements": placements_document(build)}
    more |= {"fabric": fabric, "latency": latency, "uplink": line, "fleet": fleet_document(build)}
    heat = cooling_document(build)
    more["cooling"] = heat
    findings = text.report(report, [node.purpose for node in build.nodes])
    loaded = updates_document(build, session.services.size)
    more |= {"updates": loaded}
    room = text.cooling(heat) if len(build.nodes) > 1 else []
    sensed = (*text.latency(latency), *text.uplink(line), *text.updates(loaded))
    lines = (findings, *text.fabric(fabric), *room, *sensed)
    session.show(report_document(report) | more, "\n".join(lines))
    return FAILS if report.verdict is VerdictKind.FAILS else 0


def checklist(session: Session) -> int:
    """What the workshop does to build and accept the machines; exit code 4 where the build fails a rule."""
    build = read_build(session, session.options.build)
    report = check_build(build, session.services.size)
    machines = checklist_of(build, report, demand_of(build, session.services.size))
    session.show(checklist_document(machines), checklist_text(machines))
    return FAILS if report.verdict is VerdictKind.FAILS else 0


def price(session: Session) -> int:
    """What a build costs to buy and to run, and what the same work costs elsewhere."""
    options = session.options
    build = read_build(session, options.build)
    site = parse(Site, read_mapping(options.site), options.site.name) if options.site else build.site
    service = session.services.price
    assumed = service.assumptions(site, build.workload, *given_assumptions(options.assume, options.set))
    found = service.costs(build, site, assumptions=assumed)
    shown = assumptions_shown(assumed, site, build.workload)
    document = service.document(found) | {"assumed": [one.model_dump(mode="json") for one in shown]}
    rented = rent_text.plan_lines(document["rental"])
    session.show(
        document, "\n".join([cost_text.costs(found, shown), *(["", "What is rented:", *rented] if rented else [])])
    )
    return 0


def given_assumptions(file: Path | None, settings: Sequence[str]) -> tuple[dict[str, Any], str]:
    """Assumptions out of a file and from the command line, which wins; and where to say that one is wrong."""
    given: dict[str, Any] = dict(read_mapping(file)) if file else {}
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals or not value.strip():
            raise UserError(f"--set {setting}: expected name=value, such as pue=1.3.")
        given[name.strip()] = parse_text(value, "--set")
    return given, file.name if file and not settings else "--set" if settings else "assumptions"


def read_build(session: Session, path: Path) -> Build:
    """The build in a file, its parts looked up in the catalog."""
    document = parse(BuildDocument, read_mapping(path), path.name)
    return resolve(document, session.services.parts)


def write_build(path: Path, document: BuildDocument) -> None:
    """Writes a build as YAML (or JSON, by the file's ending)."""
    plain: dict[str, Any] = document.model_dump(mode="json", exclude_defaults=True)
    if path.suffix == ".json":
        content = json.dumps(plain, indent=2, ensure_ascii=False)
    else:
        content = yaml.safe_dump(plain, sort_keys=False, allow_unicode=True, width=120)
    write_file(path, content.encode())
