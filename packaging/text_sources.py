"""Finds the English texts that people read in the sources of the rooms below the window, as templates.

A template is a sentence with ``{named}`` places for what is only known when it is shown. Whatever reads like words
counts, but for what no person sees: docstrings, sources, patterns, keys. Of ``"drive" if n == 1 else "drives"`` inside
a text two templates are made, since another language needs both whole.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import count, product

UNSEEN_KEYWORDS = {"source", "description", "pattern", "id", "key", "role", "alias", "basis", "encoding", "format"}
"""Keyword arguments that hold no text for people; a source is a citation, and stays as it was published."""
SEEN_KEYWORDS = {"label", "title", "text", "help", "hint", "message", "reason", "why", "name", "what", "note", "group"}
"""Keyword arguments (and keys of mappings) that hold a text even where it is a single word."""
FIRST_SEEN = {"Input": (0, 2), "Quantity": (1, 2), "Need": (1,), "MemoryShare": (1,), "fact": (0, 1), "failed": (0,)}
"""Positions of arguments that hold a text even where it is a single word."""
FIRST_SEEN |= {"passed": (0,), "not_applicable": (0,), "quantity": (1,), "rule": (1,), "_input": (0, 2, 3)}
FIRST_SEEN |= {"of_device": (1, 3), "of_model": (1, 3), "given": (0, 2), "constant": (0, 2, 3), "_known": (1,)}
_UNSEEN_CALLS = """
compile sub search match fullmatch findall finditer split startswith endswith removeprefix removesuffix replace strip
getattr get pop count index encode isoformat strftime exec_driver_sql execute debug warning join Literal TypeVar
RuntimeError AssertionError NotImplementedError field_validator model_validator
"""
UNSEEN_CALLS = frozenset(_UNSEEN_CALLS.split())
"""Functions whose arguments no person sees."""
MANY = 16
"""From so many forms of one text on, its choices are left as places."""
_WORD = re.compile(r"[A-Za-z]*[a-z]{2}")
_PLACE = re.compile(r"\{[^{}]*\}")
_NOT_FOR_PEOPLE = re.compile(
    r"^(https?|sqlite|postgresql)[:+]|arXiv|\.(com|org|io|sh|net)\b|white paper|MLPerf|MLCommons|deployment guide"
    r"|^[^{}]*reference architecture|General knowledge|Argonne|fitted on|Narayanan|ISO/IEC|, p\. \d|[a-z]\|[a-z]"
    r"|^[a-z_]+[.:_-]\{\w+\}$"
)
"""Addresses, citations, keys made of a prefix and a name, and words to be recognised in foreign files."""


def texts_of(source: str) -> list[str]:
    """The templates of a module, in the order of its lines, each once."""
    finder = _Finder()
    finder.visit(ast.parse(source))
    return list(dict.fromkeys(finder.found))


def is_wording(text: str, *, single: bool = False) -> bool:
    """Whether a template reads like words; ``single`` lets one word pass that would else be taken for a key."""
    bare = _PLACE.sub("", text)
    if not _WORD.search(bare) or "\\" in text or _NOT_FOR_PEOPLE.search(text):
        return False
    if " " in text.strip():
        return not re.match(r"^(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|PRAGMA|WITH|ALTER)\b", text)
    plain = re.fullmatch(r"[A-Za-z][A-Za-z/\-()']*[:,.]?", bare.strip())
    single = single or bool(re.fullmatch(r"[A-Z][a-z]{3,}", text))
    return bool(plain) and (single or (bool(_PLACE.search(text)) and len(bare.strip()) > 3))


class _Finder(ast.NodeVisitor):
    """Collects the texts of one module."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # a docstring
            self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> None:
        for side in (node.left, *node.comparators):
            if not isinstance(side, ast.Constant | ast.Tuple | ast.Set | ast.List):
                self.visit(side)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self.visit(node.value)
        if not isinstance(node.slice, ast.Constant | ast.Tuple):
            self.visit(node.slice)

    def visit_Assign(self, node: ast.Assign) -> None:
        if not any(isinstance(target, ast.Name) and target.id == "__all__" for target in node.targets):
            self._take_or_visit(node.value, single=False)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value:
            self.visit(node.value)

    def visit_Call(self, node: ast.Call) -> None:
        name = _called(node)
        if name == "join" and isinstance(node.func, ast.Attribute):
            for argument in node.args:
                self.visit(argument)
            return
        if name == "format" and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Constant):
            numbers = count(1)
            self.found.append(re.sub(r"\{\}", lambda _: f"{{{next(numbers)}}}", str(node.func.value.value)))
        elif isinstance(node.func, ast.Attribute):
            self.visit(node.func.value)
        if name not in UNSEEN_CALLS or (name == "replace" and isinstance(node.func, ast.Name)):  # a fix, no method
            seen = FIRST_SEEN.get(name, ())
            for place, argument in enumerate(node.args):
                self._take_or_visit(argument, single=place in seen, near=node)
        else:
            for argument in node.args:
                if not isinstance(argument, ast.Constant | ast.JoinedStr | ast.BinOp):
                    self.visit(argument)
        rules = name in ("failed", "passed", "not_applicable")
        for keyword in node.keywords:
            if keyword.arg not in UNSEEN_KEYWORDS:
                self._take_or_visit(keyword.value, single=rules or keyword.arg in SEEN_KEYWORDS)

    def visit_Dict(self, node: ast.Dict) -> None:
        for key, value in zip(node.keys, node.values, strict=True):
            word = key.value if isinstance(key, ast.Constant) else None
            if word in UNSEEN_KEYWORDS:
                continue
            if key is not None:
                self.visit(key)
            self._take_or_visit(value, single=word in SEEN_KEYWORDS)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for decorator in node.decorator_list:
            self.visit(decorator)
            if isinstance(decorator, ast.Call) and _called(decorator) == "rule":
                page = re.split(r"\n\s*(?:Why|Formula):", ast.get_docstring(node) or "")
                self.found.append(" ".join(page[0].split()))
        for statement in node.body:
            self.visit(statement)

    def visit_Constant(self, node: ast.Constant) -> None:
        self._take(node, single=False)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self._take(node, single=False)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        if isinstance(node.op, ast.Add) and _is_text(node):
            self._take(node, single=False)
        else:
            self.generic_visit(node)

    def _take_or_visit(self, node: ast.expr, *, single: bool, near: ast.Call | None = None) -> None:
        if isinstance(node, ast.IfExp):
            self.visit(node.test)
            self._take_or_visit(node.body, single=single, near=near)
            self._take_or_visit(node.orelse, single=single, near=near)
        elif isinstance(node, ast.BoolOp):
            for value in node.values:
                self._take_or_visit(value, single=single, near=near)
        elif _is_text(node):
            self._take(node, single=single, near=near)
        else:
            self.visit(node)

    def _take(self, node: ast.expr, *, single: bool, near: ast.Call | None = None) -> None:
        forms, whole = _templates(node)
        for text in forms:
            self.found += [one for one in _with_choices(text, near) if is_wording(one, single=single)]
        for inner in _inside(node, whole=whole):
            self._take_or_visit(inner, single=True)


def _is_text(node: ast.expr) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str)
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Add) and (_is_text(node.left) or _is_text(node.right))
    return isinstance(node, ast.JoinedStr)


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _inside(node: ast.expr, *, whole: bool) -> Iterator[ast.expr]:
    """What stands in the places of a text: it may hold texts of its own. ``whole``: its choices are forms already."""
    if isinstance(node, ast.JoinedStr):
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield from _inner(part.value, whole)
    elif isinstance(node, ast.BinOp):
        for side in (node.left, node.right):
            yield from _inside(side, whole=whole) if _is_text(side) else _inner(side, whole)


def _inner(node: ast.expr, whole: bool) -> Iterator[ast.expr]:
    if isinstance(node, ast.IfExp) and whole and _is_text(node.body) and _is_text(node.orelse):
        for branch in (node.body, node.orelse):
            yield from _inside(branch, whole=whole)
    else:
        yield node


Choices = dict[str, bool]


def _templates(node: ast.expr) -> tuple[list[str], bool]:
    """All forms of a text, and whether they are whole; places are named after what fills them."""
    names: dict[str, str] = {}
    forms = _forms(node, names)
    whole = len(forms) <= MANY
    return [text for text, _ in (forms if whole else _forms(node, names, choose=False))], whole


def _forms(node: ast.expr, names: dict[str, str], choose: bool = True) -> list[tuple[str, Choices]]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [(node.value, {})]
    if isinstance(node, ast.JoinedStr):
        parts = [_escaped(part) if isinstance(part, ast.Constant) else _forms(part.value, names, choose)  # type: ignore[attr-defined]
                 for part in node.values]  # fmt: skip
        return _joined(parts)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add) and _is_text(node):
        return _joined([_forms(node.left, names, choose), _forms(node.right, names, choose)])
    if isinstance(node, ast.IfExp) and choose and _is_text(node.body) and _is_text(node.orelse):
        test, turned = _test(node.test)
        return [
            *((text, {**made, test: turned}) for text, made in _forms(node.body, names)),
            *((text, {**made, test: not turned}) for text, made in _forms(node.orelse, names)),
        ]
    return [("{" + _place(node, names) + "}", {})]


def _escaped(part: ast.Constant) -> list[tuple[str, Choices]]:
    return [(str(part.value), {})]


def _joined(parts: list[list[tuple[str, Choices]]]) -> list[tuple[str, Choices]]:
    """Every way through the parts that does not decide the same question twice in two ways."""
    found = []
    for way in product(*parts):
        made: Choices = {}
        if all(made.setdefault(test, said) == said for _, choices in way for test, said in choices.items()):
            found.append(("".join(text for text, _ in way), made))
    return found


def _test(node: ast.expr) -> tuple[str, bool]:
    """A condition in one spelling, and whether this is the one or its opposite."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        test, said = _test(node.operand)
        return test, not said
    if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.NotEq):
        return ast.unparse(ast.Compare(node.left, [ast.Eq()], node.comparators)), False
    return ast.unparse(node), True


def _place(node: ast.expr, names: dict[str, str]) -> str:
    """A name for what fills a place, the same for the same expression."""
    told = ast.unparse(node)
    if told not in names:
        plain = re.sub(r"\W", "", _name(node)).strip("_").lower() or "value"
        taken, number = set(names.values()), 1
        while (name := plain if number == 1 else f"{plain}{number}") in taken:
            number += 1
        names[told] = name
    return names[told]


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Subscript):
        keyed = isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str)
        return _name(node.slice if keyed else node.value)
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.Call):
        inner = [_name(argument) for argument in node.args]
        if isinstance(node.func, ast.Attribute) and not isinstance(node.func.value, ast.Constant):
            inner.append(_name(node.func.value))
        return next((name for name in inner if name != "value"), None) or "value"
    if isinstance(node, ast.GeneratorExp | ast.ListComp):
        return _name(node.generators[0].iter)
    if isinstance(node, ast.IfExp):
        return _name(node.body)
    if isinstance(node, ast.BoolOp):
        return _name(node.values[0])
    if isinstance(node, ast.BinOp):
        return _name(node.left)
    return "value"


def _with_choices(text: str, near: ast.Call | None) -> list[str]:
    """A rule's message in all forms that its arguments choose between: ``more=" or more" if gap else ""``."""
    if near is None or _called(near) not in ("failed", "passed") or "{" not in text:
        return [text]
    forms: list[tuple[str, Choices]] = [(text, {})]
    for keyword in near.keywords:
        place = f"{{{keyword.arg}}}"
        if isinstance(keyword.value, ast.IfExp) and place in text and all(map(_plain, _ends(keyword.value))):
            values = _forms(keyword.value, {})
            forms = [
                (form.replace(place, value), made | own)
                for form, made in forms
                for value, own in values
                if all(made.get(test, said) == said for test, said in own.items())
            ]
    return [form for form, _ in forms] if len(forms) <= MANY else [text]


def _ends(node: ast.expr) -> list[ast.expr]:
    return [*_ends(node.body), *_ends(node.orelse)] if isinstance(node, ast.IfExp) else [node]


def _plain(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def numbers_of(source: str) -> list[str]:
    """The names of the numbers that rules give with their messages, as findings hold them."""
    found: list[str] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _called(node) in ("failed", "passed"):
            found += [one.arg for one in node.keywords if one.arg not in (None, "items", "fixes", "severity")]
        elif isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Dict):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if isinstance(target, ast.Name) and target.id == "numbers":
                found += [str(key.value) for key in node.value.keys if isinstance(key, ast.Constant)]
    return list(dict.fromkeys(found))
