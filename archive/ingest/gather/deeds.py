"""Who did what to whom: doer and target of violence, law, politics and forces; who claims it, who is
blamed.
"""

from __future__ import annotations

import re

from archive.ingest.gather.happenings import HAPPENED, POWERS, VOTES, deed_acts
from archive.ingest.gather.phrases import (
    first_subject,
    is_object,
    new_subject,
    speaks,
    subjects,
)
from archive.ingest.gather.scene import Found, Hit, Scene, Telling
from archive.ingest.gather.suffering import DIED_IN, add_hurt, of_others, of_their_people
from archive.ingest.marks import rule

HELPED = frozenset({"military-operation", "arrest", "release", "territory-change"})
CROWDS = VOTES | {"protest"}
"""Kinds whose nouns name no doer: everybody takes part."""
DEATHS = frozenset({"killing", "assassination", "massacre"})
SUFFERED = ("target", "victim")
OF_PEOPLE = frozenset({"appointment", "election", "dismissal", "resignation", "assassination"})
"""Kinds that befall people only: nobody appoints a parliament."""
NEAR = 60
"""Characters behind the noun of an office within which stands whose it is, and by whose will."""
MANY = 6
"""So many names are read of those whom something befell."""
AUXILIARY = re.compile(
    r"\b(?:was|were|been|being|be|is|are|gets?|got)(?: (?:[\w-]+ly|also|both|reportedly|since|then|later"
    r"|all))? $"
)
DID = (
    r"(?:carried out|launched|conducted|staged|launches|mounted|published|released|executed|resumed|began"
    r"|perpetrated|committed|claimed|waged|led|ordered|intensified)"
)
DONE_BY = re.compile(
    rf"(?:^ ?|\b{DID} |\b(?!(?:\w+(?:ed|wn|en)|held|led|run|made|built|sent|told)\b)[\w'-]+,? "
    rf"|[\ue000-\uf7ff] )(?:by|blamed on|attributed to"
    rf"|claimed by|at the hands of)"
    r" (?:(?:the|an?|suspected|alleged|unidentified|presumed|a group of|members of|affiliates of|forces of"
    r"|militants from|fighters from|\w+ed|\w+ist|pro-)[ -]){0,3}$"
)
"""``by suspected {O}``; not ``recognized by the {O}``, which is another verb's."""
CLAIMS = re.compile(
    r"(?: \([^)]*\))?(?: (?:has|have|had|later|also|which|that|group|militia))*"
    r"(?: an umbrella[^.;,]*)?,? claim(?:ed|s|ing)? (?:responsibility|(?:the |an )?attack)"
)
"""``{O} has claimed responsibility``."""
BLAMED = rule(
    r"\b(?:(?:blam|accus|suspect)(?:ed|es|s|ing)|holds?|held) (?:the |an? )?(?:[\w-]+ )?(?P<who>{OLP})"
    r"(?:'s)? (?:for|of|responsible)\b"
    r"|\b(?:blamed|pinned|attributed) (?:it |them |the [a-z]+ )?(?:on|to) (?:the )?(?:[\w-]+ )?(?P<on>{OLP})"
    r"|\bblam(?:ed|es|ing) (?:the |an? )?(?:[\w-]+ )?(?P<bare>{OLD})(?: \([^()]*\))?(?: [a-z]+)?(?=[.,;]|$)"
    r"|(?P<passive>{OLD})(?: \([^()]*\))? (?:has|have|was|were|is|are) (?:been )?(?:\w+ly )?(?:blamed"
    r"|accused)"
    r" (?:for|of) (?:it|them|all|both|the|this|that|being behind|carrying|launching)\b"
)
"""``blamed {O} for the attack``: a doer as somebody says."""
OTHERS = re.compile(
    r" (?:more than|over|dozens|several|similar|many|a series|previous|other|the [a-z]+ of)\b"
)
"""``blamed {O} for more than 30 similar attacks``: not for this one."""
WITH_HELP = rule(
    r"\bwith (?:the )?(?:[a-z]+ )?(?P<how>participation|support|backing|help|assistance|cooperation"
    r"|coordination) (?:of|from|by) (?:the |an? )?(?P<who>[^.;]{1,120})"
    r"|\b(?:in (?:coordination|cooperation|collaboration|conjunction)|[Ii]n a joint (?:[a-z-]+ ){1,2})"
    r" ?with (?:the )?"
    r"(?:[\w'-]+ |{LD}(?:'s)? ){0,3}?(?P<joint>{O})"
    r"|, (?:backed|supported|aided|accompanied) by (?:the |an? )?(?P<backed>[^.;,]{1,60}),"
)
STRUCK_OF = re.compile(
    r"\b(?:target|attack|destroy|bomb|shell|hit|struck)\w* (?:an? |the |two |three |several )?"
    r"(?:[\w-]+ |[\uec00-\uefff] ){0,4}?(?:vehicle|car|truck|convoy|bus|pickup|position|hideout|base|post"
    r"|headquarters|camp|caves?|tunnels?|house|building|compound|depot|warehouse|site|stronghold|fighters|members|militants|commanders?|soldiers|officers?|unit|members?)s?"
    r" (?:(?:carrying|transporting) (?:[\w-]+ |[\uec00-\uefff] ){0,4}?(?:of|from)|of|from|belonging to"
    r"|used by)"
    r" (?:the )?$"
)
JUDGED = re.compile(
    r"\b(?:condemn|denounc|slam|reject|survive|report|probe|investigat|mourn|recall|fear|prevent|foil"
    r"|thwart|repel|den"
    r"|witness|hear|confirm|announce|said|deplor)\w*"
    r"|\b(?:denies|after|since|before|over|on|in|heard|saw|says)\b"
)
"""What is done about somebody else's deed: "{O} condemns blast" says nothing of who did it."""
GOAL = re.compile(
    r"\b(?:against|targeting|to (?:target|pursue|clear|eliminate|hunt|fight|drive|expel|capture|kill"
    r"|root out))\b"
    r"(?: (?:[\w-]+|[\ue000-\uf7ff]-\w+)){0,4} $"
)
"""``an operation to clear {O}``, ``an offensive against the {O}``: at whom it is aimed."""
PUSHED = re.compile(
    r"\bto (?:push|drive|oust|expel|dislodge|flush out|force)(?: (?:out|back))?(?:"
    r" [\w\ue000-\uf7ff-]+){0,3} $"
)
"""``attacked the hills to push {O} from them``."""
GOAL_KINDS = frozenset({"military-operation", "designation", "court-ruling", "protest"})
SIDES = re.compile(r"\b(?:between|with|against|involving)\b[^,;]*$")
"""``clashes between {O} and {O}``."""
WANTING = re.compile(
    r"^(?:[,.;)\"]|$| (?:in|on|at(?! least)|by|during|after|near|from|with|over(?! \d)|for|as|outside"
    r"|inside|along)\b)"
)
"""What follows a participle that has no object: it is passive ("killed in an attack")."""
BY_WHAT = re.compile(r"\w+ (?:also )?(?:by|with|in)\b")
"""``hit with rockets``, ``attacked by drones``."""
PARTICIPLE = re.compile(
    r"(?:ed|struck|hit|shot|shot dead|slain|taken|overthrown|freed|gunned down|found guilty|sworn in|set"
    r" free)$"
)


THEIR_LEAD = rule(r"{LD}-led (?:[a-z-]+ ){0,2}$")
"""``the {D}-led invasion``: whose deed it is most of all."""
PLANTED_BY = re.compile(
    r"\b(?:planted|laid|placed|detonated|fired|launched|dropped|staged) by (?:the |an? |suspected )?$"
)
"""``a bomb planted by the {O} went off``."""
OWNED_BY = re.compile(r"\b(?:belonging to|operated by|launched by) (?:the )?$")
"""``a drone belonging to the {O} targeted …``."""
LED_BY_WHOM = rule(r"\b(?:after|following|in) (?:an? |the )?(?:[\w-]+ ){0,3}led by (?:the )?{OPL}")
"""``fell after an offensive led by {O}``."""
TO_WHOM = rule(
    r"\b(?:hand|transferr|turn|return)\w+ (?:over |back )?[^.;]{1,90}?"
    r" to (?:the )?(?:control of (?:the )?)?{OLD}"
)
"""``handed over the base to the {O}``."""
BETWEEN = re.compile(
    r"\bbetween (?:both )?(?:the )?(?:[\ue000-\uf7ff](?: \([^()]*\))?(?: [a-z]+)?(?:, | and )(?:the )?)?$"
)
"""``a ceasefire between {L} and {O}``."""


JUDGED_ON = rule(
    r"(?: that)? (?:against |in favou?r of |(?:the )?(?:{O} |[a-z-]+ ){0,4}?)(?:[A-Z][\w.]+ ){0,2}{P}(?!'s)"
)
"""``ruled that {O} candidate {P} could not run``."""
WITH_WHOM = re.compile(r"\b(?:with|between|and)(?: the)? $")
"""``a deal with the {O}, signed in {L}``."""
AND = re.compile(
    r"(?:'s)?(?: \([^()]*\))?(?: [a-z-]+){0,2}(?:,? (?:and|as well as|along with|together with)|,)"
    r" (?:the )?(?:[a-z]+ ){0,2}$"
)
APPOSED = rule(
    r", (?:(?!(?:who|which|was|were|is|has|said)\b)[\w'-]+ |{OLD}(?:'s)? ?){1,10}, (?:and|as well as)"
    r" (?:the )?$"
)


def cast_deeds(telling: Telling, hit: Hit) -> None:
    """Fill in who did it and to whom, from both sides of the words."""
    trigger = hit.trigger
    if trigger.kind in CROWDS and trigger.nominal:
        return
    actor, target = trigger.left, trigger.right or "target"
    if trigger.nominal:
        for found in hit.left()[-3:]:
            _add_doer_of_noun(telling, hit, found, actor or "actor1")
    else:
        _add_subjects(telling, hit, passive(hit), actor, target)
    if telling.kind == "agreement" and hit.match.group().startswith(("which ", "that ")):
        for found in hit.scene.marks(hit.start, hit.end, "POL"):
            _add(telling, found, "actor1", hit)
    if telling.kind == "agreement" and trigger.nominal:
        for found in hit.scene.marks(hit.start, hit.end, "POL"):
            if WITH_WHOM.search(hit.scene.text[hit.start : found[0]]):
                _add(telling, found, "actor1", hit)
    last: Found | None = None
    for found in hit.right():
        sides = telling.kind == "armed-clash"  # "between the {O} and the {O}": two of them
        if last and not sides and found[2] not in telling.who and _in_one_breath(hit, last, found):
            _add(telling, found, telling.who[last[2]], hit)
        last = found if found[2] in telling.who else last
        if last is found:
            continue
        if found[0] < hit.end and OWNED_BY.search(hit.scene.text[: found[0]]):
            _add(telling, found, actor or "actor1", hit)
        elif not speaks(hit.scene.text, found[0]):
            _add_object(telling, hit, found, actor or "actor1", target)
        last = found if found[2] in telling.who else last
    if trigger.nominal and (led := THEIR_LEAD.search(hit.scene.text[: hit.start])):
        who = hit.scene.marked.mark(led.start()).about
        telling.who.update({who: actor or "actor1"} if isinstance(who, str) and who else {})
    for found in hit.left():
        if PLANTED_BY.search(hit.scene.text[: found[0]]) and telling.family == "violence":
            _add(telling, found, "actor1", hit)
    if telling.kind == "overthrow" and (led := LED_BY_WHOM.search(hit.scene.text, hit.end)):
        for found in hit.scene.marks(led.end() - 1, led.end()):
            _add(telling, found, "actor1", hit)
    if telling.kind == "territory-change" and (given := TO_WHOM.search(hit.scene.text, hit.start)):
        for found in hit.scene.marks(given.end() - 1, given.end(), "OLD"):
            _add(telling, found, "actor2", hit)
    if telling.family == "violence":
        _add_claimants(telling, hit)
        add_hurt(telling, hit)
    if telling.kind in HELPED:
        _add_helpers(telling, hit)
    if telling.kind == "court-ruling" and (judged := JUDGED_ON.match(hit.scene.text, hit.end)):
        for found in hit.scene.marks(judged.end() - 1, judged.end(), "P"):
            _add(telling, found, "target", hit)


def _in_one_breath(hit: Hit, last: Found, found: Found) -> bool:
    """``by the {O} and the {O}``, ``by {P}, the secretary of the {O}, and {P}``: named together with one who
    takes part.
    """
    gap = hit.scene.text[last[0] + 1 : found[0]]
    if new_subject(hit.scene.text, found[0], gap) or last[0] < hit.start:
        return False
    return bool(AND.match(gap) or (last[1] in "PH" and found[1] in "PH" and APPOSED.match(gap)))


def _add_subjects(telling: Telling, hit: Hit, suffering: bool, actor: str, target: str) -> None:
    if deed_acts(hit.before):
        return  # "the attack killed …": the deed itself is the subject
    part = target if suffering and actor not in SUFFERED else actor
    found = subjects(hit.scene, hit.left(), hit.clause[0])
    if hit.gerund and hit.before.endswith(", ") and not suffering:
        found = first_subject(hit.scene, hit.start)
    for one in found[-MANY:] if suffering else found:
        others = suffering and telling.family == "violence" and one is found[-1] and of_others(hit, one)
        if part and not others:
            _add(telling, one, part, hit)


def passive(hit: Hit) -> bool:
    """``was killed``, and ``killed in an attack``, ``arrested by …``: a participle without an object."""
    words = hit.match.group().casefold()
    if words.startswith("agreed"):
        return False
    if words.startswith(("was ", "were ", "been ", "be ", "is ", "are ", "being ")):
        return True
    if AUXILIARY.search(hit.scene.text[: hit.start]):
        return True
    if words.startswith(("ruled", "voted")):  # "ruled on the law", "voted by majority on naming"
        return False
    if BY_WHAT.match(words) and PARTICIPLE.search(words.split()[0]):
        return True
    transitive = hit.trigger.right in SUFFERED and hit.trigger.left not in SUFFERED
    behind = hit.end + hit.scene.text.startswith('"', hit.end)  # 'forces "neutralized" five'
    bare = bool(PARTICIPLE.search(words)) and bool(WANTING.match(hit.scene.text[behind:]))
    return transitive and bare and not re.search(r"[\w\ue000-\uf7ff] (?:has|have|had) (?:\w+ )?$", hit.before)


def _add_helpers(telling: Telling, hit: Hit) -> None:
    """``with the participation of the {O} and the {O}``."""
    for found in WITH_HELP.finditer(hit.scene.text):
        part = "actor1" if found["how"] == "participation" else "assoc_actor_1"
        group = "who" if found["how"] else "joint" if found["joint"] else "backed"
        for _, letter, who in hit.scene.marks(found.start(group), found.end(group), "O"):
            telling.who.setdefault(who, part if letter == "O" else "assoc_actor_1")


def _add_claimants(telling: Telling, hit: Hit) -> None:
    """Those who say that they did it, and those of whom others say so."""
    text = hit.scene.text
    for position, _, who in hit.scene.marks(0, len(text), "OPL"):
        if CLAIMS.match(text[position + 1 :]):
            telling.who[who] = "claimant"
    for found in BLAMED.finditer(text):
        if OTHERS.match(text[found.end() :]):
            continue
        for who in blamed_in(hit.scene, found):
            telling.who.setdefault(who, "actor1")
            telling.alleged.add(who)


def blamed_in(scene: Scene, found: re.Match[str]) -> list[str]:
    """Who is blamed by the words of ``BLAMED``."""
    position = next(found.start(name) for name, named in found.groupdict().items() if named)
    return [who for _, _, who in scene.marks(position, position + 1, "OPLD")]


WHOSE = re.compile(r"'s? (?:[a-z]+ )?")


def _add_doer_of_noun(telling: Telling, hit: Hit, found: Found, actor: str) -> None:
    """``{D} airstrikes``, ``{O} carried out an attack``; but ``{P} died in an attack``."""
    position, letter, who = found
    if (
        (actor in SUFFERED or hit.trigger.left)
        and letter in "PH"
        and WHOSE.fullmatch(hit.scene.text[position + 1 : hit.start])
    ):
        telling.who.setdefault(who, actor)
    elif letter in "PHO" and DIED_IN.match(hit.scene.text[position + 1 : hit.start]):
        telling.who.setdefault(who, "victim")
    elif _deed_of(hit.scene.text, position, letter, hit.start, telling.kind):
        _add(telling, found, actor, hit)


OF_WHOM = re.compile(r"\bof (?:the )?(?:[\ue000-\uf7ff] )?$")
"""``the operations of the {O}``: whose they are."""


def _add_object(telling: Telling, hit: Hit, found: Found, actor: str, target: str) -> None:
    position, letter, who = found
    gap = hit.gap(position)
    if hit.trigger.nominal and telling.kind in OF_PEOPLE and len(gap) > NEAR:
        return
    if len(gap) <= 120 and DONE_BY.search(gap):
        _add(telling, found, "actor1" if actor in SUFFERED else actor, hit)
        if re.search(r"\b(?:suspected|alleged|presumed|blamed|attributed)\b", gap[-40:]):
            telling.alleged.add(who)
    elif target == "actor1" and (
        re.match(r" (?:from|by)\b[^,]{0,40}$", gap)
        or (
            hit.match.group().endswith((" by", " of"))
            and re.fullmatch(r" (?:the |an? )?(?:[\w-]+ ){0,2}", gap)
        )
    ):
        _add(telling, found, target, hit)
    elif (
        telling.kind == "armed-clash"
        and SIDES.search(hit.scene.text[hit.start : position])
        and len(gap) <= 90
    ):
        other = "actor1" in telling.who.values() or bool(hit.trigger.left and not hit.trigger.nominal)
        _add(telling, found, "actor2" if other else "actor1", hit)
    elif (
        (len(gap) <= 160 and _aimed_at(telling, gap))
        or (letter == "O" and telling.family == "violence" and len(gap) <= 120 and _struck_of(hit, position))
        or (letter == "O" and len(gap) <= 160 and of_their_people(telling.kind, gap))
    ):
        _add(telling, found, "target", hit)
    elif telling.kind == "military-operation" and hit.trigger.nominal and OF_WHOM.search(gap):
        _add(telling, found, actor, hit)
    elif hit.trigger.nominal and telling.kind not in DEATHS and re.search(r"\bof (?:the )?$", gap):
        _add(telling, found, actor if letter in "DO" and target != "target" else target, hit)
    elif telling.kind == "agreement" and BETWEEN.search(hit.scene.text[hit.start : position]):
        _add(telling, found, "actor1", hit)
    elif telling.kind == "agreement" and not re.search(r"\b(?:with|between|and)(?: the)? $", gap):
        return
    elif (
        target != "actor1" and is_object(gap, telling.kind) and not new_subject(hit.scene.text, position, gap)
    ):
        _add(telling, found, target, hit)


def _struck_of(hit: Hit, position: int) -> bool:
    """``targeted a vehicle carrying fighters from the {O}``: whose men or things were struck."""
    return bool(STRUCK_OF.search(hit.scene.text[hit.start : position]))


def _aimed_at(telling: Telling, gap: str) -> bool:
    """Whether words say at whom it is aimed: ``an operation against {O}``, ``attacked the hills to push
    {O}``.
    """
    if telling.kind in GOAL_KINDS:
        return bool(GOAL.search(gap))
    return telling.family == "violence" and bool(PUSHED.search(gap))


def _deed_of(text: str, position: int, letter: str, start: int, kind: str) -> bool:
    """Whether the mark before a noun is whose deed it was: ``{D} airstrikes``, ``{O} carried out an
    attack``.
    """
    gap = text[position + 1 : start]
    if letter == "L" and re.search(r"\b(?:in|at|near|on|from) (?:the )?$", text[:position]):
        return False
    if (
        re.fullmatch(r"(?:'s)? (?:[a-z-]+ ){0,2}", gap)
        and not HAPPENED.search(gap)
        and not JUDGED.search(gap)
    ):
        return letter in "LDO"
    if kind == "agreement" and re.fullmatch(r" (?:has|have|had) an? (?:[\w-]+ ){0,2}", gap):
        return letter in "OLD"
    if kind == "arrest" and letter == "O" and re.search(r"\bannounc\w+,?[^.;]{0,24} (?:the )?$", gap):
        return True
    did = re.search(rf"\b{DID}\b", gap)
    return letter in "POLD" and bool(did)


def _add(telling: Telling, found: Found, part: str, hit: Hit) -> None:
    """Take somebody in; of places only those that act are anybody: countries, and regions with a
    government.
    """
    position, letter, who = found
    acts = hit.scene.categories.get(who) in POWERS or position in hit.scene.capitals
    if letter == "L" and (part in SUFFERED or not acts):
        return
    if part == "actor1" and telling.family == "violence" and hit.scene.categories.get(who) == "media":
        return  # an agency that tells of it
    if part == "target" and letter != "P" and telling.kind in OF_PEOPLE and letter != "H":
        return
    if letter != "D" or part in ("actor1", "actor2"):
        telling.who.setdefault(who, part)
