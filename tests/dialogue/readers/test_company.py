"""Who an interview was with, out of the sentence it was said in."""

from __future__ import annotations

import pytest

from bot.dialogue.messages import Input
from bot.dialogue.readers.company import hardly_a_company
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.reader import read
from bot.dialogue.steps import Ask
from tests.dialogue.readers.asks import NOW

COMPANY = Ask(name="company", texts=(), input=Input.TEXT, reader="company", longest=80)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Acme", "Acme"),
        ("A pharmaceutical company. I prefer not to name it.", "A pharmaceutical company"),
        ("a big bank, id rather not name it", "a big bank"),
        ("Rather Not Ltd", "Rather Not Ltd"),
        ("yeah chick fil a", "chick fil a"),
        ("yes, tesco", "tesco"),
        ("yep amazon", "amazon"),
        ("yeah it was tesco", "tesco"),
        ("Yes Bank", "Yes Bank"),
        ("Yeah Yeah Noh", "Yeah Yeah Noh"),
        ("it was a company called Brightside Logistics, they do warehouses", "Brightside Logistics"),
        ("well it was with acme", "acme"),
        ("at Tesco", "Tesco"),
        ("I was at Lidl.", "Lidl"),
        ("a small startup called Foo", "Foo"),
        ("Tesco, the big one in Leeds", "Tesco"),
        ("the bank", "the bank"),
        ("The Body Shop", "The Body Shop"),
        ("It Works Ltd", "It Works Ltd"),
        ("So Energy", "So Energy"),
        ("With Inc", "With Inc"),
        ("To Be Announced", "To Be Announced"),
        ("Smith, Jones & Co", "Smith, Jones & Co"),
        ("Yahoo!", "Yahoo!"),
        ("it was with", "with"),
        ("A Zuidas firm; I would rather not name it", "A Zuidas firm"),
        ("So it was this outfit called Peak Outdoor, they make tents", "Peak Outdoor"),
        ("Podravka, you know, the soup people", "Podravka"),
        ("I told you, Northwind", "Northwind"),
        ("Nordea like I said", "Nordea"),
        ("was tesco the distribution one", "tesco the distribution one"),
        ("some call center idk the name", "some call center"),
        ("idk some warehouse", "some warehouse"),
        ("Renault, sorry, Peugeot", "Peugeot"),
        ("it wasn't Orbit, it was Orbital", "Orbital"),
        ("awful, I bombed it at Lidl", "Lidl"),
        ("it was horrible at Lidl", "Lidl"),
        ("Actually Good Foods", "Actually Good Foods"),
        ("Sorry Not Sorry Ltd", "Sorry Not Sorry Ltd"),
        ("Tom, no, Tim & Co", "Tom, no, Tim & Co"),
        ("I would prefer not to give the name. Let us call it The Warehouse.", "The Warehouse"),
        ("Halden & Co, but it's all hush hush so maybe call it H", "H"),
        ("let’s call them blue", "blue"),
        ("call it the bank", "the bank"),
        ("rather not say, I'll call it Red", "Red"),
        ("Call It Spring", "Call It Spring"),
        ("Call Them Brothers Ltd", "Call Them Brothers Ltd"),
        ("they call it The Hub", "they call it The Hub"),
        ("some call centre", "some call centre"),
        ("in company Siemens", "Siemens"),
        ("at the firm called Nexo", "Nexo"),
        ("prezzo i think", "prezzo"),
        ("im at costa", "costa"),
        ("i'm interviewing with Monzo", "Monzo"),
        ("id say Costa", "Costa"),
        ("a code name? Blue", "Blue"),
        ("code name: The Bank", "The Bank"),
        ("Code Name Entertainment", "Code Name Entertainment"),
        ("Codecademy", "Codecademy"),
    ],
)
def test_the_name_alone(typed: str, name: str) -> None:
    assert read(COMPANY, typed, NOW) == Heard(name)


@pytest.mark.parametrize(
    ("typed", "hardly"),
    [
        ("awful", True), ("fine i guess", True), ("not great", True), ("bad robot", False), ("Well Pharmacy", False),
        ("May I leave out the name?", True), ("can I use a fake name?", True), ("what if it has no name?", True),
        ("my cat is sitting on the keyboard", True), ("nobody replies to my applications", True),
        ("no wait i want the quick one", True), ("idk a tech interview, zoom", True),
        ("why do you want to work here", True), ("tell me about yourself", True), ("How We Do", False),
        ("met with Priya", True), ("with John Lewis", False), ("with Acme", False),
        ("Sarah Miller Ltd", False), ("with video", True), ("on the phone, with HR", False),
        ("video, two people", True), ("Zoom", False),
        ("um so they made me reverse a list", True), ("\U0001f44d", True),
        ("a small bakery around the corner", False), ("my old school", False), ("Can Do Ltd", False),
        ("the bank", False), ("dont know what they're called", True), ("its confidential", True),
        ("that's private", True), ("under an NDA", True), ("Private Eye", False),
        ("why currys", True), ("Why Not", False), ("secret cinema", False),
        ("same as last time", True), ("same place as before", True), ("the one i told you about", True),
        ("continue", True), ("im back", True), ("carry on then", True), ("you dont need to know", True),
        ("Same Day Couriers", False), ("same day couriers", False), ("continue labs", False), ("go on travel", False),
        ("lol 1. i said whatever you got", True), ("I mean why did you leave", True), ("yes another", True),
        ("hows your day been", True), ("im in the car park", True), ("are you ok", True), ("it went ok actually", True),
        ("went ok", True), ("they called me", True), ("my mum", True), ("i work at tesco now", True),
        ("ill tell you later", True), ("I Love Tokyo", False), ("My Dentist", False),
        ("oh and he asked my salary", True),
        ("Another Brick", False), ("Yes Bank", False),
    ],
)  # fmt: skip
def test_what_is_told_or_asked_is_hardly_a_name(typed: str, *, hardly: bool) -> None:
    assert hardly_a_company(typed) is hardly
