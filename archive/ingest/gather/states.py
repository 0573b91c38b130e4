"""What only looks like a happening: a state that lasts, what one side alone declares, words of war and work
said of arguments.
"""

from __future__ import annotations

import re

from archive.ingest.gather.phrases import first_subject
from archive.ingest.gather.scene import Hit
from archive.ingest.marks import rule

LISTS = re.compile(
    r"(?:label|designate|list|brand|classify|classifies|blacklist|recogni[sz]e|outlaw|ban"
    r"|consider)(?:e?s)?\b",
    re.I,
)
AHEAD = re.compile(r"\b(?:will|to|would|did|shall|must|can|could|may|might|should|not)(?: [a-z]+)? $")
BANNER = frozenset({"headline", "standfirst", "caption"})
"""Parts whose present tense tells of what has just happened."""
DECLARED = re.compile(
    r"(?:declar|announc|propos|offer|extend|renew|end|call)\w* (?:[\w-]+ ){0,4}?"
    r"(?:ceasefires?|cease-fires?|truces?)$",
    re.I,
)
"""``The {O} declared a ceasefire``."""
BETWEEN = re.compile(r"[^.;]{0,80}? (?:with|between|by) ")
BOTH = re.compile(r"\b(?:both|two|sides|parties|and|they)\b", re.I)
MASS = re.compile(r"(?i)\b(?:thousands|hundreds|millions?|many|scores|tens)\b")
IN_A_WAR = re.compile(
    r"(?:during|in|throughout|since) (?:the|a|this|that) (?:[\w-]+ ){0,2}?(?:war|battle|conflict|fighting"
    r"|campaign|violence|unrest|insurgency|uprising|genocide|occupation|Holocaust)\b"
)
"""``Thousands were killed during the battle``: a figure of many days."""
FORCE = re.compile(
    r"\b(?:(?:kill|wound|injur|shot|shoot|gun|armed|bomb|kni[fv]|stab|rocket|missile|drone|shell|blast|explo"
    r"|troop|soldier|militant|militia|fighter|rebel|insurgent|airstrike|casualt|beat|weapon|jet|warplane"
    r"|villag|town|tank|grenade|assailant|terror|checkpoint|militar|offensive|gendarm)\w*"
    r"|forces?|army|police|base|bases|positions?|convoys?|died|dead|guards?|border|embassy|consulate|airport"
    r"|headquarters|house|home|homes|building|office|offices|clashes|wars?|fire|fired|pipeline|camps?)\b"
)
"""Words of which one stands beside an attack that is none of words."""
WORDS_OF_WAR = frozenset({"attack", "armed-clash", "shelling"})
SPEAKER = rule(
    r"(?:{P}|\b[Hh]e|\b[Ss]he|\b(?:[Ll]eader|[Mm]inister|[Pp]resident|[Cc]hancellor|[Ss]pokes\w+"
    r"|[Cc]hairman|lawmakers?|MPs?|critics|[Oo]pposition|politicians?))(?: \([^()]*\))?"
    r"(?:,? (?:also|has|have|had|then|later|on|{T}|[a-z]+ly|launched|made|mounted|an?|the|fierce|new|strong"
    r"|stinging|personal|verbal))*,? $"
)
"""``{P} attacked the plans``, ``He launched an attack on the budget``."""
ARGUED = re.compile(
    r"(?i)[^.;]{0,40}?\b(?:government's|plans?|polic(?:y|ies)|record|budget|bill|failures?|cost|decision"
    r"|speech"
    r"|remarks|comments|claims?|stance|handling|response|proposals?|reforms?|requests|questions|criticism"
    r"|letters|government (?:over|for|on)|over its|over his|over the)\b"
)
"""What is attacked with words."""
WITH_HIM = rule(
    r"(?: (?:on )?{T})? with (?:the )?(?:(?!(?:gunmen|fighters|forces|troops|supporters|militants|guards)\b)"
    r"[\w-]+ ){0,4}?{PH}(?:[.,;]|$| over| on| about| in| at)"
)
"""``clashed with {P}``."""
SHOW = frozenset({"breakfast", "lunch", "dinner", "tea"})
VIEWED = re.compile(
    r"[^.;]{0,50}? as (?:an? |mere |\")|(?:'s (?:[\w-]+ ){0,2}?)(?:budget|claims?|plans?|comments|remarks)",
    re.I,
)
"""``dismissed {P}'s budget``, ``dismissed {P} as a joker``: nobody lost his post."""
TALK_FELL = re.compile(
    r"\b(?:plans?|talks|debates?|bids?|deals?|efforts|hopes|negotiations|between)\b[^.;]*$"
)
"""``plans for a debate between {P} and {P} collapsed``: no rule did."""
AS_SAID = re.compile(r"\bit (?:(?:has|had)(?: [a-z]+ly)? )?$")
"""``it has been confirmed``."""
ABOUT = re.compile(r" (?:about|for|of)\b")
"""``They spoke about the border``: at the table told of before."""
GATHERED = re.compile(
    r"[.,;]|$| (?:in|on|at|against|for|outside|to|near|around|behind|over|across|and|after|under|late"
    r"|early|again|before|by|peacefully|[\uf400-\uf7ff])"
)
"""``rallied in {L}``; not ``rallies voters``."""
TAKEN_ALONG = rule(
    r" (?:the )?{L} (?:backwards?|back\b|forwards?|to (?:war|court|task)|into|out of|seriously|as|for)"
)
"""``takes {L} backwards``, ``took {L} to war``: no town was taken."""
ELECTION_DAY = re.compile(
    r" (?:day|campaign|promises?|manifesto|pledges?|preparations?|agent|broadcast|poster)\b"
)
RESCUERS = re.compile(r" (?:workers?|teams?|services?|crews?|officials?|operations?|efforts|missions?)\b")
TO_VOTE_ON = re.compile(
    r" (?:in|of) the (?:Commons|House|Lords|[Pp]arliament|Senate|[Cc]ouncil|assembly|[\ue400-\ue7ff])"
)
"""``win Wednesday's vote in the house``: no election."""
WHO_WERE = re.compile(r"[a-z] who (?:had |also )?$")
"""``the 273 lawmakers who attended the session``: who they are."""
IN_HIS_YOUTH = re.compile(
    r"\b(?:studied|school|university|college|grew up|born|lived|exiled?|prison)\b[^.;]*, where (?:he|she"
    r"|they) (?:[a-z]+ )?$",
    re.I,
)
"""``studied law in {L}, where he met {P}``: a life."""
PUBLISHED = re.compile(
    r"(?i)\b(?:statements?|reports?|videos?|footage|photos?|pictures?|images?|results?|details|documents?"
    r"|data|figures"
    r"|messages?|lists?|communiqu\w+|texts?|recordings?|transcripts?|surveys?|films?|albums?|names)"
    r"(?: (?:that |which )?(?:was|were|has been|have been|had been|it|later|also|[a-z]+ly))* $"
)
"""``a statement released by {P}``: nobody was freed."""
THOSE = re.compile(
    r"\b(?:people|prisoners|inmates|those|anyone|persons|men|convicts|women|militants|members) $"
)
FINITE_LATER = re.compile(
    r"[^;]{0,90}? (?:was|were|are|is|have been|had been|has been|left|walked|returned|escaped) "
)
"""``17 people |sentenced to death| were executed``: what they are called, at no day of its own."""
OCCUPIES = re.compile(
    r"(?:occupies|controls|holds)\b|(?:is|are) (?:[a-z]+ )?(?:deployed|occupied|under)\b", re.I
)
"""``The army occupies the hills``, ``troops are deployed in the region``: how it is."""
TO_LIVE = re.compile(
    r"[^.;]{0,60}?\b(?:to (?:escape|flee|study|live|settle|work|seek (?:asylum|refuge|treatment))|fleeing"
    r"|escaping|for (?:good|treatment)"
    r"|as (?:an? )?(?:refugee|student|child|exile)"
    r"|with (?:his|her|their) (?:[a-z]+ )?(?:famil|parents|wife|husband|children))"
    r"|[^.;]{0,40}?(?:,? (?:and|where (?:he|she|they)) (?:studied|settled|lived|graduated|worked|grew))\b"
)
"""``left {L} for {L} to escape the war``, ``moved to {L}, where he studied``: a life, no visit."""
_PAPER = r"(?:warrants?|plans?|orders?|projects?|operations?|decisions?|strikes?|drills?|missions?|laws?)"
PAPER = re.compile(rf"(?: [\w-]+){{0,3}}? {_PAPER}\b")
ON_PAPER = re.compile(rf"\b{_PAPER}(?: [\w-]+)? (?:was|were|been|being|is|are) (?:[a-z]+ly )?$")
"""``a warrant was executed``, ``executed an operation``: nobody was."""
HELD_THERE = re.compile(r"\b(?:is|are) (?:currently |now |still |mostly |usually |being )*$")
"""``suspects are mostly held at …``: a state."""
FORCES_OF = re.compile(
    r"(?i)\b(?:forces?|troops|soldiers|army|units?|brigades?|fighters|peshmerga|police|guards?|tanks|jets"
    r"|ships?|drones"
    r"|aircraft|warplanes|battalions?|convoys?|reinforcements|personnel|militants|militia\w*|weapons"
    r"|systems?|men"
    r"|rebels|marines|navy|staff|diplomats|vehicles|patriot|missiles?|batter\w+|peacekeepers|patrols?"
    r"|advisers)\b"
)


def no_happening(hit: Hit) -> bool:
    """Whether the words tell of a state, of one side's word, or of an argument."""
    return lasts(hit) or one_sided(hit) or argued(hit) or another_sense(hit)


def lasts(hit: Hit) -> bool:
    """``{L} and {L} list the {O} as a terrorist organization``: how it is, not what was done."""
    kind = hit.trigger.kind
    if kind == "killing" and MASS.search(hit.before) and IN_A_WAR.search(hit.match.group() + hit.after):
        return True
    if kind == "arrest" and not hit.trigger.nominal and HELD_THERE.search(hit.before):
        return hit.scene.part not in BANNER and hit.match.group().startswith(("held", "detained", "jailed"))
    if hit.scene.part in BANNER:
        return False
    if kind in ("territory-change", "deployment") and OCCUPIES.search(hit.before[-12:] + hit.match.group()):
        return not hit.scene.times(*hit.clause)
    if kind != "designation":
        return False
    return bool(LISTS.match(hit.match.group()) and not AHEAD.search(hit.before))


def one_sided(hit: Hit) -> bool:
    """``The {O} declared a ceasefire``: no agreement, as long as nobody else is named or meant."""
    if hit.trigger.kind != "agreement" or hit.trigger.nominal or not DECLARED.search(hit.match.group()):
        return False
    if BETWEEN.match(hit.after) or BOTH.search(hit.before):
        return False
    return len({who for _, _, who in first_subject(hit.scene, hit.start)}) < 2


def argued(hit: Hit) -> bool:
    """``{P} attacked the government's plans``, ``clashed with {P}``: a fight of words."""
    if hit.trigger.kind == "armed-clash" and not hit.scene.casualties and WITH_HIM.match(hit.after):
        return True
    if hit.trigger.kind not in WORDS_OF_WAR or hit.scene.casualties or FORCE.search(hit.before + hit.after):
        return False
    behind = hit.scene.text[hit.end : hit.clause[1]]
    if ARGUED.match(behind):
        return True
    return bool(SPEAKER.search(hit.before)) and not hit.scene.marks(hit.end, hit.clause[1], "LD")


def another_sense(hit: Hit) -> bool:
    """Words that mean something else here: a show called after a meal, a claim dismissed, rescue workers."""
    kind, words, text = hit.trigger.kind, hit.match.group(), hit.scene.text
    if kind == "meeting" and words.split()[0].casefold() in SHOW:
        return words[0].isupper() and hit.start > 0
    if kind == "meeting" and words.casefold().startswith("attend") and WHO_WERE.search(text[: hit.start]):
        return True
    if kind == "meeting" and IN_HIS_YOUTH.search(text[: hit.start]):
        return True
    if kind == "meeting" and words.casefold() in ("host", "hosts"):
        return not re.search(
            r"\b(?:to|will|would|and|also|can) $|[\ue000-\uf7ff](?: will| to)? $", hit.before
        )
    if kind == "dismissal" and words.casefold().startswith("dismiss"):
        return bool(VIEWED.match(text[hit.end : hit.clause[1]].lstrip("\ue000-\uf7ff")))
    if kind == "overthrow" and words in ("fell", "collapsed", "ended"):
        return bool(TALK_FELL.search(hit.before))
    if kind == "visit":
        return bool(TO_LIVE.match(text, hit.end))
    if kind == "appointment" and AS_SAID.search(hit.before):
        return words.startswith(("been", "was", "is"))
    if kind == "release" and PUBLISHED.search(hit.scene.text[: hit.start]):
        return True
    if kind == "court-ruling" and THOSE.search(hit.before) and words.casefold().startswith("sentenced"):
        return bool(FINITE_LATER.match(text, hit.end))
    if kind == "killing" and words.casefold().startswith("execut"):
        return bool(ON_PAPER.search(hit.before) or PAPER.match(text[hit.end :]))
    if kind == "arrest" and hit.before.endswith("house "):
        return True
    if kind == "protest" and words.casefold().startswith(("rally", "rallie")) and not hit.trigger.nominal:
        return not GATHERED.match(text, hit.end)
    if kind == "phone-call" and words.casefold() in ("spoke", "spoken"):
        return ABOUT.match(text, hit.end) is not None and not hit.scene.times(*hit.clause)
    if kind == "protest" and words.casefold().startswith("block"):
        return bool(FORCES_OF.search(hit.before))
    if kind == "territory-change" and words.casefold().startswith(("take", "took", "taking")):
        return bool(TAKEN_ALONG.match(text, hit.end))
    if kind == "military-operation" and "campaign" in words + hit.after[:12]:
        return not (FORCE.search(hit.before + hit.after) or hit.scene.marks(*hit.clause, "OLD"))
    if kind == "election" and ELECTION_DAY.match(text, hit.end):
        return True
    if kind == "release" and words.casefold() == "rescue":
        return bool(RESCUERS.match(text, hit.end))
    if kind == "election" and not hit.trigger.nominal:
        return "vote" in words and bool(TO_VOTE_ON.match(text, hit.end))
    if kind == "deployment" and not hit.trigger.nominal:
        return bool(_people_alone(hit) and not FORCES_OF.search(hit.before + words + hit.after))
    return False


def _people_alone(hit: Hit) -> bool:
    """``{P}'s posters were withdrawn from the website``: only people are named, no body and no state."""
    who = hit.scene.marks(*hit.clause, "POLD")
    return bool(who) and all(letter == "P" for _, letter, _ in who)
