"""Somebody on the stand-in Slack: writes, presses, fills in, and reads what comes."""

from __future__ import annotations

from itertools import count
from typing import Any

from adapters.slack.drawing.render import texts_in
from tests.slack.standin import Slack

Json = dict[str, Any]
_NUMBERS = count(1)


class Somebody:
    """One user in one workspace."""

    def __init__(self, slack: Slack, user: str = "U1", team: str = "T1", enterprise: str = "") -> None:
        self.slack = slack
        self.user = user
        self.team = team
        self.enterprise = enterprise
        self.channel = slack.channel(team, user)
        self.read = 0

    # -- payloads ------------------------------------------------------------------------------------------------------

    def event(self, kind: str, **inner: Any) -> Json:
        installed = {"team_id": self.team, "enterprise_id": self.enterprise or None, "is_enterprise_install": False}
        return {
            "type": "event_callback",
            "event_id": f"Ev{next(_NUMBERS)}",
            "team_id": self.team,
            "api_app_id": "A1",
            "authorizations": [{**installed, "user_id": "UBOT", "is_bot": True}],
            "event": {"type": kind, "user": self.user, "channel": self.channel, **inner},
        }

    def message(self, text: str, **inner: Any) -> Json:
        return self.event("message", channel_type="im", text=escaped(text), ts=self.slack.ts(), **inner)

    def command(self, name: str, text: str = "", channel: str = "C1") -> Json:
        return {
            "command": name,
            "text": text,
            "user_id": self.user,
            "team_id": self.team,
            "channel_id": channel,
            "trigger_id": f"trigger{next(_NUMBERS)}",
            **({"enterprise_id": self.enterprise} if self.enterprise else {}),
        }

    def press(self, message: Json, element: Json) -> Json:
        return {
            **self._interaction("block_actions"),
            "container": {"type": "message", "message_ts": message["ts"], "channel_id": message["channel"]},
            "channel": {"id": message["channel"]},
            "message": {"ts": message["ts"], "blocks": given_back(message["blocks"])},
            "actions": [{**given_back(element), "action_ts": f"{next(_NUMBERS)}.0"}],
            "state": {"values": {}},
        }

    def submission(self, view: Json, fields: Json) -> Json:
        values = {path: {"field": value} for path, value in fields.items()}
        return {**self._interaction("view_submission"), "view": {**view, "state": {"values": values}}}

    def _interaction(self, kind: str) -> Json:
        return {
            "type": kind,
            "team": {"id": self.team, "domain": "made-up"},
            "enterprise": {"id": self.enterprise, "name": "made up"} if self.enterprise else None,
            "user": {"id": self.user, "username": "somebody", "team_id": self.team},
            "trigger_id": f"trigger{next(_NUMBERS)}",
            "is_enterprise_install": False,
        }

    # -- doing ---------------------------------------------------------------------------------------------------------

    async def says(self, *texts: str) -> str:
        """Write, each text after the answer to the last; returns the last answer."""
        heard = ""
        for text in texts:
            await self.slack.deliver("events_api", self.message(text))
            heard = await self.hears()
        return heard

    async def commands(self, name: str, text: str = "") -> str:
        await self.slack.deliver("slash_commands", self.command(name, text))
        return await self.hears()

    async def taps(self, label: str) -> str:
        """Press what bears this label on the last message that can be pressed."""
        await self.slack.deliver("interactive", self.pressing(label))
        return await self.hears()

    def pressing(self, label: str) -> Json:
        message = self.last_pressable()
        for element in elements_of(message):
            if element["type"] == "button" and element["text"]["text"] == label:
                return self.press(message, element)
            for option in element.get("options", ()):
                if option["text"]["text"] == label:
                    return self.press(message, {**element, "selected_option": option})
        raise AssertionError(f"nothing says {label}: {labels(message)}")

    async def ticks(self, *chosen: str) -> str:
        """Tick several boxes and send them."""
        message = self.last_pressable()
        elements = elements_of(message)
        boxes = next(each for each in elements if each["type"] in {"checkboxes", "multi_static_select"})
        done = next(each for each in elements if each.get("text", {}).get("text") == "Done")
        options = [each for each in boxes["options"] if each["text"]["text"] in chosen]
        payload = self.press(message, done)
        state = {"answer0": {boxes["action_id"]: {"type": boxes["type"], "selected_options": options}}}
        payload["state"] = {"values": state}
        await self.slack.deliver("interactive", payload)
        return await self.hears()

    async def opens(self, label: str) -> Json:
        """Press a button that opens a modal; returns the modal."""
        before = len(self.slack.views)
        await self.slack.deliver("interactive", self.pressing(label))
        await self.slack.until(lambda: len(self.slack.views) > before)
        return self.slack.views[-1]

    async def submits(self, view: Json, **fields: str) -> Json:
        """Send a modal; returns what Slack got at once."""
        values = {}
        for block in view["blocks"]:
            value = fields.get(block["block_id"].rpartition("/")[2])
            options = [each for each in block["element"].get("options", ()) if each["text"]["text"] == value]
            values[block["block_id"]] = {"selected_option": options[0]} if options else {"value": value}
        return await self.slack.deliver("interactive", self.submission(view, values))

    async def looks_at_home(self) -> Json:
        key = f"{self.team}/{self.user}"
        self.slack.homes.pop(key, None)
        await self.slack.deliver("events_api", self.event("app_home_opened", tab="home"))
        await self.slack.until(lambda: key in self.slack.homes)
        return self.slack.homes[key]

    # -- reading -------------------------------------------------------------------------------------------------------

    @property
    def inbox(self) -> list[Json]:
        return self.slack.messages[self.channel]

    async def hears(self) -> str:
        """The next message not read yet."""
        await self.slack.until(lambda: len(self.inbox) > self.read)
        self.read += 1
        return words(self.inbox[self.read - 1])

    def last_pressable(self) -> Json:
        return next(message for message in reversed(self.inbox) if elements_of(message))


def given_back(piece: Any) -> Any:
    """Blocks as Slack gives them back: escaped where a text is plain, as they were where it is rich."""
    if isinstance(piece, list):
        return [given_back(each) for each in piece]
    if not isinstance(piece, dict):
        return piece
    made = {name: given_back(each) for name, each in piece.items()}
    return {**made, "text": escaped(made["text"])} if made.get("type") == "plain_text" else made


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def words(message: Json) -> str:
    """What a message shows."""
    return "\n".join(texts_in(message["blocks"]))


def labels(message: Json) -> list[str]:
    """What can be pressed on a message."""
    found = []
    for element in elements_of(message):
        found.extend([element["text"]["text"]] if element["type"] == "button" else [])
        found.extend(option["text"]["text"] for option in element.get("options", ()))
    return found


def elements_of(message: Json) -> list[Json]:
    """The widgets of a message."""
    return [element for block in message["blocks"] if block["type"] == "actions" for element in block["elements"]]
