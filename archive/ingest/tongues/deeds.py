"""What a sentence of another tongue tells to have happened: its verbs and nouns, and who stands in which case
to them.

The tongue says how it marks a case (a word before the name, letters behind it) and where the verb stands; a
``Deed`` says which part each case plays. What becomes of the tellings is the same as in English: ``stories``
makes them one.
"""

from __future__ import annotations

import itertools
import re

from archive.ingest.gather.happenings import FAMILY, GENERAL, VOTES
from archive.ingest.gather.scene import Scene, Telling
from archive.ingest.gather.talks import met_there
from archive.ingest.tongues.agents import add_the_dead, without_crimes
from archive.ingest.tongues.echoes import find_echoes
from archive.ingest.tongues.enough import is_enough, is_force
from archive.ingest.tongues.losses import losses_in
from archive.ingest.tongues.mood import mood_of
from archive.ingest.tongues.parts import cast
from archive.ingest.tongues.setting import day_of_words, is_ahead, places, when
from archive.ingest.tongues.sight import BRIEF, Named, Sight, may_tell, rule_of
from archive.ingest.tongues.states import no_happening
from archive.ingest.tongues.told_days import days_told, within_what
from archive.ingest.tongues.tongue import Deed, Tongue

REACHED = re.compile("(?:دهگا|گهيش|چوو|هات)")
"""``گەیشتووەتە …``: bodies and figures reach many things that are no places."""
COUNTED = frozenset({"arrest", "kidnapping"})
BY_ITS_DAY = frozenset({"release", "dissolution", "cancellation"})
"""Kinds of which a day is enough to tell; ``DATED_VERBS`` need a verb besides."""
DATED_VERBS = frozenset(
    {
        "agreement",
        "protest",
        "resignation",
        "dismissal",
        "military-operation",
        "deployment",
        "designation",
        "disarmament",
    }
)


def tell(scene: Scene, tongue: Tongue) -> list[Telling]:
    """Everything that a sentence tells, one for each clause and family, and what it echoes."""
    folded = tongue.fold(scene.text)
    asides = [m.span() for m in rule_of(tongue, tongue.aside).finditer(folded)]
    found: dict[tuple[int, str], Telling] = {}
    exact: dict[tuple[int, str], str] = {}
    for deed in tongue.deeds:
        for sight, brief in _sights(deed, scene, folded, tongue, asides):
            start = sight.start
            key = (start if deed.kind in VOTES else sight.clause[0], FAMILY.get(deed.kind, deed.kind))
            if key in found and (found[key].who or found[key].pair):
                told = deed.kind == "killing" and (tongue.by_clause or not deed.nominal)
                if told and (dead := _tell(sight, brief)):
                    (_fold if tongue.by_clause else add_the_dead)(found[key], dead)
                continue
            if deed.kind not in GENERAL and mood_of(sight, brief):
                exact.setdefault(key, deed.kind)
            telling = _tell(sight, brief)
            if telling and (key not in found or telling.who):
                found[key] = _with_the_exact_kind(telling, found.get(key))
            elif telling and telling.kind == found[key].kind:
                found[key].when = found[key].when or telling.when
    for key, telling in found.items():
        if telling.kind in GENERAL:
            telling.kind = exact.get(key, telling.kind)
    echoes = find_echoes(scene, folded, tongue)
    people = {who for _, _, who in scene.marks(0, len(scene.text), "PH")}
    if any(t.kind == "cancellation" for t in found.values()):
        found = {key: t for key, t in found.items() if t.kind == "cancellation" or t.modality != "cancelled"}
    kept = [
        t for t in found.values() if not (echoes and t.kind == echoes[0].kind and not people & set(t.who))
    ]
    kept = _without_doubles(without_crimes(sorted(kept, key=lambda t: t.at)), tongue)
    return days_told(scene, folded, tongue) + kept + echoes


def _sights(
    deed: Deed, scene: Scene, folded: str, tongue: Tongue, asides: list[tuple[int, int]]
) -> list[tuple[Sight, bool]]:
    """A deed's words with their clauses: in the sentence without what interrupts it, and in each of those."""
    if not may_tell(tongue, deed.words, folded) and not (deed.brief and may_tell(tongue, deed.brief, folded)):
        return []
    without = folded
    for start, end in asides:
        without = f"{without[:start]}{' ' * (end - start)}{without[end:]}"
    found = []
    edges = _edges(without, tongue)
    for start, end, brief in _hits(deed, without, tongue, edges):
        found.append((Sight(scene, without, tongue, deed, start, end, _clause(edges, start)), brief))
    for first, last in asides:
        edges = [first, *(edge for edge in _edges(folded, tongue) if first < edge < last), last]
        for start, end, brief in _hits(deed, folded, tongue, edges):
            if first <= start < last:
                found.append((Sight(scene, folded, tongue, deed, start, end, _clause(edges, start)), brief))
    return found


def _edges(folded: str, tongue: Tongue) -> list[int]:
    """Where clauses begin and end."""
    breaks = rule_of(tongue, tongue.breaks).finditer(folded)
    return sorted({0, *(max(m.end(), m.start()) for m in breaks), len(folded)})


def _hits(deed: Deed, folded: str, tongue: Tongue, edges: list[int]) -> list[tuple[int, int, bool]]:
    """Where its words stand, and whether they are its brief ones; of one clause each where the tongue's table
    says so.
    """
    onto = rf"(?:{tongue.onto_verbs})?" if tongue.onto_verbs else ""
    reaches = list(itertools.pairwise(edges)) if tongue.by_clause else [(0, len(folded))]
    hits = []
    for words, brief in ((deed.words, False), (deed.brief, True)):
        if words and may_tell(tongue, words, folded):
            pattern = rule_of(tongue, rf"(?<!\w){onto}(?P<words>{words}){tongue.word_end}")
            found = [m for start, end in reaches for m in pattern.finditer(folded, start, end)]
            hits += [(*m.span("words"), brief) for m in found[:4]]
    return hits


def _clause(edges: list[int], at: int) -> tuple[int, int]:
    first = max(edge for edge in edges if edge <= at)
    return first, min((edge for edge in edges if edge > first), default=first)


def _tell(sight: Sight, brief: bool) -> Telling | None:
    scene, deed = sight.scene, sight.deed
    mood = mood_of(sight, brief)
    if mood == "planned" and not brief and sight.tongue.by_clause and FAMILY.get(deed.kind) == "violence":
        return None
    if not mood or (FAMILY.get(deed.kind) == "violence" and _is_mishap(sight)) or no_happening(sight):
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
    cast(telling, sight)
    telling.when = when(sight)
    day_of_words(telling, sight)
    telling.within = within_what(telling, sight)
    if brief and mood == "occurred" and is_ahead(telling.when):
        telling.modality = "planned"
    if telling.modality == "occurred" and is_ahead(telling.when):  # "غادر {P}، على أن تعقد جولة ثانية {T}"
        telling.when = None
    telling.places = places(telling, sight)
    if telling.family == "violence" or deed.kind in COUNTED:
        telling.casualties = losses_in(scene.marked, sight.folded, sight.tongue)
        telling.definite = _definite(telling, sight)
        led_to = rule_of(sight.tongue, rf"[ ،]*(?:{sight.tongue.led_to})(?!\w)")
        telling.result = led_to.match(sight.folded[sight.clause[0] :]) is not None
    if deed.kind == "military-operation" and not telling.when and _is_the_one(sight):
        return None
    return telling if _worth(telling, sight) else None


def _is_the_one(sight: Sight) -> bool:
    """``ئۆپەراسیۆنەکە``: the one told before, which gets no second telling by the noun alone."""
    word = sight.folded[sight.start : sight.end]
    return sight.tongue.by_clause and re.search("هكه$", word) is not None


def deed_of_nobody(telling: Telling, sight: Sight) -> bool:
    """Whether a word that says whose it is by its ending stands where nobody was named."""
    return sight.deed.parts["owner"] not in telling.who.values()


def _definite(telling: Telling, sight: Sight) -> bool:
    """Whether it speaks of ``الهجوم``, ``هێرشەکە``, or only adds figures: what was told before."""
    words = sight.folded[sight.start : sight.end]
    said = rule_of(sight.tongue, sight.tongue.definite).search(
        sight.folded[max(0, sight.start - 2) : sight.start] + words
    )
    again = telling.family == "violence" or telling.kind in COUNTED
    told = said and (again or (telling.kind == "meeting" and sight.deed.nominal))
    dated = telling.when and (sight.tongue.by_clause or not sight.deed.nominal)
    return bool(told) or not (telling.who or telling.places or dated)


BEFORE_WHICH, BECAUSE_OF = 30, 40
"""Characters of the clauses beside it in which an accident may be named."""


def _is_mishap(sight: Sight) -> bool:
    """``قُتل خمسة في حادث سير``: nobody did it."""
    mishap = rule_of(sight.tongue, rf"(?<!\w)(?:[بل]|لل|ال|وال|بال)?(?:{sight.tongue.mishap})(?!\w)")
    first, last = sight.clause
    if sight.tongue.code == "ar":  # "… |إثر حريق", "أمطار |التي ضربت …"
        first, last = max(0, first - BEFORE_WHICH), min(len(sight.folded), last + BECAUSE_OF)
    return mishap.search(sight.folded, first, last) is not None


# ------------------------------------------------------------------------------------------- worth telling


def _worth(telling: Telling, sight: Sight) -> bool:
    """Whether enough is said: the same measure as in English."""
    needs = sight.deed.needs
    if telling.kind == "dissolution" and any(
        _is_court(n, sight) for n in sight.names if n.who in telling.who
    ):
        return False
    if needs == "person" and not any(who.partition(":")[0].endswith("person") for who in telling.who):
        return False
    if needs == "force" and not is_force(telling, sight):
        return False
    if needs == "court" and not (
        any(_is_court(n, sight) for n in sight.names if n.letter == "O") or _court_unnamed(telling, sight)
    ):
        return False
    cases = {n.case for n in sight.names if n.who in telling.who}
    if (
        needs == "troops"
        and telling.who
        and all(n.letter in "PH" for n in sight.names if n.who in telling.who)
    ):
        return False
    if needs == "owner" and deed_of_nobody(telling, sight):
        return False
    if needs in ("with", "of") and not (
        cases & {"with", "between", "from"} or len(telling.who) > 1 or (needs == "of" and telling.who)
    ):
        return False
    if needs in ("subject", "object") and not telling.who:
        clause = sight.folded[slice(*sight.clause)]
        came = rule_of(sight.tongue, rf"(?<!\w){sight.tongue.delegation}").search(clause) or _post(sight)
        if telling.family == "talks" and is_enough(telling, sight):
            return True
        return bool(telling.kind == "visit" and telling.places and telling.when and came)
    if telling.kind in VOTES:
        return telling.when is not None
    if telling.kind == "cancellation" and not sight.deed.nominal and sight.scene.times(*sight.clause):
        return True
    if is_enough(telling, sight):
        return True
    if telling.family == "talks":
        if telling.kind == "visit":
            person = any(n.letter in "PH" and n.who in telling.who for n in sight.names)
            reached = REACHED.match(sight.folded, sight.start) and not person
            if reached and sight.tongue.by_clause and is_force(telling, sight, bodies=False):
                return False
            return bool(telling.who and (telling.places or not (sight.deed.nominal or reached)))
        return (
            len(telling.who) > 1
            or bool(telling.who and not sight.deed.nominal and _post(sight))
            or bool(telling.who and (telling.when or telling.places or telling.part in BRIEF))
            or bool(telling.pair and not sight.deed.nominal)
            or bool(needs == "held" and telling.places and telling.when)
        )
    if telling.family == "violence":
        suffered = {"target", "victim"} & set(telling.who.values())
        said = telling.who or telling.when or telling.casualties or telling.part in BRIEF
        told = (
            suffered
            or telling.places
            or telling.casualties
            or (telling.when and (telling.who or telling.kind not in GENERAL))
        )
        return bool(told and (said or not sight.deed.nominal))
    if telling.kind in COUNTED and telling.casualties:
        return True
    if telling.when and (
        telling.kind in BY_ITS_DAY or (telling.kind in DATED_VERBS and not sight.deed.nominal)
    ):
        return True
    anchored = telling.when or telling.casualties or telling.part in BRIEF or telling.kind == "protest"
    anchored = anchored or needs == "force"
    return bool(telling.who or telling.pair or (telling.places and anchored))


def _post(sight: Sight) -> bool:
    """``تلقى رئيس الجمهورية اتصالا …``: a post alone right behind the verb is its subject."""
    if sight.tongue.code != "ar":
        return False
    subject = rf" (?:السيد |السيدة )?(?:{sight.tongue.office})(?!\w)(?: (?:ال\w+|{{D}}))*(?: |،)(?!{{P}})"
    return rule_of(sight.tongue, subject).match(sight.folded, sight.end) is not None


def _court_unnamed(telling: Telling, sight: Sight) -> bool:
    """``حكمت محكمة في {L} …``: a court is only called one, right behind the verb, on a day at a place."""
    called = rule_of(sight.tongue, rf" (?:ال)?(?:{sight.tongue.court})(?!\w)").match(sight.folded, sight.end)
    return bool(called and telling.when and (telling.places or telling.who))


def _is_court(name: Named, sight: Sight) -> bool:
    court = rule_of(sight.tongue, rf"court|{sight.tongue.court}")
    return (
        court.search(sight.tongue.fold(f"{sight.scene.categories.get(name.who, '')} {name.who}")) is not None
    )


def _without_doubles(found: list[Telling], tongue: Tongue) -> list[Telling]:
    """An attack and its dead are one deed; so are a visit and its meetings of nobody else; not a visit
    that only says on what occasion they met.
    """
    kept: list[Telling] = []
    for telling in found:
        visits = [t for t in kept if t.kind == "visit"]
        own_day = bool(visits and telling.when and not visits[-1].when)
        own_day = own_day or bool(visits and tongue.by_clause and visits[-1].nominal)
        if telling.kind == "meeting" and visits and not own_day and met_there(visits[-1], telling):
            continue
        same = next(
            (t for t in kept if t.family == telling.family == "violence" and _one_deed(t, telling)), None
        )
        if same:
            _fold(same, telling)
        elif not any(
            t.kind == telling.kind
            and set(telling.who) <= set(t.who)
            and t.modality == telling.modality
            and (t.kind not in VOTES or t.when is telling.when)
            for t in kept
        ):
            kept.append(telling)
    return kept


def _with_the_exact_kind(telling: Telling, before: Telling | None) -> Telling:
    """``… تەقیەوە و نۆ پۆلیس شەهید بوون``: what was told before of nobody says how they were killed."""
    if before and telling.family == "violence" and _one_deed(before, telling):
        _fold(telling, before)
    return telling


def _one_deed(one: Telling, other: Telling) -> bool:
    apart = one.places and other.places and not set(one.places) & set(other.places)
    return one.modality == other.modality and (other.result or not apart)


def _fold(kept: Telling, other: Telling) -> None:
    if (kept.kind in GENERAL and other.kind not in GENERAL) or (
        kept.kind == "killing" and other.kind == "attack"
    ):
        kept.kind, kept.rule = other.kind, other.rule
    for who, part in other.who.items():
        kept.who.setdefault(who, part)
    kept.places += [place for place in other.places if place not in kept.places]
    kept.when = kept.when or other.when
    kept.casualties = kept.casualties or other.casualties
