"""The core's commands as Discord's, told when they have changed and not before."""

from __future__ import annotations

from pathlib import Path

import discord
from msgspec.structs import replace

from adapters.discord.commands import TAKES, command_payloads, sync
from bot.conversation.looks.completing import COMPLETES
from bot.library.commands import commands
from bot.library.library import CommandWords
from bot.library.load import find_content, load_library
from tests.conversation.small import library
from tests.discord.bodies import check_body
from tests.discord.street import street


def test_every_listed_command_is_one_and_no_other() -> None:
    payloads = command_payloads(library())
    assert [each["name"] for each in payloads] == [*(each.name for each in commands(library()) if each.listed), "setup"]
    check_body("PUT", "/applications/1/commands", payloads)


def test_all_can_be_used_everywhere_and_need_no_permission() -> None:
    for each in command_payloads(library())[:-1]:
        assert each["contexts"] == [0, 1, 2]
        assert each["integration_types"] == [0, 1]
        assert "default_member_permissions" not in each


def test_posts_are_set_up_on_servers_by_who_manages_them() -> None:
    setup = command_payloads(library())[-1]
    assert (setup["name"], setup["contexts"], setup["integration_types"]) == ("setup", [0], [0])
    assert discord.Permissions(setup["default_member_permissions"]) == discord.Permissions(manage_guild=True)


def test_what_takes_something_says_so_and_is_completed_where_it_can_be() -> None:
    payloads = command_payloads(load_library(find_content()))
    takes = {each["name"]: each["options"][0] for each in payloads[:-1] if each["options"]}
    assert takes.keys() == TAKES.keys()
    assert {name for name, option in takes.items() if option.get("autocomplete")} == set(COMPLETES)
    check_body("PUT", "/applications/1/commands", payloads)


def test_another_language_is_told_where_discord_knows_it_and_somebody_wrote_it() -> None:
    german = {"small": CommandWords(name="klein", about="Ein kleines Gespräch."), "help": CommandWords(about="Hilfe.")}
    spoken = replace(library(), locales={"de": german, "la": {"small": CommandWords(name="parvum")}})
    payloads = command_payloads(spoken)
    told = {each["name"]: each for each in payloads}
    assert told["small"]["name_localizations"] == {"de": "klein"}
    assert told["small"]["description_localizations"] == {"de": "Ein kleines Gespräch."}
    assert "name_localizations" not in told["help"]
    assert told["help"]["description_localizations"] == {"de": "Hilfe."}
    assert not any("description_localizations" in each for each in command_payloads(library()))
    check_body("PUT", "/applications/1/commands", payloads)


async def test_they_are_told_once_and_again_for_another_application(tmp_path: Path) -> None:
    async with street(tmp_path / "c.db", library()) as town:
        bot = town.env.bot
        told = [each for each in town.env.http_requests if each.method == "PUT"]
        assert len(told) == 1
        await town.restart()
        notes, http, application = town.engine.notes, town.env.bot.http, bot.application_id or 0
        assert len([each for each in town.env.http_requests if each.method == "PUT"]) == 1
        assert await sync(http, application, library(), notes) is None
        assert await sync(http, application + 1, library(), notes) is not None
