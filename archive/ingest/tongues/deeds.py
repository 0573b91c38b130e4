"""What a sentence of another tongue tells to have happened: its verbs and nouns, and who stands in which case to them.

The tongue says how it marks a case (a word before the name, letters behind it) and where the verb stands; a ``Deed``
says which part each case plays. What becomes of the tellings is the same as in English: ``stories`` makes them one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from archive.ingest.happenings import FAMILY, VOTES
from archive.ingest.reading import TimeExpression
from archive.ingest.scene import Scene, Telling
from archive.ingest.tongues.losses import losses_in
from archive.ingest.tongues.tongue import Deed, Tongue

COUNTED = frozenset({"arrest", "kidnapping"})
ANNOUNCED = frozenset({"arrest", "military-operation", "release"})
"""Kinds of which a body tells that it did them itself."""
NEAR = 90
"""Characters between a word and whom it is about."""
WINDOW = 70
"""Characters before a verb that can deny it or make it only possible."""
BRIEF = frozenset({"headline", "standfirst", "caption"})
VOTE_REACH = 60
"""Characters between a vote and its day."""
TABLE = frozenset({"talks", "agreement"})
_compiled: dict[tuple[str, str], re.Pattern[str]] = {}


def _rule(tongue: Tongue, source: str) -> re.Pattern[str]:
    key = (tongue.code, source)
    if key not in _compiled:
        _compiled[key] = tongue.compile(source)
    return _compiled[key]


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something named in a clause, with the case it stands in."""

    at: int
    letter: str
    who: str
    case: str


@dataclass(frozen=True)
class Sight:
    """A word of the tables found in a sentence, with its clause."""

    scene: Scene
    folded: str
    tongue: Tongue
    deed: Deed
    start: int
    end: int
    clause: tuple[int, int]

    @property
    def before(self) -> str:
        return self.folded[max(self.clause[0], self.start - WINDOW) : self.start]

    @cached_property
    def names(self) -> list[Named]:
        """Everybody named in the clause, in order; coordinated ones in the case of whom they follow."""
        found: list[Named] = []
        for at, letter, who in self.scene.marks(*self.clause, "POLH"):
            case = self._case(at, letter, found)
            found.append(Named(at, letter, who, case))
        return found if self.tongue.script else self._from_the_last(found)

    def joined(self, one: int, other: int) -> bool:
        """Whether only ``and`` stands between two marks."""
        return _rule(self.tongue, self.tongue.and_).fullmatch(self.folded[one + 1 : other]) is not None

    def _from_the_last(self, found: list[Named]) -> list[Named]:
        """``A ve B ile``: the last one bears the sign for both."""
        for index in range(len(found) - 1, 0, -1):
            one, last = found[index - 1], found[index]
            if one.case == "free" and self.joined(one.at, last.at):
                found[index - 1] = replace(one, case=last.case)
        return found

    def _case(self, at: int, letter: str, before: list[Named]) -> str:
        onto = at
        while onto > self.clause[0] and self.folded[onto - 1].isalpha():
            onto -= 1
        lead = self.folded[max(self.clause[0], at - 60) : at].removesuffix('"')
        bare = _rule(self.tongue, self.tongue.filler + "$").sub("", lead)
        behind = self.folded[at + 1 : at + 20]
        for case, left, right in self.tongue.cases:
            sign = _rule(self.tongue, left) if left else None
            if (not sign or sign.search(bare) or (case == "on" and sign.search(lead))) and (
                not right or _rule(self.tongue, right).match(behind)
            ):
                return case
        if before and (before[-1].letter == "L") == (letter == "L") and self.joined(before[-1].at, at):
            return before[-1].case
        return "free"


def tell(scene: Scene, tongue: Tongue) -> list[Telling]:
    """Everything that a sentence tells to have happened, one for each clause and family, and what it echoes."""
    folded = tongue.fold(scene.text)
    edges = sorted(
        {
            0,
            *(
                m.end() if m.end() > m.start() else m.start()
                for m in _rule(tongue, tongue.breaks).finditer(folded)
            ),
            len(folded),
        }
    )
    found: dict[tuple[int, str], Telling] = {}
    for deed in tongue.deeds:
        for start, end, brief in _hits(deed, folded, tongue):
            sight = Sight(scene, folded, tongue, deed, start, end, _clause(edges, start))
            key = (sight.clause[0], FAMILY.get(deed.kind, deed.kind))
            if key in found and found[key].who:
                continue
            if (telling := _tell(sight, brief)) and (key not in found or telling.who):
                found[key] = telling
    return _without_doubles(sorted(found.values(), key=lambda t: t.at)) + _echoes(scene, folded, tongue)


def _hits(deed: Deed, folded: str, tongue: Tongue) -> list[tuple[int, int, bool]]:
    onto = rf"(?:{tongue.onto_verbs})?" if tongue.onto_verbs else ""
    hits = []
    for words, brief in ((deed.words, False), (deed.brief, True)):
        if words:
            pattern = _rule(tongue, rf"(?<!\w){onto}(?P<words>{words})(?!\w)")
            hits += [(*m.span("words"), brief) for m in list(pattern.finditer(folded))[:4]]
    return hits


def _clause(edges: list[int], at: int) -> tuple[int, int]:
    first = max(edge for edge in edges if edge <= at)
    return first, min((edge for edge in edges if edge > first), default=first)


def _tell(sight: Sight, brief: bool) -> Telling | None:
    scene, deed = sight.scene, sight.deed
    mood = _mood(sight, brief)
    if not mood:
        return None
    at = scene.marked.starts[sight.start]
    telling = Telling(
        deed.kind,
        mood,
        scene.marked.sentence,
        at,
        scene.part,
        f"{deed.kind}-{sight.tongue.code}",
        deed.nominal,
    )
    _cast(telling, sight)
    telling.when = _when(sight)
    telling.places = _places(telling, sight)
    if telling.family == "violence" or deed.kind in COUNTED:
        telling.casualties = losses_in(scene.marked, sight.folded, sight.tongue)
        telling.definite = _definite(telling, sight)
    return telling if _worth(telling, sight) else None


def _definite(telling: Telling, sight: Sight) -> bool:
    """Whether it speaks of ``الهجوم``, ``هێرشەکە``, or only adds figures: violence told before, if there is any."""
    words = sight.folded[sight.start : sight.end]
    said = _rule(sight.tongue, sight.tongue.definite).search(
        sight.folded[max(0, sight.start - 2) : sight.start] + words
    )
    told = said and (telling.family == "violence" or (telling.kind == "meeting" and sight.deed.nominal))
    return bool(told) or not (telling.who or telling.places)


# ------------------------------------------------------------------------------------------------ what is asserted


def _mood(sight: Sight, brief: bool) -> str:
    """Occurred, planned, claimed, denied, cancelled; "" when nothing is asserted."""
    tongue, before, folded = sight.tongue, sight.before, sight.folded
    behind = folded[sight.end : sight.clause[1]]
    if _rule(tongue, tongue.negated).search(before) or (
        tongue.negated_after
        and _rule(tongue, tongue.negated_after).search(
            folded[sight.start : min(sight.end + 80, sight.clause[1])]
        )
    ):
        return ""
    if _rule(tongue, tongue.cancelled).search(before) or (
        tongue.verb_last and _rule(tongue, tongue.cancelled).search(behind)
    ):
        return "cancelled"
    if _denied(sight):
        return "denied"
    lead = folded[max(0, sight.start - WINDOW) : sight.start]
    if _rule(tongue, tongue.planned).search(lead) or (
        tongue.planned_after
        and _rule(tongue, tongue.planned_after).search(folded[sight.start : sight.clause[1]])
    ):
        return "planned"
    if _rule(tongue, tongue.unreal).search(before) or (
        tongue.unreal_after
        and _rule(tongue, tongue.unreal_after).search(folded[sight.start : sight.clause[1]])
    ):
        return ""
    if sight.deed.kind in VOTES and _planned_vote(sight):
        return "planned"
    if brief and sight.scene.part not in BRIEF:
        return ""
    if _rule(tongue, rf"(?<!\w)[وف]?{tongue.claimed}(?!\w)").search(
        folded[: sight.start] if not tongue.verb_last else folded
    ):
        return "claimed"
    return "occurred"


def _denied(sight: Sight) -> bool:
    """Whether a verb of denying governs the word; not what is said after it."""
    tongue, folded = sight.tongue, sight.folded
    denied = _rule(tongue, rf"(?<!\w)[وف]?{tongue.denied}(?!\w)")
    if tongue.verb_last:
        return denied.search(folded) is not None
    said = list(denied.finditer(folded, 0, sight.start))
    return bool(said) and not _rule(tongue, tongue.undenied).search(folded, said[-1].end(), sight.start)


def _planned_vote(sight: Sight) -> bool:
    when = _when(sight)
    return bool(when and when.future) or bool(
        _rule(sight.tongue, sight.tongue.planned).search(sight.folded[sight.end : sight.end + 40] + " ")
    )


# ------------------------------------------------------------------------------------------------ who


def _cast(telling: Telling, sight: Sight) -> None:
    parts = sight.deed.parts
    for case, name in _by_case(telling, sight):
        if case in parts and (part := parts[case]) and _may_play(telling, name, case, sight):
            telling.who.setdefault(name.who, part)
    if telling.family == "violence":
        _origin(telling, sight)
        _add_before(sight.tongue.victims, "target", telling, sight)
    if sight.deed.kind in ANNOUNCED and "actor1" not in telling.who.values():
        _add_before(sight.tongue.announced, "actor1", telling, sight)
    for name in sight.names:
        if name.case == "attending" and name.letter in "PH":
            telling.who.setdefault(name.who, "attendee")
    _borrow(telling, sight)
    if (
        telling.family in TABLE
        and _rule(sight.tongue, sight.tongue.both).search(sight.folded[slice(*sight.clause)])
        and len(telling.who) < 2
    ):
        telling.pair = "people"
    if (
        telling.family in TABLE
        and not telling.who
        and _rule(sight.tongue, sight.tongue.states).search(sight.folded[slice(*sight.clause)])
    ):
        telling.pair = "states"


def _borrow(telling: Telling, sight: Sight) -> None:
    """``… والتقى {P}``, ``he met``: the subject of the clause before, else of the sentence before."""
    parts = sight.deed.parts
    who = _earlier(sight)
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
        sight.tongue.verb_last or _rule(sight.tongue, sight.tongue.bare_verb).match(sight.folded[sight.end :])
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


def _earlier(sight: Sight) -> str:
    before = [n for n in sight.scene.marks(0, sight.clause[0], "PH")]
    return before[0][2] if before else sight.scene.person


def _goes_on(sight: Sight) -> bool:
    """Whether the clause is only one more verb of the same subject (``والتقى``)."""
    lead = sight.folded[sight.clause[0] : sight.start]
    return sight.start > 3 and bool(re.fullmatch(r"[وف]|، و|وقد ", lead))


def _by_case(telling: Telling, sight: Sight) -> list[tuple[str, Named]]:
    """Each name with its case to the word: what stands free is subject, then object, in the tongue's order."""
    free = [n for n in sight.names if n.case == "free" and (n.letter in "PHO" or _country_acts(n, sight))]
    others = [(n.case, n) for n in sight.names if n.case not in ("free", "about", "in", "to", "as")]
    others += [("in", n) for n in sight.names if n.case == "in" and n.letter in "PH"]
    others += [("to", n) for n in sight.names if n.case == "to" and n.letter in "PHO"]
    if sight.tongue.verb_last:
        return _in_order(_with_coordinated(free, sight), sight) + others
    if sight.deed.nominal and "subject" not in sight.deed.parts:
        return _of_noun(free, sight) + others
    left = [n for n in free if n.at < sight.start]
    right = [n for n in free if n.at >= sight.end - 1]
    if left and _leads(sight, left):
        groups = [
            left[-1:] if len(left) == 1 else _with_coordinated(left, sight)[0],
            *_with_coordinated(right, sight),
        ]
    else:
        groups = _with_coordinated(right, sight)
    return _in_order(groups, sight) + others


def _leads(sight: Sight, left: list[Named]) -> bool:
    """Whether who stands before a verb is its subject: the clause begins with him."""
    lead = _rule(sight.tongue, sight.tongue.filler + "$").sub("", sight.folded[sight.clause[0] : left[0].at])
    return len(lead.strip()) < 12


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


def _of_noun(free: list[Named], sight: Sight) -> list[tuple[str, Named]]:
    """What stands free right behind a noun is its genitive; further away it is nobody's."""
    found = [n for n in free if n.at >= sight.end - 1 and n.at - sight.end < 45]
    groups = _with_coordinated(found, sight)
    return [("of", name) for name in groups[0]] if groups and _close(sight, groups[0][0]) else []


def _close(sight: Sight, name: Named) -> bool:
    gap = sight.folded[sight.end : name.at]
    return len(gap.split()) <= 5 and not re.search("[،,؛:]", gap)


def _country_acts(name: Named, sight: Sight) -> bool:
    return (
        name.letter == "L"
        and sight.deed.kind != "territory-change"
        and FAMILY.get(sight.deed.kind, "") != "talks"
        and sight.scene.categories.get(name.who) == "country"
    )


def _may_play(telling: Telling, name: Named, case: str, sight: Sight) -> bool:
    """Whether somebody can take a part: of places only countries, which agree, attack and meet as states."""
    if name.letter != "L":
        return True
    state = sight.scene.categories.get(name.who) in ("country", "region")
    people = any(who.partition(":")[0].endswith("person") for who in telling.who)
    return state and case in ("subject", "by", "with", "between") and telling.kind != "visit" and not people


def _add_before(pattern: str, part: str, telling: Telling, sight: Sight) -> None:
    """Whom a pattern ends right before, in this sentence."""
    for found in _rule(sight.tongue, pattern).finditer(sight.folded):
        for _, _, who in sight.scene.marks(found.end(), found.end() + 2, "O")[:1]:
            telling.who.setdefault(who, part)


def _origin(telling: Telling, sight: Sight) -> None:
    """``قصف تركي``, ``طائرات {D}``: an adjective of origin right at the word is whose deed it was."""
    words = sight.folded[sight.start : sight.end + 12]
    for at, _, who in sight.scene.marks(sight.start, min(sight.start + len(words), sight.clause[1]), "D"):
        if len(sight.folded[sight.end : at].split()) <= 1:
            telling.who.setdefault(who, "actor1")


# ------------------------------------------------------------------------------------------------ where and when


def _places(telling: Telling, sight: Sight) -> list[str]:
    if telling.kind in VOTES:
        near = sight.scene.marks(sight.start, min(len(sight.folded), sight.end + 40), "LD")
        return list(dict.fromkeys(who for _, _, who in near))[:1]
    wanted = {"in"}
    if telling.kind == "visit":
        wanted = (
            {"to", "free", "object", "in"} if not sight.tongue.verb_last else {"to", "free", "object", "of"}
        )
    elif telling.family not in TABLE:
        wanted |= {"on", "to", "object", "against", "free", "of"}
    found = []
    for name in sight.names:
        if name.letter != "L" or name.who in telling.who or name.case not in wanted:
            continue
        if name.case == "free" and not sight.tongue.verb_last and name.at < sight.start:
            continue
        if telling.family in TABLE and abs(name.at - sight.end) > 2 * NEAR:
            continue
        found.append((_topical(sight, name), name.at < sight.start, abs(name.at - sight.start), name.who))
    kept = [who for topical, _, _, who in sorted(found) if not topical]
    return list(dict.fromkeys(kept[:1] if telling.kind == "visit" else kept))


def _topical(sight: Sight, name: Named) -> bool:
    """``الأوضاع في سوريا``: what is spoken about, not where."""
    if FAMILY.get(sight.deed.kind) not in ("talks", None) and sight.deed.kind != "agreement":
        return False
    lead = sight.folded[max(sight.clause[0], name.at - 40) : name.at]
    return bool(_rule(sight.tongue, sight.tongue.topic).search(lead))


def _when(sight: Sight) -> TimeExpression | None:
    scene = sight.scene
    if sight.deed.kind in VOTES:
        behind = scene.times(sight.end, min(len(scene.text), sight.end + VOTE_REACH))
        near = behind or scene.times(max(0, sight.start - VOTE_REACH // 2), sight.start)
        return scene.time(min(near, key=lambda at: abs(at - sight.end))) if near else None
    times = scene.times(*sight.clause) or ([] if sight.clause[0] else scene.times(0, len(scene.text)))
    if not times:
        before = [at for at in scene.times(0, sight.clause[0])]
        times = before[-1:] if before and _continued(sight) else []
    if not times:
        return None
    return scene.time(min(times, key=lambda at: min(abs(at - sight.start), abs(at - sight.end))))


def _continued(sight: Sight) -> bool:
    """Whether a clause only goes on (``… والتقى …``) from the one that has the date."""
    return bool(_rule(sight.tongue, sight.tongue.continues).match(sight.folded[sight.clause[0] :]))


# ------------------------------------------------------------------------------------------------ worth telling


def _worth(telling: Telling, sight: Sight) -> bool:
    """Whether enough is said: the same measure as in English."""
    needs = sight.deed.needs
    if needs == "person" and not any(n.letter in "PH" and n.who in telling.who for n in sight.names):
        return False
    cases = {n.case for n in sight.names if n.who in telling.who}
    if needs in ("with", "of") and not (
        cases & {"with", "between", "from"} or len(telling.who) > 1 or (needs == "of" and telling.who)
    ):
        return False
    if needs in ("subject", "object") and not telling.who:
        came = _rule(sight.tongue, rf"(?<!\w){sight.tongue.delegation}").search(
            sight.folded[slice(*sight.clause)]
        )
        return bool(telling.kind == "visit" and telling.places and telling.when and came)
    if telling.kind in VOTES:
        return telling.when is not None
    if telling.family == "talks":
        if telling.kind == "visit":
            return bool(telling.who and (telling.places or not sight.deed.nominal))
        return (
            len(telling.who) > 1
            or bool(telling.who and (telling.when or telling.part in BRIEF))
            or bool(telling.pair and not sight.deed.nominal)
        )
    if telling.family == "violence":
        suffered = {"target", "victim"} & set(telling.who.values())
        anchored = suffered or telling.places or telling.casualties
        return bool(
            anchored
            and (
                telling.who
                or telling.when
                or telling.casualties
                or telling.part in BRIEF
                or not sight.deed.nominal
            )
        )
    anchored = telling.when or telling.casualties or telling.part in BRIEF or telling.kind == "protest"
    return bool(telling.who or telling.pair or (telling.places and anchored))


def _without_doubles(found: list[Telling]) -> list[Telling]:
    """An attack and its dead are one deed; so are a visit and its meetings of nobody else."""
    kept: list[Telling] = []
    for telling in found:
        same = next(
            (t for t in kept if t.family == telling.family == "violence" and _one_deed(t, telling)), None
        )
        if same:
            _fold(same, telling)
        elif not any(
            t.kind == telling.kind and set(telling.who) <= set(t.who) and t.modality == telling.modality
            for t in kept
        ):
            kept.append(telling)
    return kept


def _one_deed(one: Telling, other: Telling) -> bool:
    return (
        not (one.places and other.places and not set(one.places) & set(other.places))
        and one.modality == other.modality
    )


def _fold(kept: Telling, other: Telling) -> None:
    general = ("attack", "killing")
    if (kept.kind in general and other.kind not in general) or (
        kept.kind == "killing" and other.kind == "attack"
    ):
        kept.kind, kept.rule = other.kind, other.rule
    for who, part in other.who.items():
        kept.who.setdefault(who, part)
    kept.places += [place for place in other.places if place not in kept.places]
    kept.when = kept.when or other.when
    kept.casualties = kept.casualties or other.casualties


# ------------------------------------------------------------------------------------------------ echoes


def _echoes(scene: Scene, folded: str, tongue: Tongue) -> list[Telling]:
    """``خلال اللقاء``, ``لە کۆبوونەوەکەدا``: the sentence belongs to what was told before."""
    for words, kind in tongue.echoes:
        if match := _rule(tongue, rf"(?<!\w)[وف]?(?:{words})(?!\w)").search(folded):
            echo = Telling(
                kind,
                "occurred",
                scene.marked.sentence,
                scene.marked.starts[match.start()],
                scene.part,
                f"echo-{tongue.code}",
                echo=True,
            )
            for at, _, who in scene.marks(match.end(), len(scene.text), "PH"):
                if _rule(tongue, tongue.attending).search(folded[max(0, at - 60) : at]):
                    echo.who.setdefault(who, "attendee")
            return [echo]
    return []
