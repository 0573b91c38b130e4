"""Who takes part in what a word of another tongue tells, by the cases in which the names stand to it."""

from __future__ import annotations

import re

from archive.ingest.gather.happenings import FAMILY
from archive.ingest.gather.scene import Telling
from archive.ingest.tongues.agents import accuser, decider, is_passive, judges, somebody_acts, suffers
from archive.ingest.tongues.antecedents import SUFFERED, subject_before, subject_behind
from archive.ingest.tongues.senders import announces_its_own, own_forces_act, sender
from archive.ingest.tongues.sight import TABLE, Named, Sight, rule_of
from archive.ingest.tongues.sufferers import is_armed, others_suffered, turned

OF_BODIES = frozenset({"designation"})
"""Kinds of which the ending of the word means a body: ``قررت {L} إدراجه ضمن …``."""
NO_STATE_DOES = frozenset({"territory-change", "appointment", "dismissal", "resignation"})
"""Kinds beside which a country only says where, or whose post it is."""
LEAD = 72
"""Characters before a subject in which words such as ``members of`` are looked for."""


def cast(telling: Telling, sight: Sight) -> None:
    parts = sight.deed.parts
    if telling.family == "violence":
        _add_before(sight.tongue.victims, "target", telling, sight)
    for case, name in _by_case(sight):
        case = "object" if case == "subject" and suffers(sight, name) else case
        if _only_source(sight, name, case) or judges(name, sight):
            continue
        if case == "subject" and parts.get(case) in SUFFERED and others_suffered(name, sight):
            continue
        case = turned(case, name, sight) if telling.family == "violence" else case
        case = "on" if case == "of" and _aimed_at(sight, name) and "on" in parts else case
        if case in parts and (part := parts[case]) and _may_play(telling, name, case, sight):
            telling.who.setdefault(name.who, part)
    if who_decided := decider(sight):
        telling.who.setdefault(who_decided.who, parts["by"])
    if owner := owner_of(sight):
        telling.who = {owner: parts["owner"], **telling.who}
    if telling.family == "violence":
        _origin(telling, sight)
        _add_before(sight.tongue.owning_up, "actor1", telling, sight)
    if "actor1" not in telling.who.values() and announces_its_own(sight):
        _add_before(sight.tongue.announced, "actor1", telling, sight)
    if sent_by := sender(sight):
        telling.who.setdefault(sent_by, parts["subject"])
    for name in sight.names:
        if name.case in ("attending", "gathered") and name.letter in "PH":
            telling.who.setdefault(name.who, "attendee")
    _borrow(telling, sight)
    if (
        telling.family in TABLE
        and rule_of(sight.tongue, sight.tongue.both).search(sight.folded[slice(*sight.clause)])
        and len(telling.who) < 2
    ):
        telling.pair = "people"
    if (
        telling.family in TABLE
        and not telling.who
        and rule_of(sight.tongue, sight.tongue.states).search(sight.folded[slice(*sight.clause)])
    ):
        telling.pair = "states"


def _only_source(sight: Sight, name: Named, case: str) -> bool:
    """``وفقا لبيانات {O}``, ``خيارات للتعامل مع {L}``: who counts the dead, with whom something is to be."""
    told = case == "with" and FAMILY.get(sight.deed.kind) == "talks"
    before = sight.tongue.topical if told else sight.tongue.only_source
    return rule_of(sight.tongue, before).search(sight.folded[: name.at]) is not None


def _aimed_at(sight: Sight, name: Named) -> bool:
    """``قصف يستهدف مرابض ل{O}``."""
    aimed = rule_of(sight.tongue, sight.tongue.aiming_at)
    return aimed.search(sight.folded, sight.end, max(name.at, sight.end)) is not None


def owner_of(sight: Sight) -> str:
    """``خلال استقباله {P}``, ``{P} … عينه {P}``: whom the ending of the word means, named before it."""
    word = sight.folded[sight.start : sight.end]
    if "owner" not in sight.deed.parts or not rule_of(sight.tongue, sight.tongue.pronoun_end).search(word):
        return ""
    body = sight.deed.kind in OF_BODIES
    before = sight.scene.marks(0, sight.start, "O" if body else "PH")
    if body:
        return before[-1][2] if before else ""
    if not before:
        return _named_behind(sight) or sight.scene.person
    return before[0 if sight.deed.nominal else -1][2]


def _named_behind(sight: Sight) -> str:
    """``خلال استقباله …، أكد {P}``: who speaks or acts in the clause that such a beginning leads to."""
    lead = sight.folded[: sight.start]
    if not rule_of(sight.tongue, sight.tongue.leading_clause).fullmatch(lead):
        return ""
    told = rule_of(sight.tongue, rf"، ?[وف]?(?:{sight.tongue.speaking}|\w+) (?={{PH}})")
    found = told.search(sight.folded, sight.end)
    return sight.scene.marks(found.end(), found.end() + 1, "PH")[0][2] if found else ""


def _borrow(telling: Telling, sight: Sight) -> None:
    """``… والتقى {P}``, ``he met``: the subject of the clause before, else of the sentence before."""
    parts = sight.deed.parts
    if sight.tongue.by_clause and sight.deed.kind == "visit" and not telling.who:
        telling.who = dict.fromkeys(subject_behind(sight), "visitor")
    if sight.tongue.by_clause and (before := subject_before(sight)):
        if not set(before) & set(telling.who) and parts.get("subject") not in telling.who.values():
            telling.who = {**dict.fromkeys(before, parts["subject"]), **telling.who}
        return
    passive = rule_of(sight.tongue, sight.tongue.passive)
    if not telling.who and passive.match(sight.folded, sight.clause[0]):
        telling.who = {who: "target" for who in [_earlier(sight)] if "person:" in who}
        return
    who = "" if _begins_with_others(sight) or _feminine(sight) else _earlier(sight)
    if (
        telling.family != "talks"
        or sight.deed.nominal
        or "subject" not in parts
        or not who
        or who in telling.who
    ):
        return
    own = [name for name, part in telling.who.items() if part == parts["subject"]]
    if not own and (
        (sight.tongue.verb_last and not _has_a_holder(sight))
        or _is_titled(sight)
        or any(name.case == "aim" for name in sight.names)
        or is_unnamed(sight)
        or rule_of(sight.tongue, sight.tongue.bare_verb).match(sight.folded[sight.end :])
    ):
        telling.who = {who: parts["subject"], **telling.who}
    elif (
        own
        and len(telling.who) == len(own) == 1
        and "object" in parts
        and not sight.tongue.verb_last
        and _goes_on(sight)
    ):
        telling.who = {who: parts["subject"], own[0]: parts["object"]}


def _feminine(sight: Sight) -> bool:
    """``قبل أن تصل إلى {L}``: forces or a group, not the man of the sentence before."""
    words = sight.folded[sight.start : sight.end]
    return sight.deed.kind == "visit" and bool(rule_of(sight.tongue, sight.tongue.feminine).match(words))


def _earlier(sight: Sight) -> str:
    before = sight.scene.marks(0, sight.clause[0], "PH")
    return before[0][2] if before else sight.scene.person


def is_present(sight: Sight) -> bool:
    """``… دەکات``, ``… بکات`` without anybody named: not the deed of who was spoken of before."""
    told = sight.folded[sight.start : sight.clause[1]]
    here = not sight.clause[0] or not sight.scene.marks(0, sight.clause[0], "PH")
    return here and rule_of(sight.tongue, sight.tongue.present).search(told) is not None


def _begins_with_others(sight: Sight) -> bool:
    """``هونەرمەندانی کورد … کۆبوونەوە``, ``شاندێک …``: a sentence whose subject has no name."""
    if not sight.tongue.by_clause:
        return False
    if is_present(sight):
        return True
    if sight.clause[0] and not sight.scene.marks(0, sight.clause[0], "PH"):
        came = rule_of(sight.tongue, rf"(?<!\w){sight.tongue.delegation}")
        return came.search(sight.folded[: sight.clause[0]]) is not None
    begins = rule_of(sight.tongue, sight.tongue.others).match(sight.folded[: sight.start])
    return not sight.clause[0] and begins is not None


def _goes_on(sight: Sight) -> bool:
    """Whether the clause is only one more verb of the same subject (``والتقى``, ``حيث التقى``)."""
    lead = sight.folded[sight.clause[0] : sight.start]
    during = re.match(" (?:خلالها|خلاله)", sight.folded[sight.end :]) is not None
    return sight.start > 3 and bool(during or re.fullmatch(r"[وف]|ل|، و|وقد |ثم |(?:، )?حيث ", lead))


def _by_case(sight: Sight) -> list[tuple[str, Named]]:
    """Each name with its case to the word: what stands free is subject, then object."""
    said = accuser(sight)
    free = [
        n
        for n in sight.names
        if n.case == "free"
        and n is not said
        and (n.letter in "PHO" or _country_acts(n, sight) or (_at_a_table(sight) and _two_capitals(n, sight)))
    ]
    others = [(n.case, n) for n in sight.names if n.case not in ("free", "about", "in", "to", "as", "aim")]
    others += [("object", n) for n in sight.names if n.case == "aim"]
    others += [("in", n) for n in sight.names if n.case == "in" and n.letter in "PH"]
    received = "PH" if sight.deed.kind == "visit" else "PHO"
    others += [("to", n) for n in sight.names if n.case == "to" and n.letter in received]
    if sight.tongue.verb_last:
        if rule_of(sight.tongue, sight.tongue.infinitive).search(sight.folded[sight.start : sight.end]):
            return _beside_infinitive(free, sight) + others
        return _in_order(_with_coordinated(free, sight), sight) + others
    if sight.deed.nominal and "subject" not in sight.deed.parts:
        return _of_noun(free, sight) + others
    noun = NOUNS.match(sight.folded[sight.start : sight.end])
    left = [] if noun and not sight.tongue.verb_last else [n for n in free if n.at < sight.start]
    right = [n for n in free if n.at >= sight.end - 1]
    who = _antecedent(sight)
    if who:
        groups = [[who], *_with_coordinated(right, sight)]
    elif somebody_acts(sight) or (not left and (is_unnamed(sight) or is_passive(right, sight))):
        return [("object", name) for name in (_with_coordinated(right, sight) or [[]])[0]] + others
    elif left and _leads(sight, left):
        groups = [
            left[-1:] if len(left) == 1 else _with_coordinated(left, sight)[0],
            *_with_coordinated(right, sight),
        ]
    else:
        groups = _with_coordinated(right, sight)
    return _in_order(groups, sight) + others


APPOSED = re.compile(r'["»]?(?: \([^()]*\))?(?:،[^،]{0,60}،| [^،]{0,60}،|،)? ?')
"""Between a name and the clause about it: nothing, or who he is, between commas."""


NOUNS = re.compile(r"(?:دخول|سيطرة|استعادة|سقوط|انسحاب|وصول)(?!\w)")
"""``سقوط {P} ودخول {O} إلى {L}``: before such a word stands nobody who does it."""


def _antecedent(sight: Sight) -> Named | None:
    """``{P}، الذي زار …``: who stands before a clause that tells of him."""
    lead = sight.folded[sight.clause[0] : sight.start]
    before = sight.scene.marks(0, sight.clause[0], "POH")
    if not before or not rule_of(sight.tongue, rf"^{sight.tongue.relative}").search(lead):
        return None
    at, letter, who = before[-1]
    if not sight.tongue.verb_last and not APPOSED.fullmatch(sight.folded[at + 1 : sight.clause[0]]):
        return None
    return Named(at, letter, who, "free")


def is_unnamed(sight: Sight) -> bool:
    """``أن الزعيم استقبل …``, ``أنه التقى …``: the subject stands before the verb, and has no name there."""
    lead = sight.folded[sight.clause[0] : sight.start]
    if sight.tongue.verb_last or not lead or len(lead) > 40:
        return False
    return rule_of(
        sight.tongue, rf"^(?:{sight.tongue.that})? ?(?:{{H}}|(?:{sight.tongue.office})(?!\w))[^،:]*$"
    ).search(lead) is not None or bool(rule_of(sight.tongue, sight.tongue.pronoun).search(lead))


def _has_a_holder(sight: Sight) -> bool:
    """``… گفت رئیس جمهور به عراق سفر می‌کند``: the clause begins with a post, whose holder is not named."""
    office = rule_of(sight.tongue, rf"^ ?(?:{sight.tongue.office})(?!\w)")
    return office.search(sight.folded[slice(*sight.clause)]) is not None


def _is_titled(sight: Sight) -> bool:
    """``يتوجه الوزير إلى …``: who sets out is called by his post alone, as the one told of before."""
    if sight.deed.kind != "visit" or any(name.letter in "PH" for name in sight.names):
        return False
    post = (
        rf"^ (?:{sight.tongue.office})(?: {{D}}\w?)?(?= (?:إلى|الى|اليوم|أمس|غدا|في|مساء|صباح|يوم|{{T}})|$)"
    )
    return rule_of(sight.tongue, post).search(sight.folded[sight.end :]) is not None


def _leads(sight: Sight, left: list[Named]) -> bool:
    """Whether who stands before a verb is its subject: the clause begins with him."""
    lead = sight.folded[sight.clause[0] : left[0].at].rstrip('"(')
    bare = rule_of(sight.tongue, sight.tongue.filler + "$").sub("", lead) if len(lead) < LEAD else lead
    return len(bare.strip()) < 12


def _with_coordinated(free: list[Named], sight: Sight) -> list[list[Named]]:
    """Free names in groups: ``A و B`` are one group."""
    groups: list[list[Named]] = []
    for name in free:
        if groups and sight.joined(groups[-1][-1].at, name.at):
            groups[-1].append(name)
        else:
            groups.append([name])
    return groups


def _in_order(groups: list[list[Named]], sight: Sight) -> list[tuple[str, Named]]:
    cases = ("subject", "object")
    if sight.tongue.verb_last:
        groups = [[n for n in group if n.at < sight.end + 40] for group in groups]
    return [
        (case, name) for case, group in zip(cases, [g for g in groups if g], strict=False) for name in group
    ]


REACH_OF_NOUN = 8
"""Words between a verbal noun and whom it is about."""


def _beside_infinitive(free: list[Named], sight: Sight) -> list[tuple[str, Named]]:
    """``{O} دەستگیرکردنی … {P}ی ڕاگەیاند``: whom it befell is behind, who did or tells it before."""
    parts = sight.deed.parts
    marked = [n for n in sight.names if n.case == "object" and n.letter in "PHO"]
    behind = sorted([n for n in free + marked if n.at >= sight.end - 1], key=lambda n: n.at)
    groups = _with_coordinated(behind, sight)
    gap = sight.folded[sight.end : groups[0][0].at] if groups else "،"
    near = groups[0] if len(gap.split()) <= REACH_OF_NOUN and not re.search("[،؛:]", gap) else []
    found = [("object_of" if "object_of" in parts else "object", name) for name in near]
    before = [n for n in free if n.at < sight.start]
    if parts.get("subject", "target") not in SUFFERED:
        return (
            _in_order(_with_coordinated(before if near else free, sight)[: 1 if near else None], sight)
            + found
        )
    return [("by", n) for n in before[:1] if n.letter == "O" and is_armed(n.who, sight)] + found


def _of_noun(free: list[Named], sight: Sight) -> list[tuple[str, Named]]:
    """What stands free right behind a noun is its genitive; further away it is nobody's."""
    found = [n for n in free if n.at >= sight.end - 1 and n.at - sight.end < 45]
    groups = _with_coordinated(found, sight)
    return [("of", name) for name in groups[0]] if groups and _close(sight, groups[0][0]) else []


def _close(sight: Sight, name: Named) -> bool:
    gap = sight.folded[sight.end : name.at]
    return len(gap.split()) <= 5 and not re.search("[،,؛:]", gap)


def _country_acts(name: Named, sight: Sight) -> bool:
    """A state; where a clause opens with its capital (``واشنتن سزای سەپاند``), that stands for it."""
    category = sight.scene.categories.get(name.who)
    opens = sight.tongue.by_clause and not sight.folded[sight.clause[0] : name.at].strip(" ،و")
    return (
        name.letter == "L"
        and sight.deed.kind not in NO_STATE_DOES
        and FAMILY.get(sight.deed.kind, "") != "talks"
        and (category == "country" or (opens and category == "capital"))
    )


def _may_play(telling: Telling, name: Named, case: str, sight: Sight) -> bool:
    """Whether somebody can take a part: of places only countries, which agree, attack and meet as states, and
    two capitals at one table.
    """
    if name.letter != "L":
        return True
    if telling.family in TABLE and _two_capitals(name, sight) and telling.kind != "visit":
        return case in ("subject", "between")
    state = sight.scene.categories.get(name.who) in ("country", "region") or _country_acts(name, sight)
    people = any(who.partition(":")[0].endswith("person") for who in telling.who)
    return (
        state
        and case in ("subject", "by", "with", "between")
        and telling.kind != "visit"
        and (case == "by" or not people)
    )


def _at_a_table(sight: Sight) -> bool:
    return FAMILY.get(sight.deed.kind, sight.deed.kind) in TABLE and sight.deed.kind != "visit"


def _people_named(place: Named, sight: Sight) -> bool:
    return any(n.letter in "PHO" and (sight.tongue.by_clause or n.at < place.at) for n in sight.names)


def _two_capitals(name: Named, sight: Sight) -> bool:
    """``نێوان هەولێر و بەغدا``, ``{L} و {L} گەیشتنە ڕێککەوتن``: two places named in one breath."""
    if sight.tongue.code not in ("ckb", "ar") or (name.case != "between" and _people_named(name, sight)):
        return False
    others = [n for n in sight.names if n.letter == "L" and n.case == name.case and n.who != name.who]
    return name.case in ("free", "between") and any(
        sight.joined(min(n.at, name.at), max(n.at, name.at)) for n in others
    )


def _add_before(pattern: str, part: str, telling: Telling, sight: Sight) -> None:
    """Whom a pattern ends right before, in this sentence."""
    for found in rule_of(sight.tongue, pattern).finditer(sight.folded):
        for _, _, who in sight.scene.marks(found.end(), found.end() + 2, "O")[:1]:
            told = pattern == sight.tongue.announced and sight.tongue.by_clause
            if not told or is_armed(who, sight) or own_forces_act(sight):
                telling.who.setdefault(who, part)


def _origin(telling: Telling, sight: Sight) -> None:
    """``قصف تركي``, ``طائرات {D}``: an adjective of origin right at the word is whose deed it was."""
    words = sight.folded[sight.start : sight.end + 12]
    for at, _, who in sight.scene.marks(sight.start, min(sight.start + len(words), sight.clause[1]), "D"):
        between = sight.folded[sight.end : at].strip()
        if not between or rule_of(sight.tongue, f"(?:{sight.tongue.how})").fullmatch(between):
            telling.who.setdefault(who, "actor1")
