"""Who speaks: name, role and organisation, out of the words around "said"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from materials_app.safeguards.elected import Offices

_ROLE_WORD = re.compile(
    r"detective|det|chief|deputy|assistant|temporary|acting|senior|superintendent|supt|inspector|insp|constable|sergeant|"
    r"sgt|commander|commissioner|police|and|crime|fire|councillor|cllr|dr|doctor|professor|prof|mp|ms|msp|mla|minister|"
    r"mayor|director|manager|head|lead|leader|officer|advis[eo]r|nurse|spokes(?:person|man|woman)|executive|chair|"
    r"chairman|chairwoman|president|co-?ordinator|safeguarding|team|headteacher|secretary|lord|lady|sir|dame|mrs?|miss|"
    r"the|an?|force|regional|national|independent|local|clinical|practitioner|helpline|operations|policy|"
    r"ditectif|arolygydd|prif|uwch-arolygydd|uwch|g?cwnstabl|dirprwy|comisiynydd|heddlu|throseddu|cynghorydd|gweinidog|"
    r"llefarydd|cyfarwyddwr|rheolwr|pennaeth|rhingyll|arweinydd|yr?",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s(?:de|van|von|ap|ab|ferch|[A-Z]\.)){0,2}(?:\s[A-ZÀ-Þ][\w’'-]+){1,3})$"
)
_OF = re.compile(r"(?:,?\s)(?:at|of|from|for|with|yn|o)\s(?:the\s|y\s|yr\s)?(?P<house>[A-ZÀ-Þ].*)$")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose words they are. Empty is not known. ``is_elected``: a holder of an elected office."""

    name: str = ""
    role: str = ""
    organisation: str = ""
    is_elected: bool = False


def speaker_of(phrase: str, offices: Offices) -> Speaker:
    """The speaker named by a phrase such as "Chief Inspector Jo Bloggs, of Dalmoor Police,"."""
    parts = [part.strip() for part in " ".join(phrase.split()).strip(" ,.:").split(",") if part.strip()]
    if not parts:
        return Speaker()
    name, role = _name_and_role(parts[0])
    rest = list(parts[1:])
    if not name and len(parts) > 1:
        name, more = _name_and_role(parts[1])
        rest = [more, *parts[2:]] if name else rest
    role = ", ".join(part for part in (role, *rest) if part)
    house = _OF.search(role) or _OF.search(f" {role}")
    organisation = house["house"].strip() if house else ""
    if house and not role[: max(0, house.start() - 1)].strip(" ,").endswith(("head", "lead")):
        role = role[: role.rfind(house.group().strip(" ,"))]
    return Speaker(name, role.strip(" ,"), organisation, offices.is_elected(phrase))


def _name_and_role(part: str) -> tuple[str, str]:
    words = part.split()
    last_role = max((index for index, word in enumerate(words) if _ROLE_WORD.fullmatch(word.strip("."))), default=-1)
    tail = " ".join(words[last_role + 1 :])
    if (match := _NAME.search(tail)) and match.start() == 0:
        return match["name"], " ".join(words[: last_role + 1])
    return "", part
