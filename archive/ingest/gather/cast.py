"""Who takes part in what a trigger tells, and how: at a table (``talks``) or in a deed (``deeds``), with
those
whom only a pronoun, a pair or the clause before names.
"""

from __future__ import annotations

import re

from archive.ingest.gather.counts import TOLD_BEFORE
from archive.ingest.gather.deeds import SUFFERED, cast_deeds, passive
from archive.ingest.gather.phrases import first_subject, subjects
from archive.ingest.gather.scene import Hit, Telling
from archive.ingest.gather.talks import cast_talks
from archive.ingest.marks import rule

PAIR = re.compile(
    r"\b(?:[Tt]he two(?: (?:[a-z]+ )?(?:officials|leaders|sides|ministers|men|women|presidents|parties"
    r"|diplomats"
    r"|premiers|chiefs|delegations|politicians|commanders|counterparts|envoys|figures|generals))?"
    r"|[Bb]oth (?:sides"
    r"|leaders|officials|ministers|parties|men|presidents|premiers)|[Tt]he (?:sides|pair)|They)\b"
)
TWO_PEOPLE = re.compile(
    r"\b(?:They|[Tt]he pair|(?:[Tt]he two|[Bb]oth)(?: [a-z]+)? (?:officials|leaders|ministers|men|women"
    r"|presidents"
    r"|diplomats|premiers|chiefs|politicians|commanders|envoys|figures|generals))\b"
)
SIDES = re.compile(r"\b(?:[Tt]he two|[Bb]oth|[Tt]he) sides\b")
BODIES = re.compile(r"\b(?:[Tt]he two|[Bb]oth) parties\b")
STATES = re.compile(
    r"\b(?:[Tt]he two|[Bb]oth|[Tt]he) (?:countries|nations|states|neighbou?rs|governments|capitals)\b"
)
THEY_SUFFER = re.compile(r"(?:They|The (?:two|pair)[a-z ]*) (?:were|have been|had been) ")
LEANING = re.compile(r"(?:where|who|which|and|but|also|then|later|while|after|before|as) ")
"""How a clause begins whose subject may be that of the one before."""
OWN_SUBJECT = re.compile(
    r"(?:where|and|but|while|after|before|as) (?:the|an?|some|many|several|two|three|dozens|hundreds"
    r"|thousands|\d+)\b"
)
"""``was chosen |after a dispute delayed the vote``: the clause has a subject of its own."""
NAMED_LAST = rule(r"{OL}(?: \([^()]*\))?, $")
OWN_FORCES = re.compile(
    r"\b(?:[Ii]ts|[Tt]heir) (?:[a-z-]+ ){0,2}?(?:forces|troops|units?|fighters|members|detachments"
    r"|agents|soldiers"
    r"|personnel|warplanes|jets|drones?|aircraft|security forces|air force|army|navy|officers"
    r"|teams?|lawmakers|ministers|MPs|deputies)(?: [a-z]+ly)?"
    r"(?: (?:had|have|has|also|were|was))* $"
)
"""``{O} said that its forces had arrested …``: the body itself."""
HIS_HOUSE = re.compile(
    r" (?:near |at |outside |in front of )?(?:his|her) (?:[a-z]+ ){0,2}?(?:residence|home|house|convoy"
    r"|car|vehicle|office"
    r"|headquarters|motorcade|villa)\b"
)
ITS_HOUSE = re.compile(
    r" (?:near |at |outside |on |in |in front of )?(?:one of )?(?:its|their) (?:[a-z]+ ){0,2}?(?:camps?"
    r"|bases?|posts?"
    r"|headquarters|offices?|positions?|checkpoints?|convoys?|patrols?|vehicles?|barracks|outposts?"
    r"|building)\b"
)
"""``the {O} said missiles had hit its camp``."""
NEAR_POST = rule(
    r"(?: [\w-]+){0,3} (?:near|close to|next to|at|on|outside) (?:an? "
    r"|the )?(?P<who>{O})(?:'s)? (?:[a-z]+ )?(?:post"
    r"|position|base|checkpoint|outpost|camp|headquarters|barracks|office)s?\b"
)
HIM = re.compile(
    r" (?:him\b|her(?=[,.;]|$| (?:in|on|at|as|to|from|after|for|during|over|by|when|while|before|near)\b))"
)
HE_FIRST = re.compile(r"[^,;]{0,40}\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")
"""A sentence that begins about him already; else an unnamed man in it may be meant."""
ELECTED_TO = rule(
    r"(?:(?: as)? an? (?:[a-z]+ )?member)? (?:to|of|in|into) (?:the )?(?:[a-z]+ |{LD}(?:'s)? ){0,2}{O}"
)
ELECTORAL = re.compile(r"(?i)elector|election")
HE_SAID = re.compile(r", (?:he|she|it|they) (?:also )?(?:[a-z]+ed|said|says|told|wrote),")
"""``The vote, it added, was put off``: who speaks did nothing else."""
HE_WAS = re.compile(r"\b(?:[Hh]e|[Ss]he)(?: (?:also|then|later))? $")
BEFALLS = frozenset({"arrest", "release", "kidnapping", "killing", "assassination", "court-ruling"})
GERUND_FIRST = re.compile(r"(?:(?:since|after|before|upon|following|while|when) )?(?:[a-z]+ly )?", re.I)
"""``Since |taking office``: how a sentence begins whose subject comes behind the comma."""
NEAR_COMMA = 60
"""Characters behind that comma within which the subject stands, its title before it."""
DOERS = frozenset({"actor1", "visitor", "host"})


def cast(telling: Telling, hit: Hit) -> None:
    """Fill in who takes part: the subject before the words, the object after them, those of the same
    breath.
    """
    if telling.family == "talks":
        cast_talks(telling, hit)
    else:
        cast_deeds(telling, hit)
        _add_him(telling, hit)
    _add_whose_forces(telling, hit)
    if telling.kind == "election":
        _add_bodies_of_vote(telling, hit)
    if telling.family == "violence":
        _add_house(telling, hit)
    clause = hit.scene.text[slice(*hit.clause)]
    if STATES.search(clause) and not any("person:" in who for who in telling.who):
        telling.pair = "states"
    elif not telling.who or (not hit.left() and hit.trigger.left and telling.family != "violence"):
        _borrow_subject(telling, hit)
    if telling.family != "violence" and (hit.trigger.left not in telling.who.values() or not telling.who):
        _add_who_goes_on(telling, hit)
    doers = {part for who, part in telling.who.items() if part != "host" or telling.kind != "visit"}
    alone = HE_WAS.search(hit.before) and hit.trigger.left not in telling.who.values()
    if not hit.trigger.nominal and not telling.pair and (alone or not doers & DOERS):
        _add_pronoun(telling, hit)
    violent = telling.family == "violence" and telling.kind != "armed-clash"
    those = telling.kind in BEFALLS and THEY_SUFFER.match(clause)  # "They were arrested": nobody named
    if (
        not (telling.pair or violent or those)
        and len(telling.who) < 2
        and PAIR.search(clause)
        and telling.kind != "visit"
    ):
        telling.pair = "bodies" if BODIES.search(clause) else "sides" if SIDES.search(clause) else "people"
        telling.near = hit.scene.people if TWO_PEOPLE.search(clause) else ()


def _add_him(telling: Telling, hit: Hit) -> None:
    """``the council appointed him``, ``arrested him in {L}``: whom the sentence so far, or that before, was
    about."""
    acts = not hit.trigger.nominal and hit.trigger.right in SUFFERED and not passive(hit)
    if acts and HIM.match(hit.after) and (who := _person_before(hit)):
        telling.who.setdefault(who, hit.trigger.right)


def _add_house(telling: Telling, hit: Hit) -> None:
    """``{P} escaped when a drone hit his house``, ``fell near a {O} post``: at whom it was aimed."""
    if set(telling.who.values()) & {"target", "victim"}:
        return
    whose = ""
    if not hit.trigger.nominal:
        his, its = HIS_HOUSE.match(hit.after), ITS_HOUSE.match(hit.after)
        whose = _person_before(hit) if his else _body_said(hit) if its else ""
    if whose:
        telling.who.setdefault(whose, "target")
    elif near := NEAR_POST.match(hit.after):
        at = hit.end + near.start("who")
        for _, _, who in hit.scene.marks(at, at + 1, "O"):
            telling.who.setdefault(who, "target")


def _add_bodies_of_vote(telling: Telling, hit: Hit) -> None:
    """``elected to the {O}``: into which body; the commission that holds the vote."""
    into = ELECTED_TO.match(hit.scene.text, hit.end)
    for position, _, who in hit.scene.marks(0, len(hit.scene.text), "O"):
        if into and position == into.end() - 1:
            telling.who.setdefault(who, "actor2")
        elif ELECTORAL.search(who) and not set(telling.who.values()) & {"actor1", "target"}:
            telling.who.setdefault(who, "actor1")


def _body_said(hit: Hit) -> str:
    """The body whose word the sentence is, and whose camp was hit."""
    named = hit.scene.marks(0, hit.clause[0], "O")
    return named[0][2] if len(named) == 1 else ""


def _add_whose_forces(telling: Telling, hit: Hit) -> None:
    """``its forces arrested``: the body that the clause before, or the sentence before, was about."""
    if hit.trigger.nominal or hit.trigger.left != "actor1" or hit.left() or not OWN_FORCES.search(hit.before):
        return
    body = _body_before(hit)
    if body and body not in telling.who:
        part = hit.trigger.right if passive(hit) and hit.trigger.right else "actor1"
        telling.who = {body: part, **telling.who}


def _add_pronoun(telling: Telling, hit: Hit) -> None:
    """``he visited``, ``it attacked``: whom the sentence before was about."""
    words = hit.before + hit.match.group()
    if telling.kind in BEFALLS and passive(hit) and re.match(r"[Tt]hey\b", hit.before):
        return  # "They were arrested": people, no body
    words = HE_SAID.sub(" ", words)
    he = re.search(r"\b[Hh]e\b|\b[Ss]he\b", words)
    it = re.search(r"\b[Ii]t\b|\b[Tt]hey\b", words)
    if it and "ey" in it.group() and telling.family == "talks" and len(hit.scene.people) > 1:
        telling.who = {**dict.fromkeys(hit.scene.people, hit.trigger.left or "actor1"), **telling.who}
        return
    who = _person_before(hit) if he else _body_before(hit) if it else ""
    if who:
        suffers = passive(hit) and hit.trigger.right and hit.trigger.left != "visitor"
        part = hit.trigger.right if suffers else hit.trigger.left or "actor1"
        telling.who = {who: part, **telling.who}


def _antecedent(hit: Hit) -> str:
    """``…, {P}, who resigned``, ``{O}, which seized``: the one named last before the clause."""
    text, first = hit.scene.text, hit.clause[0]
    if text.startswith("which ", first):
        last = NAMED_LAST.search(text[:first])
        named = hit.scene.marks(last.start(), last.start() + 1, "OL") if last else []
        return named[0][2] if named else ""
    if not text.startswith("who ", first) or len(text[first : hit.start]) > 40:
        return ""
    before = hit.scene.marks(0, first, "PH")
    near = before and len(text[before[-1][0] + 1 : first].replace(",", "").split()) <= 8
    return before[-1][2] if near else ""


def _person_before(hit: Hit) -> str:
    """Whom "he" means: the subject of the sentence so far, else the person of the sentence before."""
    before = first_subject(hit.scene, hit.clause[0]) if hit.clause[0] else []
    named = next((who for _, letter, who in before if letter in "PH"), "")
    counts = hit.scene.counts  # "Two days after the visit, he …"
    opened = counts and TOLD_BEFORE.fullmatch(hit.scene.text, min(counts), hit.clause[0])
    somebody = hit.clause[0] and not HE_FIRST.match(hit.scene.text) and not opened
    return named or ("" if somebody else hit.scene.person)


def _body_before(hit: Hit) -> str:
    """Whom "it" means: the body or country named last before the clause, else what the sentence before opened
    with.
    """
    categories = hit.scene.categories
    before = [
        f[2]
        for f in hit.scene.marks(0, hit.clause[0], "OL")
        if (f[1] == "O" and categories.get(f[2]) != "media") or categories.get(f[2]) == "country"
    ]
    return before[-1] if before else hit.scene.body


def _add_who_goes_on(telling: Telling, hit: Hit) -> None:
    """``After signing the deal, {P} left``: whom the sentence goes on about behind the comma."""
    text, end = hit.scene.text, hit.clause[1]
    participle = hit.gerund or hit.match.group().casefold() == "meeting"
    if hit.clause[0] or not (participle and GERUND_FIRST.fullmatch(hit.before)):
        return
    if not text.endswith(", ", 0, end):
        return
    behind = hit.scene.marks(end, len(text), "PHO")
    for position, _, who in subjects(hit.scene, behind, end)[:1]:
        if position - end < NEAR_COMMA:
            part = (hit.trigger.right if passive(hit) else "") or hit.trigger.left or "actor1"
            telling.who = {who: part, **telling.who}


def _borrow_subject(telling: Telling, hit: Hit) -> None:
    """``where he met …``: the subject of the clause before."""
    first = hit.clause[0]
    if (
        not LEANING.match(hit.scene.text[first:])
        or first == 0
        or not hit.trigger.left
        or telling.family == "violence"
    ):
        return
    if re.match(r"(?:where |and |but )?they\b", hit.scene.text[first:]) and PAIR.search(
        hit.scene.text[:first]
    ):
        telling.pair = "people"  # "{P} said the two leaders would go to {L}, where they …"
        return
    if OWN_SUBJECT.match(hit.scene.text, first):
        return
    if antecedent := _antecedent(hit):
        suffered = passive(hit) and hit.trigger.right
        telling.who.setdefault(antecedent, hit.trigger.right if suffered else hit.trigger.left)
        return
    free = subjects(hit.scene, hit.scene.marks(0, first), 0)
    where = hit.scene.text[first:].startswith("where ")
    bodies = [f for f in free if f[1] == "O" or (not where and hit.scene.categories.get(f[2]) == "country")]
    people = [f for f in free if f[1] in "PH"] or bodies
    for _, _, who in people[-1:]:
        telling.who.setdefault(who, "actor1" if hit.trigger.left == "pair" else hit.trigger.left)
