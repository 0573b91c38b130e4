"""What sort of subject a verb has, for verbs that tell one thing of forces and another of people or places:
"troops left the town", "he left the town", "the town was seized", "a suspect was seized".
"""

from __future__ import annotations

import re

from archive.ingest.gather.phrases import first_subject, subjects
from archive.ingest.gather.scene import Found, Hit
from archive.ingest.gather.ways import LISTS
from archive.ingest.marks import rule

_WORD = r" (?:[\w'-]+|[\ue000-\uf7ff](?:'s)?)"
_TIE = (
    r" (?>(?:of|from|in|on|at|near|loyal to|backed by|allied with|belonging to|affiliated with|stationed in"
    r"|based in|along with|and|known as|riding|wearing|armed with|dressed in|aboard|carrying|held|\w+ed)"
    rf"(?={_WORD}))"
)
"""What ties further words to a noun: ``of the {O}``. What may be one always is, so that there is one way to
read them."""
BETWEEN = (
    rf"(?:{_TIE}{_WORD}(?:(?!{_TIE}){_WORD}){{0,5}}"
    rf"| \([^()]*\)|,(?:{_WORD}){{1,8}},)*"
)
"""What may part a noun from its verb: ``fighters of the {O}``, ``a suspect, known as Abu Demo,``."""
LEADING = (
    r"(?:[ ,]+(?:[a-z]+ly|also|then|there|here|expected|scheduled|due|set|slated|planning|later"
    r"|first|last|had|has|have|having|will|is|are|was|were|been|be"
    r"|to|would|both"
    r"|all|began|begun|begin|started|again|[\uf400-\uf7ff]|on|in))*[ ,]*$"
)
"""The small words before a verb: ``had later``, ``on {T}``, ``are to``."""
CLOSE = re.compile(rf"(?:'s)?{BETWEEN}{LEADING}")
_FORCES = (
    "gunmen militants militant fighters fighter rebels insurgents jihadists troops forces force"
    " soldiers army police"
    " policemen guards peshmerga militiamen militia militias unit units factions faction tribesmen attackers"
    " assailants commandos convoy convoys tanks reinforcements battalion battalions brigade brigades"
    " regiment regiments division divisions marines paratroopers contingent contingents patrol patrols"
    " detachment detachments personnel advisers advisors men guerrillas gendarmes servicemen"
)
_FIGHTERS = (
    "militants militant fighters fighter rebels rebel insurgents jihadists gunmen guerrillas guerrilla"
    " members member"
    " elements militiamen"
)
FORCES = re.compile(rf"\b(?:{'|'.join(_FORCES.split())})\b{BETWEEN}{LEADING}", re.I)
FIGHTERS = re.compile(rf"\b(?:{'|'.join(_FIGHTERS.split())})\b{BETWEEN}{LEADING}", re.I)
PEOPLE = re.compile(
    rf"(?:\b(?:{'|'.join(LISTS['PEOPLE'])})\b{BETWEEN}"
    r"|\b(?:he|she|they|who|both|all|some|most|others|another|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|twelve"
    rf"|dozens|hundreds|scores|\d+|the two|the five|the man|the pair|the rest|(?:an?|the) (?:third"
    rf"|fourth|fifth|second|other))\b{BETWEEN}){LEADING}",
    re.I,
)
TRADES = re.compile(
    r"\b(?:teachers|lecturers|workers|employees|servants|staff|drivers|doctors|nurses|medics|pharmacists|lawyers|judges"
    r"|shopkeepers|merchants|traders|bakers|farmers|students|graduates|contractors|\w+workers|engineers|unions?"
    r"|journalists|prisoners|inmates|detainees|residents|villagers|locals|retirees|pensioners|veterans|truckers|fishermen"
    r"|porters|kolbars|families|mothers|relatives|activists|supporters|followers|citizens|youths|women|crowds?"
    r"|protesters|demonstrators|people|shops?|refugees|professors|owners|miners|herders|tribesmen|hundreds|dozens"
    rf"|thousands|scores|others)\b{BETWEEN}{LEADING}",
    re.I,
)
TWO = re.compile(
    rf"\b(?:(?:two|both)(?: [a-z]+)?|they|ministers|presidents|leaders|premiers|counterparts)\b{LEADING}",
    re.I,
)
ENVOYS = re.compile(
    r"\b(?:delegations?|teams?|panel|mission|commission|envoys?|officials|ministers?|lawmakers?"
    r"|deput(?:y|ies)|inspectors?|experts?|negotiators?|mediators?|diplomats?|ambassadors?"
    r"|presidents?|prime minister|premier"
    r"|leaders?|chiefs?|governors?|mayors?|administrators|representatives?|investigators?|auditors?|advisers?"
    rf"|engineers|commanders?|generals?|head|king|emir|pope|patriarch|chancellor|secretary)\b{BETWEEN}{LEADING}",
    re.I,
)
GROUND = re.compile(
    r"\b(?:villages?|towns?|cit(?:y|ies)|districts?|neighbou?rhoods?|quarters?|areas?|provinces?"
    r"|territor(?:y|ies)|hills?"
    r"|hilltops?|heights|bases?|airbase|airport|bridges?|side|half|crossing|dam|fields?|capital|region|pocket"
    rf"|stronghold|bastion|enclave|checkpoints?|positions|posts?|which|it)\b{BETWEEN}{LEADING}",
    re.I,
)
ARMED = frozenset({"militia", "military", "militant-group", "coalition", "party"})
"""Categories of the registry of bodies that have fighters."""
ARMED_NAME = re.compile(
    r"(?i)\b(?:forces?|army|brigades?|guards?|peshmerga|division|front|units|militia|battalion|police"
    r"|regiment|command"
    r"|asayish|marines|gendarmerie|legion|fighters)\b"
)
PLACE_LAST = rule(rf"{{L}}(?:'s [a-z]+)?{BETWEEN}{LEADING}")
HUNG = re.compile(
    r"\b(?:in|at|near|from|to|by|with|of|on|for|against|between|including|visit(?:ed|ing)?|met|hit|attacked|killed"
    r"|targeted|wounded) (?:(?:the|an?|its|his|their|northern|southern|eastern|western|central"
    r"|[\ue000-\uf7ff](?:'s)?|security|armed|[a-z]+) ){0,2}$"
)
"""``a visit to the forces deployed in {L}``, ``arrivals from northern {L} fell``: no subject."""
SECOND_VERB = re.compile(
    r"(?:^|[ ,])(?:and|but|before|after|then|or)(?: (?:[a-z]+ly|then|later|also|was|were|had|has|have"
    r"|been|will|on|in"
    r"|[\uf400-\uf7ff]))*[ ,]*$"
)
"""``were seized in {T} and later |freed``: the subject is that of the first verb."""
FIRST_VERB = re.compile(
    r"[ ,](?:was|were|is|are|has|have|had|will|would|\w+ed|fled|left|met|took|held|shot)\b"
)


def _subject_ends(hit: Hit) -> list[str]:
    """The words up to the verb; for the second of two verbs also those up to the first."""
    before = hit.before
    if not SECOND_VERB.search(before):
        return [before]
    whole = before if before.strip(" ,").count(" ") > 1 else hit.scene.text[: hit.start]
    first = FIRST_VERB.search(whole)
    return [before, whole[: first.start()] + " "] if first else [before]


def _ends(pattern: re.Pattern[str], hit: Hit, free: bool = False) -> bool:
    """Whether the words before the verb end so; ``free``: with what hangs on nothing."""
    found = ((words, pattern.search(words)) for words in _subject_ends(hit))
    return any(match and not (free and HUNG.search(words[: match.start()])) for words, match in found)


def _nearest(hit: Hit) -> Found | None:
    """Who is named last as the subject."""
    found = subjects(hit.scene, hit.left(), hit.clause[0])
    if not found and SECOND_VERB.search(hit.before):
        found = first_subject(hit.scene, hit.start)
    return found[-1] if found else None


def _close(hit: Hit, found: Found) -> bool:
    """Whether nothing but small words stands between somebody named and the verb, or the first of two."""
    gap = hit.scene.text[found[0] + 1 : hit.start]
    first = FIRST_VERB.search(gap)
    short = gap[: first.start()] if first and SECOND_VERB.search(gap) else gap
    return bool(CLOSE.fullmatch(short))


def _armed(hit: Hit) -> bool:
    found = _nearest(hit)
    if not found or found[1] != "O" or not _close(hit, found):
        return False
    return hit.scene.categories.get(found[2]) in ARMED or bool(ARMED_NAME.search(found[2]))


def forces_act(hit: Hit) -> bool:
    """``{D} troops left {L}``, ``the {O} withdrew``."""
    return _ends(FORCES, hit, free=True) or _armed(hit)


def fighters_act(hit: Hit) -> bool:
    """``four {O} members surrendered``: no suspect, no minister."""
    return _ends(FIGHTERS, hit) or _armed(hit)


def people_act(hit: Hit) -> bool:
    """``a suspect was seized``, ``{P} was freed``, ``who … was freed``."""
    if _ends(PEOPLE, hit) or hit.before.startswith(("who ", "whom ")):
        return True
    found = _nearest(hit)
    return bool(found and found[1] in "PH" and _close(hit, found))


def envoys_act(hit: Hit) -> bool:
    """``a delegation of the {O} travelled to {L}``, ``officials were in {L}``: those who are sent."""
    return _ends(ENVOYS, hit)


def trades_act(hit: Hit) -> bool:
    """``teachers began a strike``, ``dozens of public servants gathered``: no soldiers."""
    return _ends(TRADES, hit) and not FORCES.search(hit.before)


def two_act(hit: Hit) -> bool:
    """``{P} and {P} spoke``, ``the two ministers spoke``: not one alone."""
    named = [found for found in subjects(hit.scene, hit.left(), hit.clause[0]) if found[1] in "PH"]
    return _ends(TWO, hit) or (len(named) > 1 and _close(hit, named[-1]))


def ground_is_taken(hit: Hit) -> bool:
    """``the town was seized``, ``{L} fell``."""
    return _ends(PLACE_LAST, hit, free=True) or _ends(GROUND, hit)


OUTLAWS = re.compile(
    r"\b(?:gunmen|militants?|(?:armed|masked|unknown|unidentified) (?:men|group|persons|individuals"
    r"|assailants)"
    rf"|kidnappers|abductors|bandits|jihadists|insurgents|militiamen)\b{BETWEEN}{LEADING}",
    re.I,
)
POLICING = re.compile(
    r"\b(?:police|security forces|special forces|forces|army|troops|commandos|soldiers|gendarmer?i?e?s?"
    r"|asayish"
    r"|agents|security|units?|officers|intelligence|joint|counter-?terror\w*|counter-terrorism"
    rf"|special operations|pre-?dawn|dawn|helicopter|helicopter-borne|airborne)\b{BETWEEN}{LEADING}",
    re.I,
)
BY_POLICE = re.compile(
    r" by (?:the )?(?:[\w-]+ |[\ue000-\uf7ff](?:'s)? ){0,3}(?:police|forces|army|troops|commandos"
    r"|asayish|units)\b",
    re.I,
)
SEIZED = re.compile(r"\b(?:captur|seiz|took|taken|hold|held|catch|caught|haul|intercept)", re.I)
FROM_AFAR = re.compile(r"\b(?:air|bombing|drone|rocket|night-time|shelling) $")
WANTED = re.compile(
    r"(?i)\b(?:suspect\w*|members?|militants?|fighters?|leaders?|commanders?|wanted|smugglers?|dealers?"
    r"|traffick\w+"
    r"|terror\w*|operatives?|gunm[ae]n|fugitive|police|security|army|forces|checkpoint|airport|officers"
    r"|asayish|he|they)\b"
)
"""Of whom, or by whom, "seized" is an arrest."""
AIR_FORCE = re.compile(r"(?i)air[- ]?force")
STRUCK = re.compile(r"(?i)str[iu]ck|strikes?|hit|attack|target|bomb|raid")
SAME_WORDS = frozenset({"arrest", "attack", "armed-clash"})
"""Kinds whose words tell another kind of another doer."""


_CROWD = (
    r"(?:supporters|followers|protest(?:e|o)rs|demonstrators|students|graduates|teachers|crowds?|fans|rioters|mourners"
    r"|marchers|worshippers)"
)
_POLICE = r"(?:(?:riot |anti-riot |local |federal )?police|security forces?|(?:security )?guards|riot forces)"
CROWD = re.compile(rf"\b{_CROWD}\b{BETWEEN}{LEADING}", re.I)
ON_BOTH_SIDES = re.compile(
    rf"\b(?:between|with) (?:[\w\ue000-\uf7ff'-]+ ){{0,4}}?(?:{_CROWD}\b.*\band\b.*\b{_POLICE}"
    rf"|{_POLICE}\b.*\band\b.*\b{_CROWD})\b",
    re.I,
)
AGAINST_POLICE = re.compile(rf"[^.;]{{0,50}}\b{_POLICE}\b", re.I)


def _crowd_and_police(hit: Hit) -> bool:
    """``supporters of the party clashed with the police``: a protest, no fight of armed men."""
    if not hit.trigger.nominal and CROWD.search(hit.before) and AGAINST_POLICE.match(hit.after):
        return True
    return bool(ON_BOTH_SIDES.search(hit.match.group() + hit.after))


def kind_by_doer(kind: str, hit: Hit) -> str:
    """``gunmen seized a doctor``: a kidnapping, no arrest; ``police raided a house``: an operation, no
    attack."""
    words = hit.match.group()
    if kind == "armed-clash":
        return "protest" if _crowd_and_police(hit) else kind
    if kind == "arrest" and SEIZED.search(words):
        found = _nearest(hit)
        militant = found and hit.scene.categories.get(found[2]) == "militant-group" and _close(hit, found)
        taken = "seized" in words and hit.trigger.needs == "W" and not WANTED.search(hit.before + hit.after)
        return "kidnapping" if militant or taken or OUTLAWS.search(hit.before) else kind
    if kind == "attack" and words[:4].casefold() == "raid" and not FROM_AFAR.search(hit.before):
        policing = POLICING.search(hit.before) or BY_POLICE.match(hit.after)
        return "military-operation" if policing and not OUTLAWS.search(hit.before) else kind
    if kind == "attack" and _by_air(hit):
        return "airstrike"
    return kind


def _by_air(hit: Hit) -> bool:
    """``the {O} struck positions``, ``a {O} strike``, of an air force by its name."""
    found = _nearest(hit)
    named = bool(found and AIR_FORCE.search(found[2]) and (_close(hit, found) or hit.trigger.nominal))
    return named and bool(STRUCK.search(hit.match.group()))
