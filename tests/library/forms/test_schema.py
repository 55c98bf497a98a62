"""The JSON Schema that editors use says the same as the forms do."""

from __future__ import annotations

import json

import pytest

from bot.library.forms.schema import FORMS, json_schema
from bot.library.source import read_source
from tests.library.kit import GOOD


@pytest.mark.parametrize("folder", sorted(FORMS))
def test_a_schema_is_plain_json(folder: str) -> None:
    schema = json_schema(folder)
    assert json.loads(json.dumps(schema)) == schema
    assert schema["$schema"].endswith("2020-12/schema")


def test_a_text_is_one_or_many() -> None:
    text = json_schema("dialogues")["$defs"]["TextForm"]["properties"]["text"]
    assert [each["type"] for each in text["anyOf"]] == ["string", "array"]
    assert text["anyOf"][0]["maxLength"] == 600


def test_a_choice_may_be_a_label_alone() -> None:
    choices = json_schema("dialogues")["$defs"]["ChooseForm"]["properties"]["choices"]
    (values,) = choices["patternProperties"].values()
    assert values["anyOf"][0] == {"type": "string"}


def test_the_forms_take_what_the_format_shows() -> None:
    source, _ = read_source("talk.yaml", GOOD.encode())
    assert FORMS["dialogues"].validate_python(source.data)
