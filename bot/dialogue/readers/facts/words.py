"""The words by which a line tells of an interview, and those that look like a name in one and are none."""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.words.days import TOMORROW, WEEKDAYS
from bot.dialogue.words.typed import listed

DAY: Final = (
    r"(?:(?:earlier |late )?today|this (?:very )?(?:morning|afternoon|evening)|just now|(?:the day before )?yesterday"
    rf"|last night|last (?:week|month)|(?:on |last |this past )(?:{WEEKDAYS})"
    r"|(?:\d{1,2}|an?|a few|a couple of|two|three|four|five|six|ten) (?:minutes?|hours?|days?|weeks?|months?) ago"
    r"|(?:weeks|days|months) ago|the other day|just (?:came|got) (?:out|back)|just (?:finished|left))"
)
"""A day gone by."""

TO_COME: Final = (
    rf"(?:(?:on |this |next |this coming )*{WEEKDAYS}|{TOMORROW}|today"
    r"|(?:at )?\d{1,2}(?:[:.]\d{2})?(?: ?[ap]m)?)"
)
"""A day or an hour of one that is still ahead, as it stands around a name."""

HELD: Final = (
    r"(?:interview(?:ed|ing)?|(?:final|last|first|second|third|1st|2nd|3rd|next) (?:round|stage)|on-?site"
    r"|(?:phone|video|recruiter|zoom|teams) (?:screen(?:ing)?|call)|screening(?: call)?|panel interview"
    r"|(?<!of )loop|hirevue|assessment (?:cent(?:re|er)|day)|trial (?:shift|day)|(?:call|chat|meeting)(?= with)"
    r"|(?:coding|skills|practical) (?:test|challenge)|case study)"
    r"(?: (?:that |which )?(?:i|we)(?:'ve| have)?(?: just)? had)?"
)
"""What was held, by any of its names."""

FAILED: Final = (
    r"(?:bombed|blew(?: it)?|failed|flunked|froze|choked|blanked|tanked|(?:screwed|messed|fucked)(?: it)? up|botched)"
)
"""How people say that it went wrong."""

JOB: Final = r"(?:role|job|position|post|opening|vacancy)"

OTHERWISE: Final = re.compile(
    r"\b(?:if (?:i|they|we)|i wish|(?:would|'d) (?:love|like)"
    r"(?! to (?:talk|speak|chat|discuss|debrief|look|go (?:over|through)|tell|share|get|review|vent)\b)"
    r"|want(?:ed)? to (?:work|be|join)|dream of"
    r"|never (?:got|had|get)|used to work|worked (?:at|for|with)|i work (?:at|for)|works (?:at|for)|why i left"
    r"|my (?:friend|sister|brother|husband|wife|partner|son|daughter|colleague|flatmate|roommate|cousin)(?:'s)?"
    r" (?:had|has|got|went|works|did))\b"
)
"""What is told of somebody else, or of what is only wished for."""
AHEAD: Final = re.compile(
    rf"\b(?:tomorrow|next (?:week|month|{WEEKDAYS})|upcoming|(?:is|are|is going to be) (?:on|this) {WEEKDAYS}"
    r"|(?:got|have|landed|booked) (?:an?|another|my next|one more) (?:\w+ )?interview\b"
    r"(?!.*\b(?:was|went|bombed|failed|froze|blew|yesterday|last|ago|rejected)\b)"
    r"|i have an? \w* ?interview .*\bin \d)\b"
)
"""What is told of an interview to come."""

ROLES: Final = frozenset(
    listed(
        "accountant actor leader crew stocker picker packer hostess geologist chemist biologist administrator admin "
        "adviser advisor agent analyst apprentice architect artist assistant associate attorney auditor baker "
        "banker barista bartender bookkeeper builder buyer carer carpenter cashier chef cleaner clerk coach "
        "consultant controller cook coordinator copywriter counsellor counselor dentist designer developer dev "
        "director dispatcher doctor driver economist editor electrician engineer estimator executive farmer "
        "firefighter florist gardener guard hairdresser handler headteacher hygienist illustrator inspector "
        "instructor intern interpreter investigator janitor journalist judge labourer lawyer lead lecturer "
        "librarian lifeguard machinist manager marketer mechanic mechatronics merchandiser midwife nanny nurse "
        "officer operative operator optician optometrist owner painter paralegal paramedic pharmacist "
        "photographer physician physicist physiotherapist pilot planner plumber porter postdoc practitioner "
        "principal producer professor programmer psychologist receptionist recruiter rep reporter representative "
        "researcher salesman salesperson scientist secretary server solicitor specialist sre statistician steward "
        "stylist supervisor supporter surgeon surveyor teacher technician technologist teller tester therapist "
        "trader trainee trainer translator tutor underwriter vet veterinarian waiter waitress warden welder "
        "worker writer"
    )
)
"""Words that end the name of a job."""

PLAIN: Final = frozenset(
    listed(
        "a an the new great good better dream real nice big whole same different similar certain specific "
        "particular single full part time full-time part-time summer temp temporary permanent remote random well "
        "paid well-paid perfect really very such amazing fantastic super stupid crappy bad boring cool lovely "
        "decent proper actual other another this that their my your his her our some any one first second third "
        "last next own of for"
    )
)
"""Words that say of a job only how it is."""

TIMES: Final = frozenset(
    listed(
        "today yesterday tonight tomorrow morning afternoon evening monday tuesday wednesday thursday friday "
        "saturday sunday mon tue tues wed thu thurs fri sat sun last this on for i i'm interview interviews and "
        "but at with"
    )
)
"""Words that end a name, whatever their letters."""

NO_NAMES: Final = frozenset(
    listed(
        "a an the my our your his her their its on in by via over "
        "this that these those some any no all both each every one two "
        "three four five six seven eight nine ten eleven twelve thirteen fifteen twenty half least first last "
        "once home work school college uni university noon midday midnight night lunch dinner breakfast end start "
        "beginning office hq time times point present short full very such high low top peak max double what "
        "which zero around about town hotel reception lots loads many several few more most everyone everybody "
        "someone somebody anyone nobody people them him me us it you himself herself myself hr ceo cto cfo coo vp "
        "pm ai recruiter recruiters manager managers engineer engineers boss bosses director directors panel "
        "panels team teams zoom skype webex hirevue robot lady guy guys man men woman women girl boy dad mum mom "
        "kids fever covid flu cold headache anxiety nerves migraine tears confidence video camera cameras "
        "questions question coffee delay help notes mic slides glasses tea water luck love pain stress panic real "
        "sure nothing everything anything something free fun ages hours days weeks months years minutes forever "
        "now then later soon today yesterday tonight tomorrow morning afternoon evening monday tuesday wednesday "
        "thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april may "
        "june july august september october november december i i'm im i've and or but so because when while "
        "after before since until if not just only also too still again there here where how why who interview "
        "interviews interviewer interviewers phone screen call onsite round job role position company firm bank "
        "startup shop store place café cafe restaurant hospital sql excel python java javascript react math maths "
        "english german french spanish powerpoint word hello hi hey yes ok okay thanks sorry great good bad awful "
        "terrible horrible worst best different another other others same new old big small little whole entire "
        "final second third technical online virtual remote senior junior head chief stakeholders stakeholder "
        "colleagues colleague partners partner clients client founders founder lead leads staff owner owners "
        "students candidates god jesus mr mrs ms dr prof"
    )
)
"""Words that stand where a company's name would, and are none."""

FIRST_NAMES: Final = frozenset(
    listed(
        "adam ahmed alex alexander ali alice amy andrea andrew angela anita ann anna anne anthony barbara ben "
        "benjamin brian carol caroline charles charlie chloe chris christian christina christine claire clara "
        "daniel dave david deborah diana diane donna ed edward elena elizabeth ella emily emma eric erik eva "
        "fatima felix fiona frank gary george grace graham greg hannah harry heather helen henry ian jack jacob "
        "james jan jane janet jason jean jen jennifer jenny jeremy jessica jim joan joanna joe john jonathan jose "
        "joseph josh joshua juan julia julian julie karen kate katherine kathy katie keith kelly ken kevin kim "
        "lars laura lauren leo lily linda lisa louise lucas lucy luke maria marie mark martin mary matt matthew "
        "max megan melissa michael michelle mike mohamed mohammed monica nancy natalie neil nick nicola nicole "
        "nina olivia oliver omar pamela patricia patrick paul paula peter phil philip priya rachel raj rebecca "
        "richard rob robert robin roger ruth ryan sally sam samantha samuel sandra sara sarah scott sean sharon "
        "simon sofia sophia sophie stefan stephanie stephen steve steven stuart sue susan tanya thomas tim tina "
        "tom tony tracy vanessa victor victoria wei will william yusuf zoe"
    )
)
"""First names of people: the person somebody talked with is not the company they talked to."""
