"""Many candidates for one place of a build, judged as the whole checker judges each, but each rule asked once only for
candidates that are equal in all it reads.

Nobody states what a rule reads: it is seen while the rule runs, fact by fact. The next fact it reads depends on what it
read before, so that the answers of a rule form a tree: at each node a fact, for each of its values a branch, at the
leaves the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from app.domain.build import Build
from app.domain.finding import Finding, Report, Setting, Severity, Status
from app.domain.parts import Part
from app.domain.requirement import Demand
from app.rules.engine import answer
from app.rules.machine import Machine
from app.rules.registry import RULES
from app.rules.verdict import Rule
from app.rules.watched import TITLE, Read, Reads, value_of, watched_fleet, watched_part

DemandOf = Callable[[Build], Demand | None]
Answer = TypeVar("Answer")
Question = tuple[int, Rule]
"""Index of the machine, and the rule."""


class _Values:
    """What reads give of one part, each looked up once; equal values have one number."""

    def __init__(self, part: Part, numbers: dict[Hashable, int]) -> None:
        self._part = part
        self._numbers = numbers
        self._known: dict[Read, int] = {}

    def of(self, read: Read) -> int:
        known = self._known.get(read)
        if known is None:
            value = (read, value_of(self._part, read))
            known = self._known[read] = self._numbers.setdefault(value, len(self._numbers))
        return known


class Answers(Generic[Answer]):
    """The answers to one question by what was read for them."""

    def __init__(self) -> None:
        self._read: Read | None = None
        self._branches: dict[int, Answers[Answer]] = {}
        self._answer: tuple[Answer] | None = None

    @property
    def none(self) -> bool:
        """Whether the answer is nothing, whatever the part."""
        return self._read is None and self._answer == (None,)

    def of(self, values: _Values) -> tuple[Answer] | None:
        """The answer for a part, where one equal in all that matters was asked before."""
        node: Answers[Answer] | None = self
        while node is not None and node._read is not None:
            node = node._branches.get(values.of(node._read))
        return node._answer if node is not None else None

    def keep(self, values: _Values, reads: tuple[Read, ...], answer: Answer) -> None:
        """Keeps an answer that rests on these reads."""
        node = self
        for read in reads:
            node._read = read
            node = node._branches.setdefault(values.of(read), Answers())
        node._answer = (answer,)


@dataclass(frozen=True)
class Fault:
    """What counts against a candidate: a rule that it breaks, or one that could not be told."""

    broken: bool
    rule: str
    node: int
    message: str

    def about(self, title: str) -> Fault:
        """The same of a part of that title."""
        return replace(self, message=self.message.replace(TITLE, title)) if TITLE in self.message else self


@dataclass
class _Kind:
    """Candidates of one demand whose ids stand alike to those of the build, under one id."""

    stand_in: str
    title: str
    demand: Demand | None
    questions: list[tuple[Question, Answers[Fault | None]]]
    settled: bool = False

    def open(self) -> list[tuple[Question, Answers[Fault | None]]]:
        """The questions whose answer may count against a candidate: not those that let every one pass."""
        if self.settled:
            self.questions = [pair for pair in self.questions if not pair[1].none]
            self.settled = False
        return self.questions


class Trial:
    """Judges candidates. ``put`` makes the build with a part in the place in question; ``demand`` is that of the build,
    or what gives it. The order of the rules is the checker's.
    """

    def __init__(self, put: Callable[[Part], Build], present: Build, demand: Demand | DemandOf | None) -> None:
        self._put = put
        self._demand = demand
        self._reads = Reads()
        self._ids = sorted({item.part.id for _, item in present.items()})
        self._titles = {item.part.title for _, item in present.items()}
        self._numbers: dict[Hashable, int] = {}
        self._last: tuple[Part, _Values] | None = None
        self._kinds: dict[Hashable, Answers[_Kind]] = {}
        self._measures: dict[Callable[[Build], Any], Answers[Any]] = {}

    def faults(self, part: Part) -> Iterator[Fault]:
        """What fails with severity error, or cannot be told and is no mere note, in the checker's order."""
        values = self._values(part)
        kind = self._kind(part, values)
        fleet: tuple[Machine, ...] = ()
        title = ""
        for question, answers in kind.open():
            known = answers.of(values)
            if known is None:
                fleet = fleet or self._fleet(part, kind)
                known = (self._asked(question, answers, values, fleet),)
                kind.settled = kind.settled or answers.none
            if (fault := known[0]) is not None:
                title = title or part.title
                yield fault.about(title)

    def demand(self, part: Part) -> Demand | None:
        """What is asked of the build with the part in it, and how that is met; ``None`` where nobody knows."""
        return self._kind(part, self._values(part)).demand

    def measure(self, part: Part, figure: Callable[[Build], Answer]) -> Answer:
        """A figure of the build with the part in it: reckoned once for parts that are equal in all it reads."""
        answers: Answers[Answer] = self._measures.setdefault(figure, Answers())
        values = self._values(part)
        known = answers.of(values)
        if known is None:
            known = (self._noted(answers, values, lambda: figure(self._put(watched_part(part, self._reads, part.id)))),)
        return known[0]

    def _values(self, part: Part) -> _Values:
        if self._last is None or self._last[0] is not part:
            self._last = (part, _Values(part, self._numbers))
        return self._last[1]

    def _kind(self, part: Part, values: _Values) -> _Kind:
        place = sum(other < part.id for other in self._ids)
        clash = part.title if part.title in self._titles else ""
        own = part.id if part.id in self._ids else ""
        answers = self._kinds.setdefault((place, own, clash), Answers())
        known = answers.of(values)
        return known[0] if known else self._noted(answers, values, lambda: self._new_kind(part, clash or TITLE))

    def _new_kind(self, part: Part, title: str) -> _Kind:
        build = self._put(watched_part(part, self._reads, part.id, title))
        demand = self._demand(build) if callable(self._demand) else self._demand
        settings = build.site.rules
        questions = [
            (index, rule)
            for index in range(len(build.nodes))
            for rule in RULES
            if _counts(rule, settings.get(rule.id)) and not (rule.once and index != build.lead)
        ]
        return _Kind(part.id, title, demand, [(question, Answers()) for question in questions])

    def _fleet(self, part: Part, kind: _Kind) -> tuple[Machine, ...]:
        return watched_fleet(
            self._put(watched_part(part, self._reads, kind.stand_in, kind.title)), kind.demand, self._reads
        )

    def _asked(
        self, question: Question, answers: Answers[Fault | None], values: _Values, fleet: tuple[Machine, ...]
    ) -> Fault | None:
        index, rule = question
        return self._noted(answers, values, lambda: _fault(answer(rule, fleet[index])))

    def _noted(self, answers: Answers[Answer], values: _Values, ask: Callable[[], Answer]) -> Answer:
        self._reads.open()
        try:
            found = ask()
        finally:
            reads = self._reads.close()
        answers.keep(values, reads, found)
        return found


def faults_of(report: Report) -> Iterator[Fault]:
    """The same of a report."""
    return (fault for found in report.findings if (fault := _fault(found)) is not None)


def _counts(rule: Rule, setting: Setting | None) -> bool:
    """Whether a rule can tell against a candidate: one that always can be told and only warns cannot."""
    severity = rule.severity if setting in (None, Setting.OFF) else Severity(str(setting))
    return setting is not Setting.OFF and (severity is Severity.ERROR or not rule.always_told)


def _fault(found: Finding) -> Fault | None:
    broken = found.status is Status.FAILED and found.severity is Severity.ERROR
    untold = found.status is Status.UNKNOWN and found.severity is not Severity.NOTE
    return Fault(broken, found.rule, found.node, found.message) if broken or untold else None
