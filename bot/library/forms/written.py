"""What a writer writes, by kind: names, labels, titles and texts, each with its length; and where several may stand."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field, StringConstraints

from bot.library.forms.either import OneOrMany, one_text, one_value
from bot.library.limits import (
    LONGEST_FIELD,
    LONGEST_LABEL,
    LONGEST_NAME,
    LONGEST_QUESTION,
    LONGEST_REPLY,
    LONGEST_TITLE,
    LONGEST_WORDS,
    MOST_HINTS,
    MOST_SUGGESTIONS,
    MOST_SYNONYMS,
)

NAME_PATTERN: Final = rf"^[a-z][a-z0-9_]{{0,{LONGEST_NAME - 1}}}$"
ONE_LINE: Final = r"^[^\n]+$"

Name = Annotated[str, StringConstraints(pattern=NAME_PATTERN)]
Label = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_LABEL, pattern=ONE_LINE), one_text]
Title = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TITLE, pattern=ONE_LINE), one_text]
FieldName = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_FIELD, pattern=ONE_LINE), one_text]
Words = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_WORDS), one_text]
OneQuestion = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_QUESTION), one_text]
OneReply = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_REPLY), one_text]

Text = Annotated[tuple[Words, ...], Field(min_length=1), OneOrMany()]
Question = Annotated[tuple[OneQuestion, ...], Field(min_length=1), OneOrMany()]
Reply = Annotated[tuple[OneReply, ...], Field(min_length=1), OneOrMany()]
Names = Annotated[tuple[Name, ...], Field(min_length=1), OneOrMany()]
Wanted = Annotated[tuple[Annotated[bool | int | str, one_value], ...], Field(min_length=1), OneOrMany()]
Suggestions = Annotated[tuple[Label, ...], Field(min_length=1, max_length=MOST_SUGGESTIONS), OneOrMany()]
Synonyms = Annotated[tuple[Label, ...], Field(min_length=1, max_length=MOST_SYNONYMS), OneOrMany()]
Hints = Annotated[tuple[Label, ...], Field(min_length=1, max_length=MOST_HINTS), OneOrMany()]
Number = Annotated[float, Field(allow_inf_nan=False)]
