"""Whether words tell that something happened: a noun needs a verb of happening, an infinitive a will."""

from __future__ import annotations

import re

from archive.ingest.gather.asking import another_matter, lacking, opens_the_sentence
from archive.ingest.gather.clauses import clause_at
from archive.ingest.gather.happenings import ANAPHOR, GENERIC_NOUN, HAPPENED, RELATIVE, VOTES
from archive.ingest.gather.scene import Hit, Scene
from archive.ingest.gather.states import no_happening
from archive.ingest.marks import letter_of, rule

MANY = re.compile(
    r"\b(?:several|many|series of|number of|dozens of|previous|earlier|past|recent|regular|frequent"
    r"|numerous|various|some|all)(?: [\w-]+)? $"
)
ONE = re.compile(r"(?:meeting|round|session|summit|conference|visit)\b", re.I)
"""``the previous meeting``: one, not many."""
EACH = ("every ", "each ")
EVERY = re.compile(r"\b(?:every|each|any|no)\b", re.I)
YEAR = re.compile(r"\b((?:19|20)\d\d)\b(?=[\w' -]{0,24}$)")
VAGUE = re.compile(r"(?i)\b(?:recent(?:ly)?|lately|now|currently|these days|nowadays)\b")
SPECIFIC = re.compile(
    r"(?:\b(?:an?|the|this|that|another|two|three|four|several|multiple|latest|deadly|recent|'s|night"
    r"|morning|\d+)"
    r" (?:[\w-]+ ){0,3}|[\ue000-\uf7ff](?:'s|-\w+)? (?:[\w-]+ ){0,2}|^(?:[^,]{1,40}, )?)$",
    re.I,
)
"""What makes a noun a certain one: an article, a figure, somebody whose it is."""
WAR = re.compile(
    r"\b(?:conflict|war|insurgency|violence|uprising|fighting|unrest)\b[^.;]{0,60}\b(?:has"
    r"|have)\b[^.;]{0,20}$"
)
"""``a conflict that has killed thousands``: no deed of one day."""
TOLL = re.compile(r"\b(?:number|toll|total|figures?|list) of (?:[\w-]+ ){0,3}$")
"""``brings to 19 the number of people killed``."""
CONDEMNED = re.compile(
    r"\b(?:condemn\w*|denounc\w*|(?:protest|demonstrat|rall)\w* (?:against|over|at)|mourn\w*|slam\w*"
    r"|comment\w* on"
    r"|against) th(?:e|is|ese) (?:[\w-]+ )?$",
    re.I,
)
AS_A_WORD = re.compile(r"\b(?:term|word|expression)s? \"?$|\b(?:what|whose|which) $")
"""``use the term "neutralize" to imply …``, ``says whose planes carried out raids``: nothing happened."""
LABOUR = re.compile(
    r"(?:-day|-long|general|hunger|teachers'?|workers'?|labou?r|lawyers'?|drivers'?|\bon|go on) $"
)
"""``a three-day strike``: nobody is struck."""
STRIKERS = re.compile(
    r"(?i)\b(?:teachers|workers|employees|servants|staff|drivers|doctors|nurses|lawyers|farmers|students"
    r"|\w+workers"
    r"|bakers|shopkeepers|unions?|lecturers)\b(?! (?:killed|wounded|injured|died))[^.;]{0,60}$"
)
"""``dockworkers in {L} ended their strike``."""
OVER_PAY = re.compile(
    r" (?:by (?:[a-z]+ ){0,2}(?:teachers|workers|drivers|employees|doctors)|over (?:pay|wages|late"
    r"|unpaid)|that began|would go on)"
)
ON_THE_PHONE = re.compile(r"\b(?:told|said|says|confirmed|reached|speaking|added)\b[^.;]{0,60}$")
"""``told the agency by phone``: a statement."""
TOLD_SOMEBODY = rule(r"\b(?:told|informed|assured) (?:the )?(?:[\w-]+ |{D} ){0,3}{PH}(?:,? {T})? $")
"""``told {P} by phone``."""
COLLAPSED = re.compile(r"\b(?:collapsed|broke down|fell apart|was violated|unravell?ed)\b")
SPOKEN_OF_DEAL = re.compile(
    r"\b(?:importance of|review|reviewed|discuss\w*|implement\w*|implementation of|under|need for"
    r"|need of|about|regarding"
    r"|possibility of|efforts? (?:for|towards?)|according to|basis of|part of|terms of|in line with"
    r"|based on|reach)"
    r" (?:[\w-]+ ){0,3}$"
)
"""``to review the agreement between …``: one that there is, or should be."""
MADE = rule(
    r"\b(?:signed|reached|concluded|brokered|mediated|inked|agreed|struck|sealed|initiall?ed|announced|made)"
    r"(?=(?:[^.;,]{0,60}? )?(?:{T}|(?:with|between|by) (?:the )?(?:two |both )?(?:[\w-]+ ){0,3}?"
    r"(?:{POL}|sides|countries|parties|states|nations|governments)))"
    r"|{T}(?:'s)? (?:[a-z-]+ ){0,2}?(?:agreement|accord|deal|truce|ceasefire|memorandum|protocol|treaty"
    r"|pact)\b|\b(?:agreement|accord|deal|truce|ceasefire|memorandum|protocol|treaty|pact) of (?:the )?{T}"
)
"""``implementing the memorandum signed with {O} in 2020``: one that was made, whatever is said of it."""
BY_ITSELF = re.compile(
    r"(?:agreed(?! with\b)|established|set up|formed(?! an? [^.;]{0,40}(?:alliance|coalition|bloc)\b)"
    r"|created|launched)\b"
)
A_DEAL = re.compile(
    r"agreed (?:on |to )?.*\b(?:agreement|accord|deal|ceasefire|truce|pact|treaty|memorandum)$", re.I
)
"""``{O} agreed to a ceasefire``: there is another side to it."""
BOTH = rule(
    r"(?:\b(?:[Tt]wo|[Bb]oth|[Tt]hree) (?:[a-z]+ )?(?:sides|countries|parties|states|nations|neighbou?rs"
    r"|governments|capitals|leaders|ministers|presidents|men|groups|allies)|\b[Tt]he (?:sides|parties)"
    r"|\b[Tt]hey|\b(?:[Tt]he two|[Bb]oth)"
    r"|{POL}(?:'s)?(?: \([^()]*\))?,? and (?:[^,;:]{0,50} )?{POL}(?:'s)?(?: \([^()]*\))?)"
    r"(?: (?:had|have|has|also|already|later|then|[a-z]+ly))* $"
)
"""``{L} and {L} agreed last year to …``: one alone agrees to many things."""
WHICH = re.compile(r"(?:which|that)\b")
DEAL = re.compile(
    r"\b(?:agreements?|memorand(?:um|a)(?: of [a-z]+)?|deals?|accords?|protocols?|pacts?|treaty"
    r"|contracts?)(?: [a-z]+)?,? $"
)
SERIES = re.compile(
    r"\b(?:several|many|numerous|various|repeated|frequent|similar|dozens of|hundreds of|scores of|more"
    r" than [\w-]+"
    r"|over \d+|\d\d+|series of)(?: [\w-]+)? $",
    re.I,
)
"""``several attacks since January``: no single deed."""
CLAIMED = re.compile(r"\bclaimed responsibility|\bhours\b|\bovernight\b")
AFTERMATH = re.compile(
    r"\b(?:after|following|in response to|in retaliation for|in the wake of|since|amid|condemn\w*|denounc\w*"
    r"|mourn\w*|comes? (?:\w+ ){0,3}after|investigat\w*)\b[^,;]{0,60}$",
    re.I,
)
"""``days after another attack by …``, ``condemned the bombing``: what others answer to did happen."""
AFTER_PROTESTS = re.compile(r"\b(?:after|following|since|amid|with|when)(?: [\w-]+){0,2} $", re.I)
"""``Following protests in {L} in 2011``."""
ONLY_MEANT = re.compile(
    r"\b(?:launch|stage|carry|conduct|plan|launching|staging|planning|plot|plotting|prepare|preparing)"
    r" (?:[\w-]+ )*$"
)
WANTED = re.compile(
    r"\b(?:forg(?:ed|ing)|demand(?:s|ed|ing)?|(?:call|push|press)(?:s|es|ed|ing)? for|seek(?:s|ing)?"
    r"|sought|want(?:s|ed)?)"
    r" (?:the |an? )?(?:immediate |early )?(?:[\w-]+ )?(?:[\ue000-\uf7ff]'s )?$"
)
"""``demanded {P}'s resignation``, ``forging the governor's resignation``."""
KILLED_IN = re.compile(
    r"\b(?:killed|wounded|injured|died|hurt|martyred|captured) (?:and [a-z]+ )?(?:in|during)"
    r" (?:(?!(?:any|such|future|no)\b)[\w-]+ |[\ue000-\uf7ff](?:'s)? ){0,3}$"
)
"""``were killed in |clashes``: in what people died did happen."""
SHOWN = re.compile(r"\b(?:video|footage|photos?|images?) (?:[\w-]+ )?(?:showing|of|depicting)\b")
FINITE = re.compile(
    r"\b(?:will|managed|was able|were able|set|due|is|are|scheduled|plans?|expected|prepar(?:es|ed|ing)"
    r"|began|begun|begins?|started|starts|went on|moved in|proceeded"
    r"|voted(?: [\uf400-\uf7ff]| on [\uf400-\uf7ff])?"
    r"|(?:(?:prompt|forc|caus|compell|le)(?:ed|ing|d|ading)|expects?) (?:[\w\ue000-\uf7ff-]+ ){1,4})"
    r" ?to (?:be )?$"
)
GOING_ON = rule(
    r"\b(?:followed by|after|while)\b(?! the $)[^,]*$|, $|(?:was|were|is|are|been|began|begun|begins?"
    r"|started|starts"
    r"|resumed|finished|completed) (?:[a-z]+ly )?$|, \w+ing [^,]{1,60} and $"
    r"|\b(?:announc|confirm|report)(?:ed|es|s)(?: (?:{T}|on|late|today))* $"
    r"|\b(?:accus|convict)(?:ed|es|s|ing) (?:the )?(?:[\w-]+ |{POLD} ){1,4}of (?:having )?$"
)
ANNOUNCED = re.compile(
    r"\b(?:announc|call|plan|oppos|reject|support|postpon|demand)\w* (?:for )?(?:the |an? |early )?$"
)
UNTIL = re.compile(r"\b(?:until|before|unless|if|pending|ahead of)(?: \w+){0,2} $")
"""``until elections are held``: a day nobody knows."""
HELD = re.compile(r"\b(?:held|voted|won|wins|leads|came first|lost|rescheduled|scheduled)\b")
TOLD_BY_NAME = VOTES | {
    "meeting",
    "visit",
    "agreement",
    "cancellation",
    "dissolution",
    "assassination",
    "massacre",
    "resignation",
    "overthrow",
}
"""Kinds whose nouns tell a happening by themselves."""
ATTRIBUTE = re.compile(
    r"(?:^|\b(?:the|an?|its|his|her|their|this|these|those|of|with|for|from|between|among|against"
    r"|replace"
    r"|two|three|several|many)|'s)(?:(?:^| )[\w-]+ly| now| newly)? ?$",
    re.I,
)
BARE_PARTICIPLE = re.compile(
    r"(?:\w+ed|slain|captured|overrun|overthrown|freed)"
    r" (?!(?:by|in|on|at|near|with|from|during|after|for|to|and|or|when|while|as|over|under|last|late"
    r"|earlier)\b)"
    r"[\w\ue000-\uf3ff]"
)
"""``the jailed {P}``, ``a captured commander``: an adjective tells nothing new."""
A_VISIT = re.compile(r"(?i)(?:visits?|tours?)$")
OF_A_NOUN = re.compile(
    r"(?:\b(?:an?|the|his|her|their|its|this)|[\w\ue000-\uf7ff]'s?)(?: (?:official|first|second|third|last"
    r"|next"
    r"|recent|upcoming|planned|scheduled|expected|working|surprise|brief|short|rare|historic|private|state"
    r"|field|landmark|joint|possible|new|previous|current|ongoing|unannounced"
    r"|[\w-]+-(?:day|hour|week|level)))* $",
    re.I,
)
"""``a two-day visit``: no verb."""
CROWD = re.compile(
    r"\b(?:families|people|refugees|residents|civilians|displaced|pilgrims|migrants|citizens|patients"
    r"|returnees)\b"
    r"[^,;]{0,25}$"
)
"""``155 families left the camp for {L}``: no visit."""
NOBODY = re.compile(
    r"\b(?:[Ss]ome(?:body|one)|[Aa]ny(?:body|one)|[Nn]obody|[Nn]o one|[Ee]very(?:body|one))\b[^,;]*$"
)
AND_TO = re.compile(r"\bto [a-z]+ (?:[^,;.]{1,60} )?(?:and|or) (?:then )?$")
BASE_FORM = re.compile(r"(?![\w-]*(?:ed|ing)\b)(?:[a-z]*[^\Ws]|[a-z]+ss)(?: |$)", re.I)
"""``dissolve``, not ``dissolved``, ``dissolves``."""


def unsaid(hit: Hit) -> bool:
    """Whether the words only look like a telling: a noun without a verb of happening, a bare infinitive."""
    trigger = hit.trigger
    if hit.match.group() == "with" and hit.scene.part != "caption":
        return True
    spoken = trigger.kind == "phone-call" and hit.match.group().casefold().startswith(
        ("by ", "over ", "via ", "on ")
    )
    if spoken and ON_THE_PHONE.search(hit.before) and not TOLD_SOMEBODY.search(hit.before):
        return True
    if lacking(hit) or another_matter(hit) or _of_every_week(hit) or no_happening(hit):
        return True
    if trigger.kind == "agreement" and WHICH.match(hit.match.group()):
        return not DEAL.search(hit.scene.text[: hit.start])
    if (
        trigger.kind == "agreement"
        and BY_ITSELF.match(hit.match.group())
        and not A_DEAL.search(hit.match.group())
    ):
        return not BOTH.search(hit.scene.text[: hit.start])
    if trigger.kind == "agreement" and trigger.nominal and SPOKEN_OF_DEAL.search(hit.before):
        return not _made(hit)
    if trigger.kind == "agreement" and trigger.nominal and COLLAPSED.search(hit.after):
        return not _made(hit)
    if AS_A_WORD.search(hit.scene.text[: hit.start]):
        return True
    if trigger.kind == "killing" and (WAR.search(hit.scene.text[: hit.start]) or TOLL.search(hit.before)):
        return True
    if _only_judged(hit):
        return True
    if not trigger.nominal:
        if ATTRIBUTE.search(hit.before) and BARE_PARTICIPLE.match(hit.scene.text, hit.start):
            return True
        if NOBODY.search(hit.before) or hit.scene.text.endswith("-", 0, hit.start):
            return True  # "newly-elected" is an adjective, too
        if trigger.kind == "visit" and A_VISIT.match(hit.match.group()) and OF_A_NOUN.search(hit.before):
            return True
        if trigger.kind == "visit" and CROWD.search(hit.before) and not hit.left("PHO"):
            return True
        infinitive = _infinitive(hit)
        gerund = hit.gerund and (not GOING_ON.search(hit.before) or hit.before.endswith("the "))
        return bool(infinitive or (gerund and not opens_the_sentence(hit)))
    if trigger.kind in VOTES:
        return not _anchored(hit)
    if trigger.kind == "meeting":
        many = MANY.search(hit.before) and not ONE.match(hit.match.group())
        every = many or EVERY.search(hit.before[-12:] + hit.match.group())
        named = "together" in hit.match.group() and hit.right("PHOL")
        return bool(every or (_told_before(hit) and not named))
    if trigger.kind in TOLD_BY_NAME:
        return bool(ONLY_MEANT.search(hit.before) or WANTED.search(hit.scene.text[: hit.start]))
    if hit.match.group().endswith("s") and SERIES.search(hit.before) and not _of_one_day(hit):
        return True
    striking = (
        LABOUR.search(hit.before) or OVER_PAY.match(hit.scene.text[hit.end :]) or STRIKERS.search(hit.before)
    )
    if striking and hit.match.group().casefold().startswith("strike"):
        return True
    return bool(GENERIC_NOUN.search(hit.before)) or not _happened(hit)


def _of_every_week(hit: Hit) -> bool:
    """``Families hold a vigil every Friday``."""
    return any(_expression(hit.scene, p).casefold().startswith(EACH) for p in hit.scene.times(*hit.clause))


def _made(hit: Hit) -> bool:
    """``under the accord of {T}``: one that was made, whatever is said of it."""
    return bool(MADE.search(hit.scene.text[max(0, hit.start - 3) : hit.clause[1]]))


def _only_judged(hit: Hit) -> bool:
    """``gathered to condemn the strike``: what was told before, and nothing new of it."""
    text = hit.scene.text
    known = hit.trigger.nominal and CONDEMNED.search(text[: hit.start])
    return bool(
        known
        and not says_which(hit)
        and not hit.scene.marks(hit.end, hit.clause[1])
        and not hit.scene.casualties
    )


def _of_one_day(hit: Hit) -> bool:
    """``a series of blasts on {T} killed 20``: many, but told as one."""
    if CLAIMED.search(hit.scene.text):
        return True
    times = (hit.scene.time(p) for p in hit.scene.times(*hit.clause))
    return any(time and time.range.days == 1 and "since" not in hit.before for time in times)


def _infinitive(hit: Hit) -> bool:
    """``to visit``, ``to lay down its arms and dissolve itself``: what is only meant to happen."""
    before = hit.before
    if re.search(r"\bto (?:be )?(?:[\w-]+ly )?$", before):
        return not FINITE.search(before)
    second = AND_TO.search(before)
    return bool(
        second and BASE_FORM.match(hit.match.group()) and not FINITE.search(before[: second.start() + 3])
    )


def _told_before(hit: Hit) -> bool:
    """``The meeting was attended by …`` only speaks of it again."""
    return any(
        found.start(1) < hit.end and found.end(1) > hit.start for found in ANAPHOR.finditer(hit.scene.text)
    )


def _anchored(hit: Hit) -> bool:
    """A vote is told when it has a date beside it or is said to be held; announcing one is not holding it."""
    if UNTIL.search(hit.before):
        return False
    if ANNOUNCED.search(hit.scene.text[: hit.start]):
        return False
    near = hit.before[-40:] + hit.match.group() + hit.after[:40]
    return bool(YEAR.search(hit.before) or HELD.search(near) or any(letter_of(c) == "T" for c in near))


def _happened(hit: Hit) -> bool:
    """Whether the clause makes a noun of violence a certain one that took place."""
    if ONLY_MEANT.search(hit.before):
        return False
    scene = hit.scene
    if SHOWN.search(hit.before) or KILLED_IN.search(hit.before):
        return True
    specific = SPECIFIC.search(hit.before)
    if scene.part == "headline" and (
        specific
        or re.match(
            r" (?:in|on|at|near|kills|hits|targets|heard|rocks|reported|injures|leaves|wounds|over) ",
            hit.after,
        )
    ):
        return True
    told = says_which(hit) or HAPPENED.search(hit.before) or HAPPENED.search(hit.after)
    if says_which(hit) and scene.times(*hit.clause):
        return True
    if specific and AFTERMATH.search(hit.before):
        return True
    dated = any(not VAGUE.search(_expression(scene, p)) for p in scene.times(*hit.clause))
    if (
        hit.trigger.kind == "protest"
        and AFTER_PROTESTS.search(hit.before)
        and scene.times(hit.end, hit.clause[1])
    ):
        return True
    where = bool(scene.marks(hit.end, hit.clause[1], "L")) and PLACED.match(hit.after)
    return bool((dated and (told or where)) or (specific and (dated or told or where or scene.casualties)))


PLACED = re.compile(r" (?:in|at|near|outside) (?:the )?(?:[a-z]+ ){0,3}[\ue800-\uebff]")
"""``a raid in {L}``."""


def says_which(hit: Hit) -> bool:
    """``the attack that targeted {L}``."""
    return bool(RELATIVE.match(hit.scene.text, clause_at(hit.edges, hit.start)[1]))


def _expression(scene: Scene, position: int) -> str:
    time = scene.time(position)
    return time.range.expression if time else ""
