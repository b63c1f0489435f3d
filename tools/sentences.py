"""``python tools/sentences.py cy``: the English sentences of findings and errors that a language has no words for.

They are printed as lines of ``assets/sentences/<language>/*.toml``, by the module that says them. A sentence is found
where it is written: in a call of ``said``, in the tables of the rules, of the checks and of the reasons, in the data.
"""

from __future__ import annotations

import ast
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from materials_app.model.rules import Rulebook

ROOT = Path(__file__).resolve().parent.parent
CHECKS = {"check", "_described"}
"""Calls that make a check of the finished file; of their words only the clause is said."""
TABLES = {"EXPLANATIONS", "TABLE", "REASONS"}
"""Module tables whose every sentence is said: by a rule, by a check of the finished file, by why."""
SPEAKERS = {"said", "Said", *CHECKS}
"""Calls whose own words are sentences."""
_SPEAKS = re.compile(r"\bsaid\(|\bSaid\(|@check\(|_described\(|EXPLANATIONS|TABLE\b|REASONS\b")
NOT_SHOWN = ("materials_app/cli/",)
"""What only the command line says, in English."""


def english(rules: Rulebook, root: Path = ROOT) -> dict[str, str]:
    """Every English sentence that another language can have words for, with the module or data file that says it."""
    found: dict[str, str] = {}
    for path in sorted((root / "materials_app").rglob("*.py")):
        name, text = path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")
        if _SPEAKS.search(text) and not name.startswith(NOT_SHOWN):
            for words in _of_module(ast.parse(text)):
                found.setdefault(words, name)
    for words in (*_of_rules(rules), *_of_grammar(root)):
        found.setdefault(words, "assets/rules")
    return {words: name for words, name in found.items() if _says_something(words)}


def _of_module(tree: ast.Module) -> Iterator[str]:
    constants = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    for name in TABLES & constants.keys():
        yield from _table(constants[name], constants)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SPEAKERS:
            clauses = [one.value for one in node.keywords if one.arg == "clause"]
            for part in clauses if node.func.id in CHECKS else node.args[:1]:
                yield from _texts(part, constants)


def _table(node: ast.expr, constants: dict[str, ast.expr]) -> Iterator[str]:
    """The values of a table: its keys are ids."""
    for part in ast.walk(node):
        if isinstance(part, ast.Dict):
            for value in part.values:
                yield from _texts(value, constants)


def _texts(node: ast.expr, constants: dict[str, ast.expr]) -> Iterator[str]:
    """The texts of an expression, with those of the module's own constants in it."""
    if isinstance(node, ast.JoinedStr):
        yield "".join(text for part in node.values for text in _texts(part, constants))
    elif isinstance(node, ast.BinOp):
        yield "".join(_texts(node.left, constants)) + "".join(_texts(node.right, constants))
    elif isinstance(node, ast.Constant):
        yield from [node.value] if isinstance(node.value, str) else []
    elif isinstance(node, ast.Name):
        known = constants.get(node.id)
        yield from _texts(known, constants) if known else ()
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _texts(value, constants)
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body, constants)
        yield from _texts(node.orelse, constants)
    else:
        parts = (part.value if isinstance(part, ast.keyword) else part for part in ast.iter_child_nodes(node))
        for part in parts:
            if isinstance(part, ast.expr):
                yield from _texts(part, constants)


def _of_rules(rules: Rulebook) -> Iterator[str]:
    tables = (rules.terms, rules.over_promises, rules.wording.style, rules.law.ages, rules.law.penalties)
    whys = [(rule.why, rule.source) for table in tables for rule in table]
    yield from (why for why, _ in whys)
    # A rule of the house is said in the language; the title of a guide stays as it was published.
    yield from (source for _, source in whys if "ouse rule" in source)
    for pairing in rules.pairings:
        yield from (pairing.says, pairing.instead, pairing.source)
    yield from (one.names for one in rules.give_aways)
    yield from (one.name for one in rules.law.statutes)
    yield from (why for _, why in rules.lookalike_hosts)


def _of_grammar(root: Path) -> Iterator[str]:
    """Why each rule of grammar is one; only releases are judged by them, so no rulebook holds them."""
    table = tomllib.loads((root / "assets/rules/grammar.toml").read_text(encoding="utf-8"))
    yield from (rule["why"] for rule in table["grammar"])


def _says_something(words: str) -> bool:
    """Whether there is a word in it beside its {places}."""
    return any(letter.isalpha() for letter in "".join(part.partition("}")[2] for part in ("}" + words).split("{")))


def main(language: str) -> int:
    """Print what is missing; returns the exit code: 1 while something is."""
    from materials_app.catalogue.build import build
    from materials_app.catalogue.interface import read_sentences
    from materials_app.resources import data_files, sentence_files

    known = read_sentences(sentence_files(language, ROOT))
    gaps = {words: name for words, name in english(build(data_files()).rulebook).items() if words not in known}
    for name in sorted(set(gaps.values())):
        print(f"\n# {name}")
        for words in (one for one, where in gaps.items() if where == name):
            print(f'{json.dumps(words, ensure_ascii=False)} = ""')
    return 1 if gaps else 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    raise SystemExit(main(*sys.argv[1:]))
