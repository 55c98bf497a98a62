"""Care held against what must be true of it: phrases found in no ordinary talk, help lines that are still right.

A help line that nobody has looked at for half a year may ring in an empty room. Such a line is a problem, so that a
release stops until somebody has checked it; an operator may ask for a warning instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from math import isfinite
from pathlib import PurePosixPath
from typing import Final

from bot.coach.safety.concern import heard
from bot.coach.safety.helplines import INTERNATIONAL
from bot.coach.safety.rules import CareRules, Kind, compile_rules
from bot.library.compile_care import PHRASES_FILE, WEIGHTS_FILE, written
from bot.library.forms.care import CareForm, HelplinesForm, LineForm, WeightsForm
from bot.library.problem import Problem, shortened
from bot.library.source import Place, Source

OLDEST: Final = timedelta(days=180)
"""How long a help line counts as checked."""

_COUNTRIES: Final = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
    CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO
    FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE
    JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO
    MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW
    PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM
    TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
"""
COUNTRIES: Final = frozenset(_COUNTRIES.split())
"""ISO 3166-1 codes."""

HARMLESS: Final = (
    "I want to work here because I like the team.",
    "They asked me why I left my last job and I said I wanted to grow.",
    "I was nervous and I talked too fast.",
    "I don't want to work there any more.",
    "I can't do this on Friday.",
    "It was the end of the day and they wanted to end the call.",
    "My life is busy and I live with my family.",
    "I will be there at ten.",
    "I feel tired and I hate myself a bit for being late.",
    "Nobody told me that they had to cut the role.",
    "I hope to hear from them soon.",
    "I think about the interview all the time.",
)
"""Ordinary talk that no phrase may be found in."""


def check_care(source: Source, form: CareForm, today: date | None) -> Iterator[Problem]:
    """The phrases of one file."""
    name = PurePosixPath(source.file).stem
    if name != PHRASES_FILE:
        yield source.problem((), "Nothing reads this file.", f"Put its lines into `{PHRASES_FILE}.yaml`.")
    yield from _day(source, ("reviewed_on",), form.reviewed_on, today)
    rules, bad = compile_rules(written(form))
    for phrase in bad:
        what = f"“{shortened(phrase.phrase)}” cannot be used: {phrase.why}."
        yield source.problem(phrase.place, what, "Mend the phrase, or remove it.")
    yield from _too_wide(source, form, rules)


def _too_wide(source: Source, form: CareForm, rules: CareRules) -> Iterator[Problem]:
    """Phrases that are found in ordinary talk."""
    where = _places(form)
    for sentence in HARMLESS:
        for rule in heard(sentence, rules):
            what = f"“{shortened(rule.phrase)}” is found in ordinary talk: “{sentence}”"
            yield source.problem(where.get(rule.phrase, ()), what, "Add a word that only somebody in need would say.")


def _places(form: CareForm) -> dict[str, Place]:
    return {
        phrase: (kind.value, group, at)
        for kind in Kind
        for group, phrases in getattr(form, kind).items()
        for at, phrase in enumerate(phrases)
    }


def check_weights(source: Source, form: WeightsForm) -> Iterator[Problem]:
    """The thresholds: where one is no number care is deaf, and out of order they hold the wrong people."""
    for name in ("sure", "enough", "unsure", "start"):
        if not isfinite(getattr(form, name)):
            yield source.problem((name,), f"`{name}` is no number that a weight can reach.", "Write one such as `0.5`.")
    if form.unsure > form.enough or form.enough > form.sure:
        what = "`unsure`, `enough` and `sure` do not rise in this order."
        yield source.problem(("enough",), what, "Write the least for `unsure` and the most for `sure`.")


def check_helplines(source: Source, form: HelplinesForm, today: date | None, *, stale_warns: bool) -> Iterator[Problem]:
    """The lines of one country, or the neutral directories."""
    yield from _country(source, form)
    for at, line in enumerate(form.lines):
        yield from _line(source, ("lines", at), line, today, stale_warns=stale_warns)


def _country(source: Source, form: HelplinesForm) -> Iterator[Problem]:
    stem = PurePosixPath(source.file).stem
    neutral = form.country == INTERNATIONAL
    if not neutral and form.country not in COUNTRIES:
        what = f"`{shortened(form.country)}` is no country code."
        yield source.problem(("country",), what, "Write the two capital letters of ISO 3166, such as `IE`.")
    elif stem != form.country.lower():
        what = f"The file is called `{stem}.yaml` and its country is `{form.country}`."
        yield source.problem(("country",), what, f"Name the file `{form.country.lower()}.yaml`.")
    if not neutral and form.emergency is None:
        yield source.problem((), "The country has no `emergency` number.", 'Add a line such as `emergency: "112"`.')


def _line(source: Source, place: Place, line: LineForm, today: date | None, *, stale_warns: bool) -> Iterator[Problem]:
    if not (line.phone or line.text or line.web):
        what = f"Nobody can reach “{shortened(line.name)}”: it has no `phone`, `text` or `web`."
        yield source.problem(place, what, "Add at least one of them.")
    here = (*place, "verified_on")
    yield from _day(source, here, line.verified_on, today)
    checked = _date(line.verified_on)
    if today and checked and checked <= today and today - checked > OLDEST:
        days = (today - checked).days
        what = f"“{shortened(line.name)}” was last checked {days} days ago; {OLDEST.days} is the most."
        remedy = "Compare it with the organisation's own site, then write today's date and how you checked."
        yield source.problem(here, what, remedy, warning=stale_warns)


def _day(source: Source, place: Place, written_day: str, today: date | None) -> Iterator[Problem]:
    day = _date(written_day)
    if day is None:
        yield source.problem(place, f"`{written_day}` is no day of the calendar.", "Write it like `2026-11-22`.")
    elif today and day > today:
        yield source.problem(place, f"`{written_day}` has not come yet.", "Write the day on which it was checked.")


def _date(day: str) -> date | None:
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None


def missing_care(names: Mapping[tuple[str, str], object], where: str) -> Iterator[Problem]:
    """The files without which nobody in need would be met."""
    for folder, name, what in (
        ("weights", WEIGHTS_FILE, "The weights of care are missing: it would hear far less."),
        ("care", PHRASES_FILE, "The phrases of care are missing: nobody in need would be heard."),
        (
            "helplines",
            INTERNATIONAL,
            "The neutral directory is missing: people of other countries would get no help line.",
        ),
    ):
        if (folder, name) not in names:
            yield Problem(f"{where}/{folder}/{name}.yaml", 1, what, "Write it.")
