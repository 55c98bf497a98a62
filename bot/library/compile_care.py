"""Forms of care and help lines → the values that care runs on."""

from __future__ import annotations

from typing import Final

from bot.coach.safety.helplines import Helpline, Helplines
from bot.coach.safety.rules import Written
from bot.coach.safety.weighing import Weighed
from bot.library.forms.care import CareForm, HelplinesForm, LineForm, WeightsForm

PHRASES_FILE: Final = "phrases"
"""The one file of care/ that is read. Other languages will get files of their own."""
WEIGHTS_FILE: Final = "care"
"""The one file of weights/ that is read."""


def written(form: CareForm) -> Written:
    """The file's fields as the coach takes them."""
    return Written(
        lists=form.lists,
        same=form.same,
        skip=form.skip,
        keys=form.keys,
        slips=tuple(form.slips.split()),
        apart=form.apart,
        certain=form.certain,
        usual=form.usual,
        likely=form.likely,
        together=form.together,
        idioms=form.idioms,
        cases=form.cases,
        alone=form.alone,
    )


def weighed(form: WeightsForm) -> Weighed:
    """The file's fields as the coach takes them."""
    return Weighed(
        sure=form.sure,
        enough=form.enough,
        unsure=form.unsure,
        start=form.start,
        plain=form.plain,
        kinds=form.kinds,
        weights=form.weights,
    )


def compile_helplines(form: HelplinesForm) -> Helplines:
    """The lines of one country."""
    return Helplines(
        country=form.country,
        name=form.name,
        emergency=form.emergency or "",
        lines=tuple(map(_line, form.lines)),
    )


def _line(form: LineForm) -> Helpline:
    return Helpline(
        name=form.name,
        hours=form.hours,
        languages=form.languages,
        source=form.source,
        verified_on=form.verified_on,
        verified_by=form.verified_by,
        phone=form.phone or "",
        text=form.text or "",
        web=form.web or "",
    )
