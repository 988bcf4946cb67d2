"""What happens with files handed to the window: which are taken, which wait, and the projects that some become."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

from app.domain.build import BuildDocument
from app.domain.request import Request
from app.domain.validation import parse
from app.services.documents import read_mapping
from app.services.file_kinds import FileKind, FoundFile
from app.services.projects import read_project
from app.sizing.presets import Presets
from app.viewmodels.draft import Draft, from_request, new_draft
from app.viewmodels.hf_config import ReadConfig, read_file
from app.viewmodels.steps import STEPS
from app.viewmodels.workload_page import with_file_model

Act: TypeAlias = Literal["none", "model", "new_model", "projects", "pdf", "import", "restore"]
"""``model``: into the project that is open; ``new_model``: into a new one."""
PROJECTS: frozenset[FileKind] = frozenset(("project", "request", "build"))


@dataclass(frozen=True)
class Plan:
    """``files`` are taken; ``waiting`` are known but one of their sort goes at a time; ``unknown`` cannot be used."""

    act: Act
    files: tuple[FoundFile, ...] = ()
    waiting: tuple[FoundFile, ...] = ()
    unknown: tuple[FoundFile, ...] = ()


def plan(found: Sequence[FoundFile], project_open: bool) -> Plan:
    """What is done: the first file that is known decides. Everything that makes a project is taken with it."""
    unknown = tuple(one for one in found if one.kind == "unknown")
    known = [one for one in found if one.kind != "unknown"]
    if not known:
        return Plan("none", unknown=unknown)
    first = known[0]
    taken = [one for one in known if one.kind in PROJECTS] if first.kind in PROJECTS else [first]
    waiting = tuple(one for one in known if one not in taken)
    return Plan(_act(first.kind, project_open), tuple(taken), waiting, unknown)


def _act(kind: FileKind, project_open: bool) -> Act:
    if kind in PROJECTS:
        return "projects"
    if kind in ("model_config", "onnx"):
        return "model" if project_open else "new_model"
    acts: dict[FileKind, Act] = {"pdf": "pdf", "catalog": "import", "backup": "restore"}
    return acts[kind]


def draft_of(found: FoundFile, presets: Presets, money: tuple[str, float, float, str]) -> Draft:
    """The project that a file becomes; raises ``UserError`` in one line that names file and field.

    ``money`` are currency, volts, amperes and plug of the settings, for files that say no site.
    """
    path = found.path
    if found.kind == "project":
        return Draft.from_json(read_project(path))
    if found.kind in ("model_config", "onnx"):
        return _of_model(read_file(path), money)
    data = dict(read_mapping(path))
    if found.kind == "build":
        return _of_build(parse(BuildDocument, data, path.name), path, presets, money)
    if "workload" not in data:
        data = {"workload": data, "site": new_draft(*money).site}
    return _of_request(parse(Request, data, path.name), path, presets)


def _of_model(read: ReadConfig, money: tuple[str, float, float, str]) -> Draft:
    """A new project with a model; one that lacks figures is asked for them on its page."""
    draft = new_draft(*money).with_(name=read.title)
    return draft if read.missing else with_file_model(draft, read.model(), read.title)


def _of_request(request: Request, path: Path, presets: Presets, build: BuildDocument | None = None) -> Draft:
    model = request.workload.model
    beside = model.hf_config or model.onnx
    if beside is not None:
        read = read_file(path.parent / beside, request.workload.domain)
        workload = request.workload.model_copy(update={"model": read.model()})
        return from_request(request.model_copy(update={"workload": workload}), build=build, title=read.title)
    title = presets.find(model.preset).title if model.preset else ""
    return from_request(request, build=build, title=title)


def _of_build(build: BuildDocument, path: Path, presets: Presets, money: tuple[str, float, float, str]) -> Draft:
    """A project that opens at its build; without a workload it begins with the question what shall run on it."""
    reached: dict[str, Any] = {"step": "build", "reached": STEPS[: STEPS.index("build") + 1]}
    if build.workload is not None:
        request = Request(workload=build.workload, site=build.site)
        return _of_request(request, path, presets, build).with_(name=build.name, **reached)
    draft = new_draft(*money).with_(name=build.name, site=build.site)
    return draft.with_(build=build, proposed=build, built_for=draft.fingerprint)


def refusal(words: str, path: Path) -> str:
    """Why a file was not taken, in one line with its name."""
    return words if path.name in words else f"{path.name}: {words}"
