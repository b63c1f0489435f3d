"""The words of every finding of the intake: what it is, what it means for the print, what to do."""

from __future__ import annotations

from materials_app.intake.release import Release
from materials_app.model.findings import Finding, Place, Severity
from materials_app.safeguards.explain import Explanation, speak

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
_COUNT = "House rule on claims: a figure says what is counted, where, when and by whom"
_QUOTE = "House rule on quotes: verbatim with the speaker's consent, or not at all"

EXPLANATIONS: dict[str, Explanation] = {
    "figure-malformed": Explanation(
        _ERROR, "{seen} is not a number as numbers are written{could}: on paper nobody can tell which is meant.",
        "Ask who counted it; nothing is chosen for you.", _COUNT,
    ),
    "figure-two-measures": Explanation(
        _ERROR, "{seen} counts {here} here and {there} in another sentence (“{other}”): one of the two is wrong.",
        "Ask which it is, and leave the other sentence.", _COUNT,
    ),
    "figure-two-periods": Explanation(
        _ERROR, "{seen} is given for {here} here and for {there} in another sentence (“{other}”): a figure has one "
        "period.",
        "Ask which period was counted.", _COUNT,
    ),
    "figure-two-values": Explanation(
        _NOTE, "{here} are {seen} here and {there} in another sentence (“{other}”), for the same area and period.",
        "Ask which of the two was counted.", _COUNT,
    ),
    "figure-no-period": Explanation(
        _NOTE, "{seen} has no period: a reader takes it for today's, and print is read for years.",
        "Ask for which months or year it was counted.", _COUNT,
    ),
    "figure-no-source": Explanation(
        _NOTE, "{seen} has no source: the text does not say who counted it.",
        "Ask who counted it and where it is published.", _COUNT,
    ),
    "percentage-does-not-fit": Explanation(
        _ERROR, "{seen} does not fit its two values: from {first} to {second} it is {computed} per cent.",
        "Ask which of the three is wrong.", _COUNT,
    ),
    "multiple-does-not-fit": Explanation(
        _ERROR, "“{seen}” does not fit its two values: from {first} to {second} is {times} times.",
        "Ask which of the three is wrong.", _COUNT,
    ),
    "share-does-not-fit": Explanation(
        _ERROR, "{seen} does not fit “{said}”, which is {computed} per cent.", "Ask which of the two is wrong.", _COUNT,
    ),
    "percentage-no-base": Explanation(
        _NOTE, "{seen} has no base: the text does not say of what, or compared with what.",
        "Ask for both values; print the values rather than the percentage.", _COUNT,
    ),
    "percentage-cannot-be-checked": Explanation(
        _NOTE, "{seen} cannot be checked: the text gives no value for the time it compares with.{base}",
        "Ask for both values.", _COUNT,
    ),
    "help-seekers-as-offences": Explanation(
        _ERROR, "{seen} is in the ledger as {counted} ({area}, {period}); here it is given as {here}. Asking for help "
        "is no offence, and whoever reads this will not call.", "Say who was counted, or leave the figure: {counted}.",
        _COUNT,
    ),
    "crime-counted-by-helpline": Explanation(
        _ERROR, "{seen} is given as {here}, and a helpline or charity is named as the one it came to: they count "
        "people who ask for help, the police count offences.",
        "Ask who was counted: people who asked for help, or offences?",
        _COUNT,
    ),
    "numbers-without-a-figure": Explanation(
        _NOTE, "{seen} is a claim about numbers without a number.",
        "Leave it out, or ask for the figure and its source.",
        _COUNT,
    ),
    "figure-several-periods": Explanation(
        _ERROR, "{seen} is given for {here} and for {there} in one sentence: one figure has one period.",
        "Ask which period was counted.", _COUNT,
    ),
    "claim-counts-other": Explanation(
        _ERROR, "{seen} is in the ledger as {counted} ({area}, {period}); here it is given as {here}.",
        "Say what was counted, or leave the figure: {counted}.", _COUNT,
    ),
    "claim-other-period": Explanation(
        _ERROR, "{seen} is in the ledger for {period}; here it is given for {here}.",
        "Give it for {period}, or ask for the figure of {here}.", _COUNT,
    ),
    "claim-other-area": Explanation(
        _ERROR, "{seen} is in the ledger for {area}; here it is given for {here}.",
        "Give it for {area}, or ask for the figure of {here}.", _COUNT,
    ),
    "claim-expired": Explanation(
        _NOTE, "{seen} is in the ledger ({counted}, {area}, {period}), and its claim expired on {expires}.",
        "Ask the source for a newer figure.", _COUNT,
    ),
    "claim-disputed": Explanation(
        _NOTE, "{seen} is in the ledger, and disputed: {disputed}.", "Ask the source before it prints.", _COUNT,
    ),
    "addressees-contradict": Explanation(
        _WARNING, "The sentence speaks to several people at once ({who}): nobody knows whether they are meant.",
        "Write one sentence for one audience.", "House rule: one piece of print serves one audience",
    ),
    "addressees-several": Explanation(
        _NOTE, "The sentence names several audiences ({who}); one piece of print speaks to one.",
        "Choose the audience of the piece.", "House rule: one piece of print serves one audience",
    ),
    "quote-elected": Explanation(
        _WARNING, "These are the words of a holder of an elected office ({who}): they never go into print.",
        "Leave the quote.", _QUOTE,
    ),
    "quote-carries-faults": Explanation(
        _WARNING, "The quote carries {count} of the faults below, and a quote is verbatim or not at all.",
        "Leave the quote, or ask the speaker for other words.", _QUOTE,
    ),
    "route-missing": Explanation(
        _WARNING, "The release names {seen} and gives neither its number nor its address: a reader cannot reach it.",
        "The piece prints the number and the address of the table: {example}.",
    ),
    "day-impossible": Explanation(_ERROR, "{seen} is no day of any calendar.", "Ask which day is meant."),
    "day-wrong-weekday": Explanation(
        _ERROR, "{seen} is a {right}: day and weekday contradict each other.", "Ask which of the two is meant."
    ),
    "day-span-other": Explanation(
        _ERROR, "“{seen}” does not fit the days given with it: they are {days} days apart, both counted.",
        "Ask which of the two is meant.",
    ),
    "beginnings-conflict": Explanation(
        _ERROR, "The {thing} is said to run since {here} and, in another sentence, since {there} (“{other}”).",
        "Ask in which year it began.", _COUNT,
    ),
    "grammar": Explanation(_WARNING, "“{seen}” is a slip: {why}", "Write: {instead}."),
}  # fmt: skip


def found(release: Release, finding: str, start: int, end: int, *, wanted: str = "", **facts: str) -> Finding:
    """The finding with this id about a stretch of the release."""
    line, column = release.line_and_column(start)
    place = Place(line=line, column=column, excerpt=" ".join(release.text[start:end].split()))
    table = finding if finding in EXPLANATIONS else finding.partition("-")[0]
    return speak(EXPLANATIONS[table], finding, place, wanted=wanted, **facts)
