"""Places people name that the zone database does not: big cities apart from the one a zone is called by, and regions.

Not a table of the world: the database names 400 cities and every country, and this only adds the ones most often typed.
A name that stands twice is meant twice: it is asked which.
"""

from __future__ import annotations

from typing import Final

from bot.dialogue.words.typed import listed

PLACES: Final[dict[str, str]] = {
    "Europe/Berlin": (
        "munich, munchen, muenchen, hamburg, frankfurt, mainz, cologne, koln, koeln, stuttgart, dusseldorf, "
        "leipzig, dresden, hanover, hannover, nuremberg, bremen, bonn, bavaria, deutschland, essen, dortmund, ulm,"
        " freiburg, heidelberg, karlsruhe, mannheim, augsburg, bochum, wuppertal, bielefeld, munster, muenster, "
        "aachen, kiel, lubeck, luebeck, rostock, erfurt, jena, halle, magdeburg, kassel, potsdam, regensburg, "
        "wurzburg, wuerzburg, konstanz, darmstadt, wiesbaden"
    ),
    "Europe/London": (
        "manchester, edinburgh, glasgow, liverpool, leeds, bristol, cardiff, oxford, cambridge, sheffield, "
        "newcastle, birmingham, bath, york, brighton, nottingham, leicester, southampton, plymouth, belfast, "
        "aberdeen, dundee, hull, derby, swansea, norwich, exeter, coventry, england, scotland, wales, northern "
        "ireland, great britain, united kingdom, reading, luton, preston, sunderland, wolverhampton, portsmouth, "
        "bradford, stoke, milton keynes, swindon, inverness, stirling, wrexham, lincoln, chester, lancaster, "
        "durham, middlesbrough, ipswich, bournemouth, croydon, ldn, brum, manc, manny, the toon, west midlands, "
        "east midlands, the midlands, midlands, west mids, yorkshire, west yorkshire, south yorkshire, lancashire, "
        "cheshire, merseyside, tyneside, teesside, northumberland, cumbria, wirral, the wirral, essex, kent, "
        "surrey, sussex, east sussex, west sussex, hampshire, berkshire, hertfordshire, herts, bucks, "
        "buckinghamshire, bedfordshire, cambridgeshire, suffolk, east anglia, devon, cornwall, somerset, dorset, "
        "wiltshire, gloucestershire, oxfordshire, warwickshire, staffordshire, shropshire, herefordshire, "
        "derbyshire, nottinghamshire, leicestershire, lincolnshire, isle of wight, bolton, wigan, blackpool, "
        "rochdale, oldham, stockport, salford, bury, warrington, huddersfield, doncaster, rotherham, barnsley, "
        "wakefield, harrogate, slough, watford, basildon, southend, colchester, chelmsford, northampton, "
        "peterborough, bedford, gloucester, cheltenham, hereford, telford, stafford, walsall, dudley, solihull, "
        "grimsby, scunthorpe, hartlepool, darlington, gateshead, carlisle, torquay, truro, guildford, woking, "
        "crawley, maidstone, canterbury, margate, gillingham, st albans, stevenage, harlow, burnley, blackburn, "
        "crewe, burton, paisley, dunfermline, kirkcaldy, falkirk, fife, the highlands, south wales, north wales, "
        "derry, lisburn"
    ),
    "Europe/Madrid": (
        "barcelona, valencia, seville, sevilla, malaga, bilbao, granada, cordoba, merida, zaragoza, murcia, "
        "alicante, palma, mallorca, ibiza, san sebastian, vigo, santander, gijon, pamplona, valladolid, salamanca"
    ),
    "Europe/Paris": (
        "lyon, marseille, toulouse, bordeaux, lille, nantes, strasbourg, montpellier, rennes, grenoble, "
        "toulon, reims, dijon, cannes, annecy"
    ),
    "Europe/Rome": (
        "milan, milano, naples, turin, torino, florence, bologna, venice, verona, genoa, italia, roma, napoli, "
        "firenze, venezia, sicily, palermo, catania, bari, trieste, padua, parma, pisa, sardinia"
    ),
    "Europe/Zurich": (
        "geneva, basel, bern, lausanne, schweiz, geneve, genf, lucerne, luzern, st gallen, winterthur, lugano, zug"
    ),
    "Europe/Vienna": "graz, salzburg, linz, wien, osterreich, innsbruck, klagenfurt",
    "Europe/Amsterdam": (
        "rotterdam, the hague, den haag, eindhoven, utrecht, holland, groningen, tilburg, breda, nijmegen, "
        "maastricht, delft, leiden, haarlem, almere"
    ),
    "Europe/Brussels": "antwerp, ghent, antwerpen, gent, bruxelles, brussel, bruges, brugge, leuven, liege",
    "Europe/Warsaw": (
        "krakow, cracow, gdansk, wroclaw, poznan, lodz, warszawa, polska, katowice, szczecin, lublin, bydgoszcz, "
        "bialystok, torun"
    ),
    "Europe/Lisbon": "porto, lisboa, braga, coimbra, faro, algarve, aveiro",
    "Europe/Stockholm": "gothenburg, malmo, uppsala, lund, goteborg, vasteras, orebro, linkoping, umea",
    "Europe/Prague": "brno, czechia, praha, ostrava, plzen",
    "Europe/Copenhagen": "kobenhavn, aarhus, odense, aalborg",
    "Europe/Bucharest": "bucuresti, cluj, timisoara, iasi, brasov, constanta, sibiu",
    "Europe/Belgrade": "beograd, novi sad",
    "Europe/Athens": "thessaloniki, patras, crete, heraklion",
    "Europe/Dublin": "cork, galway, limerick, waterford",
    "Europe/Helsinki": "tampere, espoo, turku, oulu, vantaa",
    "Europe/Istanbul": "ankara, izmir, turkiye, bursa, antalya",
    "Europe/Moscow": "st petersburg, saint petersburg, moskva",
    "Europe/Kyiv": "lviv, kharkiv, odesa, odessa, dnipro",
    "America/New_York": (
        "boston, philadelphia, philly, atlanta, miami, orlando, tampa, pittsburgh, baltimore, cleveland, "
        "charlotte, raleigh, buffalo, nyc, manhattan, brooklyn, washington, washington dc, dc, st petersburg, "
        "cambridge, portland, new jersey, massachusetts, connecticut, pennsylvania, maryland, virginia, ohio, "
        "north carolina, south carolina, maine, vermont, new hampshire, georgia, florida, tennessee, michigan, "
        "jersey city, newark, queens, bronx, long island, rochester, syracuse, albany, providence, hartford, new "
        "haven, richmond, norfolk, columbus, cincinnati, toledo, durham, greensboro, charleston, savannah, "
        "jacksonville, fort lauderdale, west palm beach, knoxville, ann arbor, grand rapids, delaware, rhode "
        "island, kentucky, west virginia"
    ),
    "America/Chicago": (
        "dallas, houston, austin, san antonio, new orleans, nashville, memphis, minneapolis, milwaukee, kansas "
        "city, st louis, saint louis, illinois, wisconsin, minnesota, missouri, iowa, oklahoma, arkansas, "
        "louisiana, mississippi, alabama, birmingham, texas, florida, tennessee, kansas, nebraska, south dakota, "
        "fort worth, el paso, baton rouge, omaha, des moines, madison, st paul, saint paul, tulsa, oklahoma city, "
        "little rock, huntsville, wichita, lincoln, sioux falls, fargo, north dakota, chattanooga"
    ),
    "America/Denver": (
        "salt lake city, albuquerque, colorado springs, colorado, utah, montana, wyoming, new mexico, texas, "
        "kansas, nebraska, south dakota, idaho, oregon, boulder, fort collins, boise city, billings, santa fe, "
        "provo, el paso"
    ),
    "America/Phoenix": "tucson, scottsdale, tempe, mesa, arizona, chandler, flagstaff",
    "America/Los_Angeles": (
        "san francisco, sf, la, bay area, silicon valley, seattle, san diego, portland, las vegas, sacramento, san"
        " jose, oakland, palo alto, monterey, california, washington, washington state, oregon, idaho, reno, "
        "nevada, spokane, tacoma, eugene, fresno, long beach, santa barbara, anaheim, irvine, san "
        "bernardino, berkeley, mountain view, bakersfield, orange county"
    ),
    "America/Toronto": (
        "ottawa, montreal, ontario, quebec, hamilton, kitchener, waterloo, mississauga, brampton, quebec city"
    ),
    "America/Edmonton": "calgary, alberta, banff",
    "America/Vancouver": "victoria, british columbia",
    "America/Mexico_City": "guadalajara, puebla, queretaro",
    "America/Sao_Paulo": (
        "rio de janeiro, rio, brasilia, belo horizonte, porto alegre, curitiba, fortaleza, recife, "
        "campinas, florianopolis, goiania"
    ),
    "America/Argentina/Cordoba": "cordoba",
    "America/Merida": "merida",
    "America/Costa_Rica": "san jose",
    "America/Bogota": "medellin, cali, cartagena, barranquilla",
    "America/Guayaquil": "quito",
    "Asia/Tbilisi": "georgia",
    "Asia/Kolkata": (
        "mumbai, bombay, bangalore, bengaluru, delhi, new delhi, chennai, madras, hyderabad, pune, ahmedabad, "
        "gurgaon, noida, jaipur, surat, kochi, cochin, lucknow, indore, chandigarh, nagpur, bhopal, coimbatore, "
        "kerala, goa, gurugram, thane, mysore, visakhapatnam, vizag"
    ),
    "Asia/Shanghai": (
        "beijing, peking, shenzhen, guangzhou, hangzhou, chengdu, wuhan, nanjing, tianjin, suzhou, xian, qingdao, "
        "dalian, xiamen"
    ),
    "Asia/Tokyo": "osaka, kyoto, yokohama, nagoya, fukuoka, sapporo, kobe, hiroshima, sendai",
    "Asia/Seoul": "busan, incheon, daegu, daejeon",
    "Asia/Dubai": "abu dhabi, uae, emirates, sharjah, ajman",
    "Asia/Riyadh": "jeddah, mecca, dammam, medina, khobar",
    "Asia/Jerusalem": "tel aviv, haifa, beer sheva, beersheba",
    "Asia/Karachi": "lahore, islamabad, rawalpindi, faisalabad, multan, peshawar, quetta",
    "Asia/Ho_Chi_Minh": "hanoi, ho chi minh city, hcmc, da nang, viet nam",
    "Asia/Bangkok": "chiang mai, phuket, pattaya",
    "Asia/Makassar": "bali, denpasar",
    "Asia/Kuala_Lumpur": "kl, penang, johor bahru, ipoh",
    "Asia/Manila": "cebu, quezon city, davao, makati, makati city, taguig, baguio, iloilo",
    "Africa/Johannesburg": "cape town, durban, pretoria, joburg, port elizabeth, bloemfontein, gqeberha",
    "Africa/Lagos": "abuja, ibadan, kano, port harcourt, benin city, enugu, kaduna",
    "Africa/Casablanca": "rabat, marrakesh, marrakech, fes, fez, tangier, agadir",
    "Africa/Abidjan": "ivory coast",
    "Australia/Sydney": "canberra, newcastle, wollongong, new south wales",
    "Australia/Melbourne": "victoria, geelong, ballarat",
    "Australia/Brisbane": "gold coast, cairns, queensland, townsville, sunshine coast",
    "Pacific/Auckland": "wellington, christchurch, hamilton, dunedin, queenstown",
    "Europe/Oslo": "bergen, trondheim, stavanger, tromso",
    "Europe/Budapest": "debrecen, szeged, pecs",
    "Europe/Sofia": "plovdiv, varna, burgas",
    "Europe/Zagreb": "rijeka, dubrovnik",
    "Europe/Vilnius": "kaunas",
    "Europe/Tallinn": "tartu",
    "Europe/Bratislava": "kosice",
    "America/Anchorage": "alaska, fairbanks",
    "Pacific/Honolulu": "hawaii, maui",
    "America/Winnipeg": "manitoba",
    "America/Regina": "saskatoon, saskatchewan",
    "America/Halifax": "nova scotia, new brunswick",
    "America/Lima": "cusco, arequipa",
    "America/Santiago": "valparaiso",
    "America/Argentina/Buenos_Aires": "rosario, mendoza, la plata",
    "Asia/Qatar": "doha",
    "Asia/Kuwait": "kuwait city",
    "Asia/Bahrain": "manama",
    "Asia/Dhaka": "chittagong, sylhet",
    "Asia/Colombo": "kandy, sri lanka",
    "Asia/Jakarta": "bandung, surabaya, yogyakarta, medan, semarang",
    "Asia/Taipei": "taichung, kaohsiung",
    "Asia/Almaty": "astana",
    "Africa/Nairobi": "mombasa, kisumu",
    "Africa/Accra": "kumasi",
    "Africa/Cairo": "alexandria, giza",
    "Africa/Kampala": "entebbe",
    "Africa/Douala": "yaounde",
    "Africa/Dar_es_Salaam": "zanzibar, arusha, dodoma",
    "Africa/Harare": "bulawayo",
    "Australia/Perth": "western australia",
    "Australia/Adelaide": "south australia",
    "Australia/Hobart": "tasmania",
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
