"""The shapes in which English puts a post beside a name, as patterns over marked sentences."""

from __future__ import annotations

import re

from archive.ingest.lexicon import OCCUPATIONS, PORTFOLIO, QUALIFIERS, RANKS, TITLE
from archive.ingest.marks import rule
from archive.ingest.recognise.people_signs import HONORIFIC

BRACKET = r"(?: \([^()]{1,30}\))?"
ADJECTIVES = (
    r"(?: (?:(?:pro-|anti-)?{D}|{L}'s|{P}'s|{O}'s(?= {O})"
    r"|(?:(?:international|global|joint) )?[a-z]{4,}'s(?= {O})"
    r"|{OL}(?= {O})|parliamentary|{L}-led|US-led|Turkish-backed"
    r"|Iran-backed|autonomous|federal"
    r"|semi-autonomous|intelligence|security|spy|police|state|private|public|charitable|relief|oil"
    r"|energy|student|trade"
    r"|ruling|main|opposition"
    r"|pro-Kurdish|Kurdish|Islamist|far-right|nationalist|secular|powerful|influential|armed|Shi'?ite"
    r"|Sunni|Shia"
    r"|Iran-aligned|local|provincial|umbrella|so-called|{O}-led|new|newly formed|disbanded|outlawed|banned"
    r"|{L}-based|human rights|rights|aid|news|monitoring|war|militant|political|militia|media"
    r"|(?:(?:organi[sz]ation|group|party|movement|charity|watchdog|monitor|agency|think[ -]tank|NGO|company"
    r"|faction|militia|newspaper|broadcaster|channel|website|network|coalition|alliance|bloc)(?= {O}))))*"
)
OF_TOWNS = r"(?:town|city|provincial|province|district|municipal|governorate|local)"
HOUSE = (
    rf"(?i:(?:{PORTFOLIO}) ministry|{OF_TOWNS}(?: (?:council|police|administration))?|ministry|party"
    rf"|movement|organi[sz]ation|observatory|council|committee"
    r"|commission|parliament|agency|department|directorate|center|centre|institute|foundation|association"
    r"|union|federation|syndicate|university|bloc|coalition|alliance|faction|group|militia|force|forces|army"
    r"|brigade|command|network|delegation|mission|office|company|board|bureau|authority|corps|club|station"
    r"|hospital|court|chamber|charity|monitor|watchdog|administration|government|municipality|bank"
    r"|school|college|museum|newspaper|channel|embassy|consulate|dam|refinery|camp|airport|prison|plant|field"
    r"|crossing|tribe|church|diocese|library|unit|website|project|factory)"
)
"""Words that stand for a body that the text has named: ``the ministry's spokesperson``, ``party leader``."""
LOCAL_HOUSE = (
    r"(?:(?:traffic )?police|province|governorate|city|municipality|district|civil defen[cs]e|health"
    r"|education|operations|[Ss]ecretary[- ][Gg]eneral|(?:provincial|city|district|governorate"
    r"|municipal) council|airport|hospital)"
)
"""Small words for what a town has: ``Testabad police spokesman``; the post is of the town."""
PART = (
    r"(?:[a-z-]+ ){0,2}(?:bureau|politburo|office|committee|council|department|directorate|commission|bloc"
    r"|list|branch|wing|headquarters|secretariat|assembly)"
)
"""What a body has: ``{O} political bureau chief``."""
OWNER = (
    rf"(?:(?P<own>{{OLD}}){BRACKET}(?:'s|')?(?: {LOCAL_HOUSE}(?:'s)?)?(?: (?P<part>{PART})(?:'s)?)?? "
    r"|(?P<vague>(?i:regional|(?:the )?region's|federal|the country's|the kingdom's)) )"
)
WHOSE = OWNER.removesuffix(" )") + rf" |(?P<house>{HOUSE})(?:'s|s')? )"
"""As before, or by a word for the body, which the text has named before."""
HIGH = (
    r"(?:senior|top|high-ranking|high-level|top-level|leading|prominent|veteran|powerful|influential|key"
    r"|local)"
)
QUALIFIED = (
    rf"(?P<qualifier>(?:(?i:{QUALIFIERS})(?: (?:the|a|an)(?= ))?[ -]?"
    rf"|first(?:-ever| ever)? (?:{{D}} |female |woman |elected |civilian )+"
    rf"|(?i:{HIGH}) (?=[a-z]+ [A-Z]|{{DOL}}))*)"
)
ROOM = (
    r"(?: (?:of|for|in|at|with|on) (?:(?:the|a|an) )?(?!(?:the|a|an|its|his|her|their|our|my|this|that"
    r"|such|leader|president|commander|chief|founder)\b)[a-z][a-z'-]+(?: (?:and "
    r"|of (?:the )?)?(?!(?:said|told|who|and|in|at|of|for|from)\b)[a-z][a-z'-]+){0,4}| (?:of|for)"
    r" (?:[A-Z][a-z]+)(?: (?:and |& )?[A-Z][a-z]+){0,3})"
)
"""What a post is about, in small letters: ``head of the media office``, ``director of the power plant``."""
ARTICLED_ROOM = re.compile(r" (?:\w+ (?:the|a|an)|with|on) ")
"""``director of the park``: where he is, no part of what he is called; ``director of trade`` is."""
UNIT = r"(?:\d+(?:st|nd|rd|th)|[A-Z][a-z]+) (?:Brigade|Division|Battalion|Regiment|Corps|Squadron)"
"""``commander of the 6th Brigade of {O}``: of the body."""
INSIDE = (
    r"(?:'s (?:{L} |[A-Z][a-z]+ |\d+(?:st|nd|rd|th) )?(?:[a-z-]+ ){0,3}(?:regiment|brigade|battalion"
    r"|branch|office|bureau|department|wing|unit|arm|committee|delegation"
    r"|government|section|diwan|secretariat|cabinet|faction|group|directorate|commission|board|command"
    r"|battalion"
    r"|headquarters"
    r"|mission|program|desk|list|bloc|division|service|agency|police"
    r"|army|parliament|ministry|council|embassy|forces|administration|authority))"
)
"""``head of the {O}'s fifth branch``: of the body, for all that the text names."""
OF = (
    rf"(?:,? (?:[Oo]f|for|to|at|in|on|from|with|within|on behalf of|in charge of|responsible for)(?:"
    rf" the| an?)?"
    rf"{ADJECTIVES}"
    rf" \"?(?:{UNIT} of (?:the )?(?:{{D}} )?)?(?P<of>{{OL}})\"?(?: (?:(?i:province|city|district|governorate)"
    rf"|region|county|town|branch|sub-?district|axis|front|sector|canton|diocese"
    rf"|movement|party|coalition|alliance|bloc|faction|militia|group|office|(?:border )?(?:crossing"
    rf"|gate)|checkpoint|dam|refinery|(?:refugee |IDP )?camp|hospital|prison"
    rf"|base|airport|{LOCAL_HOUSE}|Operations|Police|Affairs"
    r"|(?:[A-Z][a-z]+ ){0,2}(?:Council|Committee|Office|Bureau"
    r"|Board|Command|Department|Commission|Directorate|Assembly|Secretariat)))?"
    rf"{BRACKET}{INSIDE}?(?!'s (?:{{L}}|{{O}}|[a-z]+-(?:largest|biggest)))(?!-\S))"
)
KNOWN_AS = r"(?: of (?:the )?(?:{D} )?[a-z][a-z -]{3,40},? (?:also )?known as (?:the )?(?P<known>{O}))"
DEPUTED = (
    r"(?:(?:(?i:deputy|senior) )?(?i:special|personal) (?i:representative|envoy|adviser|coordinator) of"
    r" (?:the )?(?:{O}(?:'s)? (?i:secretary[- ]general)|(?i:secretary[- ]general) of (?:the )?{O})(?:"
    r" for {L})?)"
)
"""``Special Representative of the {O} Secretary-General``: one post, and not the Secretary-General's."""
MEMBER = rf"(?i:(?:senior |leading |former |founding )?member|deputy|{OCCUPATIONS})"
"""Words that are a post only with whose it is."""
WORDS = rf"\b(?P<title>{DEPUTED}|(?i:{TITLE})|{MEMBER})"
BY_ARTICLE = re.compile(r"(?:\b(?:[Aa]n?|[Tt]he)|,? and|,|-year-old)(?: [a-z-]+){0,2} $")
"""``a schoolteacher``, ``commander and poet``: what somebody is called who holds no post."""
LOCAL = r"(?i:town|city|provincial|district|local|municipal|governorate|armed|security)"
OF_HOUSE = (
    rf"(?: (?:of|for|at|in) (?:the|this|that) (?:(?:new|transitional|interim|caretaker)"
    rf" )*(?:(?P<whose>{{D}}) )?"
    rf"(?:{LOCAL} (?!council|police|admin))?(?P<house>{HOUSE})\b"
    rf"(?! (?:of|for)\b| in {{L}}| {HOUSE}\b)(?!-)"
    r"| of (?:the|this) (?P<land>(?:(?:semi-?autonomous|autonomous|self-ruled|northern|{D}(?:-[a-z]+)?) )*"
    r"(?:region|country|kingdom|republic))\b(?!'|-)| (?:of|in|for|at|with) the (?P<state>federal"
    r"|central|regional)"
    rf" (?:{HOUSE})\b)"
)
"""``secretary general of the Ministry``, ``deputy head of the committee``, ``president of the region``."""
SENT = re.compile(
    r"(?i)\b(?:ambassador|consul(?:[- ]general)?|envoy|representative|secretary|attach[ée]|charg[ée]"
    r" d'affaires|coordinator|minister|secretary of (?:state|defen[cs]e|the treasury|energy)"
    r"|secretary[- ]general)$"
)
"""Posts that are somebody's *to* or *for* a place: whose they are stands before them."""
SECOND = rf"(?: and (?P<second>(?i:{TITLE})))?"
ADDRESS = rf"(?:{HONORIFIC} )*"
INNER = OWNER.replace("own", "inner").replace("vague", "vaguer").replace("<part>", "<inner_part>")
THEN = r"(?: (?:at (?:the|that) time|back then|back in \d{4}))?"
BEFORE = rule(
    rf"(?<!\w)(?P<the>(?i:\bthe |\bits |\bour |\bhis |\btheir |\ba |\ban ))?{WHOSE}?{QUALIFIED}(?:{INNER})?"
    rf"{WORDS}(?: \([A-Z]{{2,6}}\))?{SECOND}(?P<room>{ROOM})??(?:{OF}(?P<post> (?:in|within|of) (?:the"
    rf" )?{{OL}}{BRACKET}| to (?:the )?{{OL}})?"
    rf"|{OF_HOUSE.replace('house', 'house2')})?{THEN}(?P<comma> ?,| is| was)? \(?"
    rf"(?:(?:{{DOL}}|(?:U\.?S\.? )?(?:Air Force|Army|Navy|Marine Corps)) (?={RANKS}))?(?:the"
    rf" (?={RANKS}))?(?:(?P<rank>{RANKS}) )?{ADDRESS}(?P<person>{{P}})"
    rf"(?:{BRACKET} of (?:the )?(?:{{L}}-led |US-led )?(?P<tail>{{OL}}))?"
)
IS = (
    r"(?:(?:and|at (?:the|that) time|who (?:is|was|had been|has been|serves as|served as|works as"
    r"|also serves as)|also"
    r"|currently|now|then|the|a"
    r"|an|one of the"
    r"|himself|herself|his|her|so-called|self-styled|self-declared|Sunni|Shi'?ite|Shia|Yazidi"
    r"|Christian|Turkmen|Arab|Druze|Islamist|independent|opposition|pro-Kurdish|prominent|veteran|local"
    r"|influential|exiled|jailed|imprisoned|outspoken|well-known|female) )*"
)
END = (
    r"(?=\s*(?:[,.;:)\"]|$| (?:and|whose|who|in|on|at|said|says|told|to|for|from|was|were|has|had|met|arrived"
    r"|visited|with|during|after|before|by|as|that|until|since|this|last|yesterday|today|when|while|because"
    r"|under|amid|over|but|also)\b))"
)
AFTER = rule(
    rf"(?P<person>{{P}}){BRACKET}(?:, (?:aged )?\d\d)?(?:, | \(| [-–—] | (?=who (?:is|was) )){IS}"
    rf"(?P<the>(?:its|their) )?"
    rf"{WHOSE}?{QUALIFIED}(?:{INNER})?"
    rf"{WORDS}{SECOND}(?P<room>{ROOM})??(?:{KNOWN_AS}|{OF}(?P<post> in {{L}}| to (?:the )?{{OL}})?"
    rf"|{OF_HOUSE.replace('house', 'house2')}|, (?:the )?(?P<tail>{{O}})(?=[.,;\"])"
    rf"|(?!{ROOM}(?:{END}| of (?:the )?{{OL}})){END})"
)
FLAT_AFTER = rule(
    rf"(?P<person>{{P}}) (?:(?:the|a|an|and) )?{QUALIFIED}(?=[a-z]){WORDS}(?P<room>{ROOM})??{OF}"
    r"(?! (?:[A-Z][\w'-]+ ){0,3}{P})"
)
"""``{P} head of {O}``, in texts that have lost their commas."""
LISTED = rule(rf",? (?:and )?(?:{RANKS} )?{ADDRESS}{{P}}")
ABOVE = rule(rf"{WORDS}(?P<room>{ROOM})??(?:{OF})?, (?:{RANKS} )?{ADDRESS}$")
""" "the governor of {L}, " before a name: he has his title, and what follows is the next one's."""
ONE_OF = rule(
    rf"(?P<person>{{P}}){BRACKET}, one of (?:the |its |their |{{D}} )?(?:[a-z]+ ){{0,2}}"
    rf"\b(?P<title>(?i:{TITLE}))s{OF}"
)
COUPLED = rule(r" and (?:[A-Z][a-z]+ ){1,4}(?:{P})")
NEXT = rule(
    rf"(?:,? and|,) {IS}{OWNER}?{QUALIFIED}{WORDS}(?P<room>{ROOM})??(?:{OF}(?P<post> in {{L}})?|{END})"
)
FIRST = rule(rf"{OWNER}?{QUALIFIED}{WORDS}(?P<room>{ROOM})??{OF}? and (?:the )?$")
TO_SOMEBODY = (
    rf" (?:of|for|to) (?:the )?(?:(?P<of>{{OLD}})(?:'s)? |(?P<vaguer>federal|regional) )?"
    rf"(?:(?:{QUALIFIERS})[ -])?(?P<other>(?i:{TITLE}))(?: of (?:the )?(?P<tail>{{OL}}))?"
    r"(?: (?:for|to|in) (?:the )?{L})?"
)
SERVING = rule(
    rf"(?<!\w){OWNER}?{QUALIFIED}\b(?P<title>(?i:{TITLE}))(?:{TO_SOMEBODY}(?: {ADDRESS}(?P<served>{{P}}))?"
    rf"| (?:of|for|to) {ADDRESS}(?P<served2>{{P}})), (?:{RANKS} )?{ADDRESS}(?P<person>{{P}})"
    rf"|(?P<served3>{{P}})'s? {QUALIFIED.replace('qualifier', 'qualifier3')}"
    rf"(?P<title3>(?i:{TITLE})),? (?:{RANKS} )?{ADDRESS}(?P<person3>{{P}})"
)
"""``a spokesman for Prime Minister {P}, {P}``, ``adviser to the prime minister, {P}``, ``{P}'s aide {P}``."""
SERVING_AFTER = rule(
    rf"(?P<person>{{P}}){BRACKET}, {IS}{OWNER}?{QUALIFIED}\b(?P<title>(?i:{TITLE}))"
    rf"(?:{TO_SOMEBODY}(?: {ADDRESS}(?P<served>{{P}}))?| (?:of|for|to) {ADDRESS}(?P<served2>{{P}}))"
)
HEADED_BY = rule(
    rf"(?P<person>{{P}}){BRACKET}, (?:an? (?:[a-z'-]+ ){{1,5}}?)?who (?:also |now |currently |{{T}} "
    rf"|(?!(?:has|had|was)\b)[^,;.]{{3,70}}? and (?:also )?)?(?P<verb>heads|leads|commands|chairs|runs"
    rf"|headed|led|commanded"
    rf"|chaired|founded"
    r"|has (?:headed|led|commanded|chaired|run|directed|managed)|represents|directs|directed|oversees"
    r"|manages|coordinates|is in charge of|speaks for)"
    r"(?: (?:the |an? )?(?:[a-z-]+ ){0,3}(?:(?:of|in|for|at|within|on) (?:the )?(?:[a-z-]+ ){0,2}){0,2}"
    r"(?:(?:{D}|ruling|main|powerful|influential) )*(?P<of>{OL})"
    rf"| (?:the|this|that|(?P<some>an?|one of (?:the|several))) (?(some)(?:[a-z'-]+"
    rf" ){{0,4}})(?P<house>{HOUSE})"
    r"(?:'s(?: [a-z-]+){1,4})?(?=[,.;]|$| (?:and|said|told|met|that|which|in|for|of)\b))"
)
LED_BY = rule(
    rf"(?P<of>{{O}}){BRACKET},? (?:(?:which|that) (?:is|was) )?(?P<verb>led|headed|chaired|commanded) by"
    rf" {ADDRESS}(?P<person>{{P}})"
)
SENT_OUT = re.compile(
    r"(?i)\b(?:delegat\w+|teams?|committees?|missions?|groups?|convoys?|forces?|wings?|factions?"
    r"|branch\w*|units?"
    r"|lists?|meetings?|cabinets?)\b"
)
"""``a delegation of {O}, led by {P}``: it is the delegation that he leads."""
NAMED = rule(
    rf"(?P<person>{{P}}){BRACKET}(?: of (?:the )?{{O}}{BRACKET}"
    rf"|, (?:an?|the|who) [^,.;]{{3,60}}?(?:,(?= was )|(?= who was )))?"
    rf",?(?: {{T}}| on [A-Z][a-z]+day)? (?:was|is|has been|had been|who was|who"
    rf" is) (?:unanimously |officially |formally"
    rf" |again |recently |then )?(?:re-?)?(?:elected|appointed|named|chosen|confirmed|nominated|sworn in"
    rf"|selected|inaugurated|declared|reappointed)"
    rf"(?: by (?:the )?[^,.;]{{2,40}}?)? (?:as |to be |to the post of |to the position of )?(?:the |its "
    rf"|their )?(?:{OWNER})?"
    rf"{QUALIFIED}{WORDS}(?:{OF}|{OF_HOUSE}|{END})"
)
COPULA = rule(
    rf"(?P<person>{{P}}){BRACKET}(?:, (?:aged )?\d\d,|, who [^,;.]{{3,80}}? and)? (?:(?:also|later"
    rf"|then|briefly"
    rf"|previously|first|subsequently|once|long"
    r"|now) )*"
    r"(?:is|was|has been|had been|serves as|served as|became|becomes|remains|remained|had become|has become)"
    r" (?:the |a |an |also |now |currently |one of the |then |long |previously |once |already |still"
    rf" |first )*"
    rf"{OWNER}?{QUALIFIED}(?:{INNER})?{WORDS}(?P<room>{ROOM})??(?:{OF}|{END})"
)
NAMED_AS = (
    rf" (?:{RANKS} )?{ADDRESS}(?P<person>{{P}}){BRACKET},? as (?:the |an? |(?P<the>its |their ))?"
    rf"{WHOSE}?{QUALIFIED}{WORDS}(?:{OF}|{OF_HOUSE.replace('house', 'house2')}|{END})"
)
NAMING = rule(
    r"\b(?:(?:elect|appoint|nam|choos|nominat|re-elect|select|pick)ing|elected|appointed|named"
    r"|chose|nominated"
    r"|re-elected|selected|picked|replaced|succeeded|confirmed|endorsed|approved|(?:appoint|elect)s?|voted"
    r" (?:on|for|in favou?r of))"
    rf"(?: (?:his|her|its|the) [a-z-]+(?: [a-z-]+){{0,2}},?| {{OL}}'s)?{NAMED_AS}"
)
NAMED_TOO = rule(rf"(?:,? and|,){NAMED_AS}")
"""``appointed {P} as minister of trade, {P} as minister of oil``: each further one."""
REPLACING = rule(
    rf"(?P<person>{{P}}){BRACKET},? (?:(?:has|had|who) )*(?:replaced|succeeded|replaces"
    rf"|succeeds) (?:{RANKS} )?{ADDRESS}(?P<last>{{P}}){BRACKET},? as (?:the )?{OWNER}?"
    rf"{QUALIFIED}{WORDS}(?P<room>{ROOM})??(?:{OF}|{END})"
)
"""``{P} has replaced {P} as head of {O}``: both have been it."""
SUCCEEDING = rule(
    r"[^.;:]{0,40}?,? (?:to (?:succeed|replace)|succeeding|replacing|in place of|instead of|taking over from)"
    rf" (?:{RANKS} )?{ADDRESS}(?P<last>{{P}})(?!, (?:the|an?|who (?:is|was)) )"
)
"""Behind what somebody was named to: whom he follows."""
RANK = rule(
    rf"(?<!\w)(?:{OWNER})?(?P<title>{RANKS}) (?P<person>{{P}})(?:,? (?:of|from|with) (?:the )?(?:{{L}}-led "
    rf"|US-led )?(?P<of>{{O}}))?"
)
AS = rule(rf"\bas (?:the )?{OWNER}?{QUALIFIED}{WORDS}(?:{OF})?, (?P<person>{{P}})")
COUNTERPART = rule(
    rf"\b(?i:his|her|their|its) (?:new )?(?:(?:(?P<own>{{DOL}})(?:'s)?|(?P<vague>federal|regional))"
    rf" )?(?P<title>counterparts?)"
    rf"(?: (?:from|in|of) (?:the )?(?P<of>{{OL}}))?,? (?:{RANKS} )?{ADDRESS}(?P<person>{{P}})"
    rf"(?: (?:of|from) (?:the )?(?P<tail>{{L}}))?"
)
BESIDE_HOLDER = rule(
    r"(?<!\w)(?:[Hh]is|[Hh]er|whose|(?P<holder>{P})'s?) (?:then |former |new )?"
    r"(?P<title>(?:(?:first|second|senior) )?deputy"
    rf"|predecessor|successor),? (?:{RANKS} )?{ADDRESS}(?P<person>{{P}})(?!,? as )"
)
"""``{P}, whose deputy, {P}``: the post of the one is said by that of the other."""
PLURAL = rule(
    rf"(?<!\w)(?P<the>(?:its|their) )?{WHOSE}?{QUALIFIED}\b(?P<title>(?i:{TITLE}|deputies|secretaries))"
    rf"(?:s|es)?{OF}?"
    rf"(?:,|:| [–—-])? {ADDRESS}(?P<people>{{P}}(?:, {ADDRESS}{{P}})*,? and"
    rf" {ADDRESS}{{P}})(?:,? (?:of|from) (?:the )?(?P<tail>{{OL}}))?"
)
PLURAL_AFTER = rule(
    rf"(?P<people>{{P}}(?:, {ADDRESS}{{P}})*,? and {ADDRESS}{{P}})(?:,|,? (?:are|were))"
    r"(?: (?:the|both|two|three|four|other|all))*"
    rf" {OWNER}?{QUALIFIED}\b(?P<title>(?i:{TITLE}|deputie|secretarie|member))s{OF}?"
)
"""``{P} and {P}, co-chairs of {O}``."""
ALONE = rule(
    rf"(?:\b[Tt]he )?{OWNER}{QUALIFIED}{WORDS}(?!')\b(?! (?:and )?{{P}})|\b[Tt]he"
    rf" {QUALIFIED.replace('qualifier', 'q2')}"
    rf"\b(?P<title2>(?i:{TITLE})){OF.replace('<of>', '<of2>')}(?!,? {{P}})"
)
DELEGATION = rule(
    r"(?:delegation|team|mission|group|committee)\b[^.;]{0,40}?(?:from|of|representing) (?:the"
    r" )?(?P<own>{OLD})"
    r"[^.;{]{0,30}?(?:headed|led|chaired|headed up) by (?:the )?$"
)
DELEGATION_OF = rule(
    r"(?P<own>{OLD})(?: [a-z-]+)? delegation[^.;]{0,40}?(?:headed|led|chaired) by (?:the )?$"
)


LED_AS = {"led": "leader", "headed": "head", "chaired": "chair", "commanded": "commander"}
POST_OF_VERB = {
    "heads": "head",
    "leads": "leader",
    "commands": "commander",
    "chairs": "chair",
    "runs": "head",
    "is in charge of": "head",
    "speaks for": "spokesperson",
    "headed": "head",
    "led": "leader",
    "commanded": "commander",
    "chaired": "chair",
    "founded": "founder",
    "represents": "representative",
    "directs": "director",
    "directed": "director",
    "oversees": "supervisor",
    "manages": "manager",
    "coordinates": "coordinator",
}
"""``who heads {O}``: the post that the verb tells of."""
