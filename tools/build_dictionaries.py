"""Build the word lists in ``assets/words`` from freely licensed Hunspell dictionaries, the same bytes every time.

Needs, at development time only, the package ``spylls`` (it reads Hunspell's files) and the dictionaries themselves:
``python tools/build_dictionaries.py EN_GB_PINTO EN_GB_SCOWL CY_GB``, each a path without ``.aff`` and ``.dic``. The
committed lists are its output; the record beside each names the dictionaries it came from and their digests.

Every form a dictionary allows is written out, in lower case. Left out are possessives (the checker cuts them off),
words with figures, and -ize where -ise stands too, unless the list that writes -ise has it (prize, size): GOV.UK writes
-ise. Welsh is written out without its initial mutations, which the checker undoes.
"""

from __future__ import annotations

import hashlib
import re
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tomli_w

TARGET = Path(__file__).resolve().parent.parent / "assets" / "words"
SCRIPT = "tools/build_dictionaries.py"
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
IZE = re.compile(r"i(z)(?=(?:e|es|ed|ing|er|ers|able|ation|ations|ational)$)")
LONGEST_FORM = 40


def main(arguments: list[str]) -> int:
    """Write both lists and their records."""
    pinto, scowl, welsh = map(Path, arguments)
    british = set(forms(scowl))
    english = {word for word in (*forms(pinto), *british) if not word.endswith("'s")}
    kept = {word for word in english if word in british or not has_british_twin(word, english)}
    write("en-GB", kept, "LGPL-3.0-or-later", (pinto, scowl))
    write("cy-GB", set(forms(welsh, prefixes=False)), "LGPL-3.0-or-later", (welsh,))
    return 0


def has_british_twin(word: str, words: set[str]) -> bool:
    """Whether a word in -ize stands in the list in -ise as well."""
    return bool(IZE.search(word)) and IZE.sub("is", word) in words


def forms(base: Path, *, prefixes: bool = True) -> Iterator[str]:
    """Every word a dictionary allows, in lower case."""
    from spylls.hunspell import Dictionary

    dictionary = Dictionary.from_files(str(base))
    for form in expanded(dictionary, prefixes=prefixes):
        word = form.lower().replace("’", "'")
        if WORD.fullmatch(word) and len(word) <= LONGEST_FORM:
            yield word


def expanded(dictionary: Any, *, prefixes: bool) -> Iterator[str]:
    """Every stem with its affixes, as Hunspell's rules combine them."""
    rules = dictionary.aff
    unwanted = {flag for flag in (rules.FORBIDDENWORD, rules.ONLYINCOMPOUND) if flag}
    for word in dictionary.dic.words:
        flags = set(word.flags or ())
        if flags & unwanted:
            continue
        if rules.NEEDAFFIX not in flags:
            yield word.stem
        for suffixed, more, crosses in with_suffixes(word.stem, flags, rules):
            yield suffixed
            yield from (twice for twice, _, _ in with_suffixes(suffixed, more, rules))
            if crosses and prefixes:
                yield from with_prefixes(suffixed, flags | more, rules)
        if prefixes:
            yield from with_prefixes(word.stem, flags, rules)


def with_suffixes(stem: str, flags: set[str], rules: Any) -> Iterator[tuple[str, set[str], bool]]:
    """``stem`` with each suffix its flags allow: (form, the suffix's own flags, whether prefixes go with it)."""
    for suffix in (one for flag in sorted(flags) for one in rules.SFX.get(flag, ())):
        if stem.endswith(suffix.strip or "") and suffix.cond_regexp.search(stem):
            yield stem[: len(stem) - len(suffix.strip or "")] + suffix.add, set(suffix.flags or ()), suffix.crossproduct


def with_prefixes(stem: str, flags: set[str], rules: Any) -> Iterator[str]:
    """``stem`` with each prefix its flags allow."""
    for prefix in (one for flag in sorted(flags) for one in rules.PFX.get(flag, ())):
        if stem.startswith(prefix.strip or "") and prefix.cond_regexp.search(stem):
            yield prefix.add + stem[len(prefix.strip or "") :]


def write(name: str, words: set[str], licence: str, sources: tuple[Path, ...]) -> None:
    """One list, sorted by its bytes and packed, with its record."""
    lines = sorted(word.encode() for word in words)
    packed = zlib.compress(b"\n" + b"\n".join(lines) + b"\n", 9)
    (TARGET / f"{name}.words").write_bytes(packed)
    record = {
        "language": name.partition("-")[0],
        "file": f"{name}.words",
        "sha256": hashlib.sha256(packed).hexdigest(),
        "words": len(lines),
        "licence": f"{licence}; see LICENSE.txt beside this file",
        "recipe": SCRIPT,
        "source": [
            {
                "file": base.with_suffix(end).name,
                "sha256": hashlib.sha256(base.with_suffix(end).read_bytes()).hexdigest(),
            }
            for base in sources
            for end in (".aff", ".dic")
        ],
    }
    (TARGET / f"{name}.toml").write_text(tomli_w.dumps(record), encoding="utf-8")
    print(f"{name}: {len(lines)} words, {len(packed)} bytes")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
