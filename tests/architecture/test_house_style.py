"""The rules of the house that neither ruff nor mypy can see."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.subject import Source

MAX_MODULE_LINES = 400
MAX_FUNCTION_LINES = 50

BORDERS = {
    "materials_app/cli/main.py",
    "materials_app/desktop/application.py",
    "materials_app/desktop/workers.py",
}
"""Where anything may go wrong and must end in a sentence rather than a stack trace."""


def test_no_module_is_too_long(sources: tuple[Source, ...]) -> None:
    # A module has one noun. Past 400 lines it has two.
    assert [source.name for source in sources if len(source.lines) > MAX_MODULE_LINES] == []


def test_no_function_is_too_long(sources: tuple[Source, ...]) -> None:
    # Code lines: without docstring, blank lines and comments.
    long = [
        f"{source.name}:{node.lineno} {node.name}"
        for source in sources
        for node in _functions(source.tree)
        if _code_lines(node, source.lines) > MAX_FUNCTION_LINES
    ]
    assert long == []


def test_every_module_says_what_it_is_for(sources: tuple[Source, ...]) -> None:
    assert [source.name for source in sources if not ast.get_docstring(source.tree)] == []


def test_annotations_are_never_evaluated(sources: tuple[Source, ...]) -> None:
    # An annotation must not import anything at run time: cold start.
    needing = [source for source in sources if _may_hold_annotations(source.tree)]
    assert [s.name for s in needing if "from __future__ import annotations" not in s.lines] == []


def test_print_has_one_home(sources: tuple[Source, ...]) -> None:
    # What leaves on stdout is an interface (--json); one module keeps it whole.
    assert {source.name for source in sources for _ in _calls(source.tree, "print")} <= {"materials_app/cli/output.py"}


def test_only_borders_catch_everything(sources: tuple[Source, ...]) -> None:
    catching = {source.name for source in sources if any(map(_is_broad, ast.walk(source.tree)))}
    assert catching <= BORDERS


def test_nothing_is_left_to_do(sources: tuple[Source, ...]) -> None:
    # Work that is open is an issue, not a comment in the product.
    words = ("TODO", "FIXME", "XXX", "HACK")
    left = [
        f"{source.name}:{number}"
        for source in sources
        for number, line in enumerate(source.lines, 1)
        if any(word in line for word in words)
    ]
    assert left == []


def test_no_state_hides_in_a_module(sources: tuple[Source, ...]) -> None:
    # A `global` is a value that two jobs share without knowing it.
    hidden = [f"{s.name}:{node.lineno}" for s in sources for node in ast.walk(s.tree) if isinstance(node, ast.Global)]
    assert hidden == []


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _code_lines(node: ast.FunctionDef | ast.AsyncFunctionDef, lines: tuple[str, ...]) -> int:
    docstring = _docstring_lines(node)
    numbers = range(node.lineno, (node.end_lineno or node.lineno) + 1)
    return sum(1 for n in numbers if n not in docstring and lines[n - 1].strip() and not _is_comment(lines[n - 1]))


def _docstring_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> range:
    if ast.get_docstring(node, clean=False) is None:
        return range(0)
    return range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1)


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _may_hold_annotations(tree: ast.Module) -> bool:
    return any(isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AnnAssign) for node in ast.walk(tree))


def _calls(tree: ast.Module, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
            yield node


def _is_broad(node: ast.AST) -> bool:
    if not isinstance(node, ast.ExceptHandler):
        return False
    return node.type is None or (isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"})
