"""Words of the trade that several rules share: countries' adjectives, portfolios, titles, heads of
organizations.

No names of people or bodies stand here: those belong to the registry. Adjectives lead to a country by
its name.
"""

from __future__ import annotations

import re

DEMONYMS: dict[str, str] = {
    "iraqi": "Iraq",
    "turkish": "Turkey",
    "syrian": "Syria",
    "iranian": "Iran",
    "american": "United States",
    "british": "United Kingdom",
    "french": "France",
    "german": "Germany",
    "israeli": "Israel",
    "lebanese": "Lebanon",
    "jordanian": "Jordan",
    "saudi": "Saudi Arabia",
    "qatari": "Qatar",
    "emirati": "United Arab Emirates",
    "kuwaiti": "Kuwait",
    "russian": "Russia",
    "chinese": "China",
    "dutch": "Netherlands",
    "italian": "Italy",
    "spanish": "Spain",
    "egyptian": "Egypt",
    "yemeni": "Yemen",
    "ukrainian": "Ukraine",
    "canadian": "Canada",
    "australian": "Australia",
    "swedish": "Sweden",
    "norwegian": "Norway",
    "danish": "Denmark",
    "greek": "Greece",
    "armenian": "Armenia",
    "azerbaijani": "Azerbaijan",
    "georgian": "Georgia",
    "pakistani": "Pakistan",
    "afghan": "Afghanistan",
    "indian": "India",
    "japanese": "Japan",
    "polish": "Poland",
    "belgian": "Belgium",
    "austrian": "Austria",
    "swiss": "Switzerland",
    "finnish": "Finland",
    "hungarian": "Hungary",
    "omani": "Oman",
    "bahraini": "Bahrain",
    "libyan": "Libya",
    "sudanese": "Sudan",
    "palestinian": "Palestine",
    "european": "European Union",
}

PORTFOLIOS: dict[str, str] = {
    "interior": "interior",
    "the interior": "interior",
    "internal affairs": "interior",
    "home": "interior",
    "defense": "defense",
    "defence": "defense",
    "national defense": "defense",
    "national defence": "defense",
    "war": "defense",
    "foreign": "foreign",
    "foreign affairs": "foreign",
    "external affairs": "foreign",
    "peshmerga": "peshmerga",
    "peshmerga affairs": "peshmerga",
    "oil": "oil",
    "petroleum": "oil",
    "natural resources": "natural resources",
    "finance": "finance",
    "health": "health",
    "justice": "justice",
    "planning": "planning",
    "trade": "trade",
    "transport": "transport",
    "transportation": "transport",
    "electricity": "electricity",
    "education": "education",
    "higher education": "higher education",
    "labor": "labor",
    "agriculture": "agriculture",
    "water resources": "water resources",
    "energy": "energy",
    "culture": "culture",
    "migration": "migration",
    "displacement and migration": "migration",
    "economy": "economy",
    "endowments and religious affairs": "endowments",
    "martyrs and anfal affairs": "martyrs",
    "intelligence": "intelligence",
    "youth and sports": "youth",
    "communications": "communications",
    "information": "information",
    "finance and economy": "finance",
    "industry": "industry",
    "environment": "environment",
    "security": "security",
    "energy and natural resources": "energy",
}
PORTFOLIO = "|".join(re.escape(word) for word in sorted(PORTFOLIOS, key=len, reverse=True))

RANKS = (
    r"(?:(?:(?:Staff|Air|Rear|Vice|Lieutenant|Major|Brigadier|Lt\.?|Maj\.?|Brig\.?|Chief)[ -])*"
    r"(?:General|Gen\.|Colonel|Col\.|Major|Maj\.|Captain|Capt\.|Lieutenant|Lt\.|Admiral|Adm\.|Brigadier"
    r"|Brig\.|Marshal))"
)
MODIFIERS = (
    r"(?:(?:first|second|senior|top|chief|principal|general|assistant|joint|executive|supreme|national"
    r"|high|permanent"
    r"|political|military|security|media|press|official|special|field|provincial|deputy|vice|under|commanding"
    r"|presidential|spiritual|parliamentary|tribal|opposition|transitional)[ -])*"
)
HEADS = (
    r"(?:prime minister|premier|president|vice[ -]president|"
    rf"minister of (?:state|{PORTFOLIO})(?: affairs)?|(?:{PORTFOLIO}) minister|minister|"
    r"secretary of (?:state|defen[cs]e|the treasury|energy)|(?:defen[cs]e|foreign|home|treasury|interior"
    r"|press) secretary|"
    r"undersecretary|under-secretary[ -]general|secretary[ -]general|secretary|"
    r"national security advis[eo]r|security advis[eo]r|advis[eo]r|"
    r"special representative|representative|special envoy|envoy|ambassador|consul[ -]general|consul|diplomat|"
    r"commander[ -]in[ -]chief|commander|chief of (?:the general )?staff|chief of (?:the )?(?:police"
    r"|intelligence)|"
    r"police chief|intelligence chief|spy chief|army chief|chief|"
    r"director[ -]general|director|governor|mayor|speaker(?: of (?:the )?parliament)?|parliament speaker"
    r"|chancellor|"
    r"chair(?:man|woman|person)?|co-chair|co-leader|head|leader|founder|coordinator|supervisor|"
    r"spokes(?:man|woman|person)|judge|prosecutor|attorney general|"
    r"lawmaker|senator|congress(?:man|woman)|parliamentarian|mp|member of (?:the )?parliament|"
    r"columnist|journalist|correspondent|reporter|editor[ -]in[ -]chief|analyst|"
    r"king|queen|crown prince|emir|sultan|ayatollah|grand ayatollah|supreme leader|pope|patriarch"
    r"|archbishop|bishop|"
    r"pm|fm|official|administrator|inspector|manager)"
)
TITLE = rf"(?:{MODIFIERS}{HEADS})"
BARE_HONORIFICS = frozenset(
    {"ayatollah", "grand ayatollah", "official", "senior official", "security official", "analyst"}
)
QUALIFIERS = (
    r"(?:former|ex-|then-|late|outgoing|acting|caretaker|interim|new|newly elected|newly"
    r" appointed|current|incumbent|now-)"
)

ORGANIZATION_HEADS = frozenset(
    [
        "Council", "Councils", "Committee", "Committees", "Ministry", "Party", "Forces", "Force", "Movement",
        "Agency", "Organization", "Organisation", "Union", "Front", "Brigade", "Brigades", "Army", "Command",
        "Court", "Commission", "Authority", "Service", "Services", "Group", "Groups", "Mechanism",
        "Coalition", "Alliance", "Assembly", "Parliament", "Bureau", "Directorate", "Department",
        "University", "Foundation", "Institute", "Network", "Company", "Corporation", "Units", "Guard",
        "Guards", "Federation", "Embassy", "Consulate", "Police", "Battalion", "Division", "Regiment",
        "Militia", "Congress", "Senate", "House", "Bank", "Society", "Association", "Center", "Centre",
        "Observatory", "Administration", "League", "Bloc", "Corps", "Legion", "Rights", "Cabinet",
        "Presidency", "Taskforce", "Fund", "Secretariat", "Board", "Cell", "Unit", "Tribunal", "News",
        "Initiative",
    ]
)  # fmt: skip
NOT_HEADS_ALONE = frozenset(
    {"House", "Rights", "Center", "Centre", "News", "Initiative", "Cell", "Unit", "Group"}
)
NOT_ORGANIZATIONS = frozenset(
    [
        "Agreement", "Accord", "Accords", "Treaty", "Pact", "Framework", "Memorandum", "Protocol", "Deal",
        "Plan", "Act", "Law", "Constitution", "Resolution", "Declaration", "Charter", "Roadmap", "Strategy",
        "Program", "Programme", "Project", "Process", "Day", "War", "Operation",
    ]
)  # fmt: skip
CALENDAR_WORDS = frozenset(
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov",
        "Dec", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
)  # fmt: skip
LEADING_WORDS = frozenset(
    [
        "The", "A", "An", "In", "On", "At", "To", "Of", "By", "For", "From", "With", "And", "But", "Or", "As",
        "After", "Before", "During", "While", "When", "Since", "Until", "Although", "Though", "However",
        "Meanwhile", "Also", "Both", "This", "That", "These", "Those", "Its", "His", "Her", "Their", "Our",
        "Under", "Over", "Between", "Among", "Following", "If", "Last", "Next", "Earlier", "Later",
        "According", "Former", "New", "No", "Not", "Some", "Many", "Most", "Several", "Other", "Another",
        "Against", "Despite", "Because", "Where", "Who", "Which", "What", "Why", "How", "Then", "Now", "Once",
        "Read", "More", "Watch", "Editing", "Reporting", "Two", "Three", "Four", "Five", "Six", "Seven",
    ]
)  # fmt: skip
"""Words that open a sentence with a capital and belong to no name."""
