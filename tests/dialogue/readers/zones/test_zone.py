"""Time zones: names, cities, countries, distances from UTC; and what is asked again."""

# ruff: noqa: RUF001 full-width letters are typed here

from __future__ import annotations

from zoneinfo import available_timezones

import pytest

from bot.dialogue.messages import Input
from bot.dialogue.readers.abbreviations import CLOCKS
from bot.dialogue.readers.zones.places import FOREMOST, PLACES
from bot.dialogue.readers.zones.table import city, table
from tests.dialogue.readers.asks import ask, each, heard, values

ZONE = ask(Input.TEXT, reader="zone")

HEARD = """
    Europe/Berlin                     Europe/Berlin
    europe/berlin                     Europe/Berlin
    EUROPE/BERLIN                     Europe/Berlin
    Europe / Berlin                   Europe/Berlin
    europe berlin                     Europe/Berlin
    america/new_york                  America/New_York
    America/New York                  America/New_York
    america/argentina/buenos_aires    America/Argentina/Buenos_Aires
    berlin                            Europe/Berlin
    ＢＥＲＬＩＮ                            Europe/Berlin
    new york                          America/New_York
    New York City                     America/New_York
    NYC                               America/New_York
    buenos aires                      America/Argentina/Buenos_Aires
    Doha                              Asia/Qatar
    Reno, NV                          America/Los_Angeles
    i live in Bergen                  Europe/Oslo
    a small village near Leeds        Europe/London
    somewhere in the netherlands      Europe/Amsterdam
    the north of england              Europe/London
    west yorkshire                    Europe/London
    brum                              Europe/London
    KL                                Asia/Kuala_Lumpur
    São Paulo                         America/Sao_Paulo
    Zürich                            Europe/Zurich
    zurich                            Europe/Zurich
    İstanbul                          Europe/Istanbul
    Port-au-Prince                    America/Port-au-Prince
    st john's                         America/St_Johns
    St. John’s                        America/St_Johns
    knox                              America/Indiana/Knox
    Munich                            Europe/Berlin
    München                           Europe/Berlin
    San Francisco                     America/Los_Angeles
    boston                            America/New_York
    Mumbai                            Asia/Kolkata
    bangalore                         Asia/Kolkata
    Beijing                           Asia/Shanghai
    barcelona                         Europe/Madrid
    manchester                        Europe/London
    Edinburgh                         Europe/London
    Malmö                             Europe/Stockholm
    Kraków                            Europe/Warsaw
    Calcutta                          Asia/Kolkata
    Asia/Calcutta                     Asia/Kolkata
    Kiev                              Europe/Kyiv
    Saigon                            Asia/Ho_Chi_Minh
    US/Pacific                        America/Los_Angeles
    us/eastern                        America/New_York
    Europe/Amsterdam                  Europe/Amsterdam
    Oslo                              Europe/Oslo
    Germany                           Europe/Berlin
    germany                           Europe/Berlin
    the Netherlands                   Europe/Amsterdam
    holland                           Europe/Amsterdam
    France                            Europe/Paris
    UK                                Europe/London
    Britain                           Europe/London
    england                           Europe/London
    India                             Asia/Kolkata
    japan                             Asia/Tokyo
    South Korea                       Asia/Seoul
    korea south                       Asia/Seoul
    Burma                             Asia/Yangon
    Turkey                            Europe/Istanbul
    Côte d’Ivoire                     Africa/Abidjan
    ivory coast                       Africa/Abidjan
    argentina                         America/Argentina/Buenos_Aires
    malaysia                          Asia/Kuala_Lumpur
    kentucky                          America/Kentucky/Louisville
    Berlin, Germany                   Europe/Berlin
    berlin germany                    Europe/Berlin
    Berlin, DE                        Europe/Berlin
    New York, USA                     America/New_York
    New York, NY                      America/New_York
    Phoenix, AZ                       America/Phoenix
    Portland, Oregon                  America/Los_Angeles
    Cambridge, UK                     Europe/London
    Cambridge, MA                     America/New_York
    Freiburg, Germany                 Europe/Berlin
    Mumbai, IN                        Asia/Kolkata
    London, UK                        Europe/London
    Montreal, Quebec, Canada          America/Toronto
    I'm in Lisbon                     Europe/Lisbon
    I live near Hamburg               Europe/Berlin
    currently in Tokyo                Asia/Tokyo
    lisbon time                       Europe/Lisbon
    my time zone is Europe/Paris      Europe/Paris
    Sydney.                           Australia/Sydney
    UTC                               UTC
    utc                               UTC
    Etc/UTC                           UTC
    UTC+0                             UTC
    utc+2                             Etc/GMT-2
    UTC +2                            Etc/GMT-2
    GMT+1                             Etc/GMT-1
    gmt+01:00                         Etc/GMT-1
    utc-5                             Etc/GMT+5
    UTC−5                             Etc/GMT+5
    +2                                Etc/GMT-2
    utc+14                            Etc/GMT-14
    utc-12                            Etc/GMT+12
    Etc/GMT-2                         Etc/GMT-2
    etc/gmt+5                         Etc/GMT+5
    Sydeny                            Australia/Sydney
    singapor                          Asia/Singapore
    New Yrok                          America/New_York
    Los Angelas                       America/Los_Angeles
    Amsterdm                          Europe/Amsterdam
    Berln                             Europe/Berlin
    Johanesburg                       Africa/Johannesburg
    san fransisco                     America/Los_Angeles
"""

UNCLEAR = """
    USA                               New York|Chicago
    us                                New York|Chicago
    America                           New York|Chicago
    canada                            Toronto|Vancouver
    australia                         Sydney|Perth
    Austrlia                          Sydney|Perth
    russia                            Moscow|Novosibirsk
    brazil                            Sao Paulo|Manaus
    spain                             Madrid|Canary
    mexico                            Mexico City|Cancun
    Indiana                           Indianapolis|Knox
    texas                             Chicago|Denver
    korea                             Pyongyang|Seoul
    samoa                             Pago Pago|Apia
    Georgia                           New York|Tbilisi
    Portland                          New York|Los Angeles
    st petersburg                     Moscow|New York
    San Jose                          Los Angeles|Costa Rica
    Paris, Texas                      Paris|Chicago
    Melbourne, FL                     Melbourne|New York
    London, Ontario                   London|Toronto
"""


def rows(table: str) -> list[tuple[str, str]]:
    pairs = (line.strip().split("  ", 1) for line in table.strip().splitlines())
    return [(typed, expected.strip()) for typed, expected in pairs]


@pytest.mark.parametrize(("typed", "zone"), rows(HEARD))
def test_zone(typed: str, zone: str) -> None:
    assert heard(ZONE, typed) == zone


@pytest.mark.parametrize(("typed", "both"), rows(UNCLEAR))
def test_two_are_named_and_either_can_be_typed(typed: str, both: str) -> None:
    one, other = both.split("|")
    assert values(ZONE, typed) == {"one": one, "other": other}
    assert "/" in str(heard(ZONE, one))
    assert "/" in str(heard(ZONE, other))
    assert heard(ZONE, one) != heard(ZONE, other)


@pytest.mark.parametrize("typed", each("ACT|VET|UZT|HST time|my time zone is AKST"))
def test_abbreviations_are_refused(typed: str) -> None:
    assert heard(ZONE, typed) == "?zone_abbreviation"


@pytest.mark.parametrize(
    ("typed", "cities"),
    [
        *((typed, "New York, Sydney") for typed in each("EST|est|EST please|eastern|Eastern time|my time zone is EST")),
        *((typed, "New York, Toronto") for typed in each("ET|EDT|us eastern|the east coast|east coast")),
        *((typed, "Los Angeles, Vancouver") for typed in each("pt|Pacific|pacific time|west coast")),
        *((typed, "Berlin, Paris") for typed in each("CET|cest|Central European Time|central european summer time")),
        ("IST time", "Kolkata, Dublin"),
        ("PST", "Los Angeles, Manila"),
        ("GMT", "London, Accra"),
        ("central", "Chicago, Berlin"),
        ("JST", "Tokyo"),
        ("SGT please", "Singapore"),
    ],
)
def test_short_names_are_asked_about_by_cities(typed: str, cities: str) -> None:
    asked = values(ZONE, typed)
    assert [asked[slot] for slot in ("one", "other", "example") if slot in asked] == cities.split(", ")


def test_every_city_asked_about_can_be_typed() -> None:
    for cities in CLOCKS.values():
        for named in cities:
            assert "/" in str(heard(ZONE, named)), named


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        *(
            (typed, "Europe/London")
            for typed in each(
                "same as London|somewhere in the north of England|I'm in Leeds right now visiting my mum|"
                "the same as in London|same time as London|London I think"
            )
        ),
        *((typed, "Asia/Dubai") for typed in each("Dubai (GMT+4)|Dubai, I guess|I moved to Dubai|I've moved to Dubai")),
        *(
            (typed, "Europe/Istanbul")
            for typed in each("Istanbul/Turkey|Istanbul, no wait Istanbul|Paris, no wait, Istanbul")
        ),
        *((typed, "Asia/Singapore") for typed in each("Singapore (SGT)|it's the same clock as Singapore")),
        ("Warszawa", "Europe/Warsaw"),
        ("Roma", "Europe/Rome"),
        ("København", "Europe/Copenhagen"),
    ],
)
def test_a_place_with_something_around_it(typed: str, zone: str) -> None:
    assert heard(ZONE, typed) == zone


@pytest.mark.parametrize(
    "typed",
    each(
        "nowhere|banana|Mars|asdfgh|Europe|Asia|12|0|😀|...|no|yes|here|home|de|in|it|Factory|posixrules|utc+15|"
        "utc-13|utc+5:30|UTC+2+2|../etc/passwd|Europe/|Europe/Atlantis|my mum's place|tomorrow|a b c d e f g"
    ),
)
def test_nonsense_is_asked_again(typed: str) -> None:
    assert heard(ZONE, typed) == "?zone"


def test_the_example_can_be_typed() -> None:
    assert heard(ZONE, values(ZONE, "asdfgh")["example"]) == "Europe/Berlin"
    assert values(ZONE, "Tokio") == {"example": "Tokyo"}


def test_every_zone_can_be_named() -> None:
    for zone in table().country_of:
        assert heard(ZONE, zone) == zone
        assert heard(ZONE, zone.lower().replace("_", " ")) == zone
        assert heard(ZONE, city(zone)) == zone


def test_everything_heard_is_a_zone() -> None:
    zones = available_timezones()
    assert table().country_of.keys() <= zones
    for name in (*table().cities, *table().countries, *table().names):
        result = str(heard(ZONE, name))
        assert result in zones or result.startswith("?"), name
    assert {f"Etc/GMT{hours:+d}" for hours in range(-14, 13) if hours} <= zones


def test_our_own_places_name_zones() -> None:
    assert PLACES.keys() <= table().country_of.keys()
    assert {zone for zones in FOREMOST.values() for zone in zones} <= table().country_of.keys()
    assert all(table().country_of[zone] == code for code, zones in FOREMOST.items() for zone in zones)


COUNTRY = ask(Input.TEXT, reader="country")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        *(
            (typed, "GB")
            for typed in each("Scotland|Wales|Northern Ireland|England|the UK|United Kingdom|Glasgow, Scotland")
        ),
        *((typed, "IE") for typed in each("Ireland|Rep of Ireland|the Republic of Ireland|Dublin, Ireland")),
        *(
            (typed, "CA")
            for typed in each(
                "Canada|Toronto, Canada|Canada, Toronto|Toronto (Canada)|canada now|🇨🇦|US, no wait, Canada"
            )
        ),
        *((typed, "DE") for typed in each("Deutschland|germany|I live in Germany|Berlin/Germany")),
        ("Czechia", "CZ"),
        ("UAE", "AE"),
        ("Holland", "NL"),
        ("Georgia, USA", "US"),
        ("Tbilisi, Georgia", "GE"),
        ("France, Germany", "?country"),
        ("Atlantis", "?country"),
        ("none of your business", "?country"),
    ],
)
def test_country(typed: str, code: str) -> None:
    assert heard(COUNTRY, typed) == code
