"""Places people name that the zone database does not: big cities apart from the one a zone is called by, and regions.

Not a table of the world: the database names 400 cities and every country, and this only adds the ones most often typed.
A name that stands twice is meant twice: it is asked which.
"""

from __future__ import annotations

from typing import Final

from bot.dialogue.words.typed import listed

PLACES: Final[dict[str, str]] = {
    "Europe/Berlin": (
        "munich, munchen, muenchen, hamburg, frankfurt, mainz, cologne, koln, koeln, stuttgart, dusseldorf, leipzig, "
        "dresden, hanover, hannover, nuremberg, bremen, bonn, bavaria, deutschland"
    ),
    "Europe/London": (
        "manchester, edinburgh, glasgow, liverpool, leeds, bristol, cardiff, oxford, cambridge, sheffield, newcastle, "
        "birmingham, bath, york, brighton, nottingham, leicester, southampton, plymouth, belfast, aberdeen, dundee, "
        "hull, derby, swansea, norwich, exeter, coventry, england, scotland, wales, northern ireland, "
        "great britain, united kingdom"
    ),
    "Europe/Madrid": "barcelona, valencia, seville, sevilla, malaga, bilbao, granada, cordoba, merida",
    "Europe/Paris": "lyon, marseille, toulouse, bordeaux, lille, nantes",
    "Europe/Rome": (
        "milan, milano, naples, turin, torino, florence, bologna, venice, verona, genoa, italia, roma, napoli, "
        "firenze, venezia, sicily"
    ),
    "Europe/Zurich": "geneva, basel, bern, lausanne, schweiz, geneve, genf",
    "Europe/Vienna": "graz, salzburg, linz, wien, osterreich",
    "Europe/Amsterdam": "rotterdam, the hague, den haag, eindhoven, utrecht, holland",
    "Europe/Brussels": "antwerp, ghent, antwerpen, gent, bruxelles, brussel",
    "Europe/Warsaw": "krakow, cracow, gdansk, wroclaw, poznan, lodz, warszawa, polska",
    "Europe/Lisbon": "porto, lisboa",
    "Europe/Stockholm": "gothenburg, malmo",
    "Europe/Prague": "brno, czechia, praha",
    "Europe/Copenhagen": "kobenhavn, aarhus, odense",
    "Europe/Bucharest": "bucuresti, cluj, timisoara, iasi",
    "Europe/Belgrade": "beograd, novi sad",
    "Europe/Athens": "thessaloniki",
    "Europe/Dublin": "cork, galway",
    "Europe/Helsinki": "tampere, espoo",
    "Europe/Istanbul": "ankara, izmir, turkiye",
    "Europe/Moscow": "st petersburg, saint petersburg, moskva",
    "Europe/Kyiv": "lviv, kharkiv, odesa, odessa",
    "America/New_York": (
        "boston, philadelphia, philly, atlanta, miami, orlando, tampa, pittsburgh, baltimore, cleveland, charlotte, "
        "raleigh, buffalo, nyc, manhattan, brooklyn, washington, washington dc, dc, st petersburg, cambridge, "
        "portland, new jersey, massachusetts, connecticut, pennsylvania, maryland, virginia, ohio, north carolina, "
        "south carolina, maine, vermont, new hampshire, georgia, florida, tennessee, michigan"
    ),
    "America/Chicago": (
        "dallas, houston, austin, san antonio, new orleans, nashville, memphis, minneapolis, milwaukee, kansas "
        "city, st louis, saint louis, illinois, wisconsin, minnesota, missouri, iowa, oklahoma, arkansas, "
        "louisiana, mississippi, alabama, birmingham, texas, florida, tennessee, kansas, nebraska, south dakota"
    ),
    "America/Denver": (
        "salt lake city, albuquerque, colorado springs, colorado, utah, montana, wyoming, new mexico, texas, "
        "kansas, nebraska, south dakota, idaho, oregon"
    ),
    "America/Phoenix": "tucson, scottsdale, tempe",
    "America/Los_Angeles": (
        "san francisco, sf, la, bay area, silicon valley, seattle, san diego, portland, las vegas, sacramento, san "
        "jose, oakland, palo alto, monterey, california, washington, washington state, oregon, idaho"
    ),
    "America/Toronto": "ottawa, montreal, ontario, quebec",
    "America/Edmonton": "calgary, alberta",
    "America/Vancouver": "victoria, british columbia",
    "America/Mexico_City": "guadalajara, puebla",
    "America/Sao_Paulo": "rio de janeiro, rio, brasilia, belo horizonte, porto alegre, curitiba",
    "America/Argentina/Cordoba": "cordoba",
    "America/Merida": "merida",
    "America/Costa_Rica": "san jose",
    "America/Bogota": "medellin, cali",
    "America/Guayaquil": "quito",
    "Asia/Tbilisi": "georgia",
    "Asia/Kolkata": (
        "mumbai, bombay, bangalore, bengaluru, delhi, new delhi, chennai, madras, hyderabad, pune, ahmedabad, "
        "gurgaon, noida"
    ),
    "Asia/Shanghai": "beijing, peking, shenzhen, guangzhou, hangzhou, chengdu, wuhan",
    "Asia/Tokyo": "osaka, kyoto, yokohama, nagoya",
    "Asia/Seoul": "busan",
    "Asia/Dubai": "abu dhabi, uae, emirates",
    "Asia/Riyadh": "jeddah, mecca",
    "Asia/Jerusalem": "tel aviv, haifa",
    "Asia/Karachi": "lahore, islamabad",
    "Asia/Ho_Chi_Minh": "hanoi, ho chi minh city, hcmc, da nang, viet nam",
    "Asia/Bangkok": "chiang mai, phuket",
    "Asia/Makassar": "bali, denpasar",
    "Asia/Kuala_Lumpur": "penang",
    "Asia/Manila": "cebu, quezon city",
    "Africa/Johannesburg": "cape town, durban, pretoria",
    "Africa/Lagos": "abuja",
    "Africa/Casablanca": "rabat, marrakesh, marrakech",
    "Africa/Abidjan": "ivory coast",
    "Australia/Sydney": "canberra, newcastle, wollongong",
    "Australia/Melbourne": "victoria, geelong",
    "Australia/Brisbane": "gold coast, cairns",
    "Pacific/Auckland": "wellington, christchurch",
}

COUNTRY_NAMES: Final[dict[str, str]] = {
    "usa": "US",
    "us": "US",
    "u s": "US",
    "u s a": "US",
    "states": "US",
    "america": "US",
    "united states of america": "US",
    "england": "GB",
    "bosnia": "BA",
    "trinidad": "TT",
    "macedonia": "MK",
    "espana": "ES",
    "brasil": "BR",
    **dict.fromkeys(("scotland", "wales", "northern ireland", "great britain", "united kingdom"), "GB"),
    **dict.fromkeys(("republic of ireland", "rep of ireland", "southern ireland", "eire"), "IE"),
    "deutschland": "DE",
    "holland": "NL",
    "nederland": "NL",
    "czechia": "CZ",
    "uae": "AE",
    "emirates": "AE",
    "italia": "IT",
    "polska": "PL",
    "osterreich": "AT",
    **dict.fromkeys(("schweiz", "suisse", "svizzera"), "CH"),
    "turkiye": "TR",
    "sverige": "SE",
    "norge": "NO",
    "danmark": "DK",
    "suomi": "FI",
    "ivory coast": "CI",
    "viet nam": "VN",
    "ksa": "SA",
    "rsa": "ZA",
    "drc": "CD",
    "png": "PG",
}
"""Names of countries besides those in the database's own list, which has Britain (UK) and Korea (South)."""

FOREMOST: Final[dict[str, tuple[str, ...]]] = {
    "AU": ("Australia/Sydney", "Australia/Perth"),
    "BR": ("America/Sao_Paulo", "America/Manaus"),
    "CA": ("America/Toronto", "America/Vancouver"),
    "RU": ("Europe/Moscow", "Asia/Novosibirsk"),
}
"""Zones to name first for countries that zone.tab lists from east to west."""

STATES: Final = frozenset(
    listed(
        "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh "
        "ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc"
    )
)
"""States of the USA as they stand behind a city. Read only there, and most are countries, too: Berlin, DE."""
