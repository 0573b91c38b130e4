"""The title of an event, as an editor would write it: ``Meeting of A and B in Erbil``, ``Airstrike on C``."""

from __future__ import annotations

from archive.ingest.gather.sameness import Story
from archive.ingest.reading import Registry
from archive.values.event_kinds import BY_SLUG

STRUCK = frozenset({"drone-strike", "airstrike", "missile-attack", "rocket-attack", "attack", "shelling"})
"""Kinds that strike something: "on" whom, and "on" what stands by itself, like a base."""
AGAINST = frozenset({"military-operation", "court-ruling"})
TOGETHER = {"meeting": "of", "phone-call": "between", "agreement": "between", "armed-clash": "between"}
"""Kinds that two sides do with each other: their title names both."""
DONE_TO = frozenset(
    {
        "appointment",
        "arrest",
        "assassination",
        "bombing",
        "designation",
        "dismissal",
        "kidnapping",
        "killing",
        "massacre",
        "overthrow",
        "release",
        "suicide-bombing",
    }
)
"""Kinds that somebody suffers: their title names whom, or by whom it was done where nothing else is known."""
TAKING = frozenset({"arrest", "kidnapping", "killing", "release"})
"""Kinds that take people one by one: of a body they take its members."""
DONE_BY_ONESELF = frozenset({"disarmament", "dissolution", "resignation"})
"""Kinds that somebody does to himself: their title names him, wherever it was."""
SPOTS = frozenset({"base", "airport", "facility", "camp", "border-crossing", "border_crossing", "mission"})
"""Categories of places that one is at rather than in, and strikes as such."""
OWN_OFFICE = frozenset({"appointment", "dismissal", "overthrow", "dissolution"})
"""Kinds whose doer says little: without whom it befell they are named by their place alone."""


def title_of(story: Story, registry: Registry) -> str:
    """Short plain words: what, of whom, where."""
    label = BY_SLUG[story.kind].label
    place = story.places[0] if story.places else ""
    if story.kind == "visit":
        return _visit(label, story, registry)
    suffered = [who for who, part in story.who.items() if part in ("target", "victim")]
    if story.kind in STRUCK | AGAINST and suffered:
        link = "on" if story.kind in STRUCK else "against"
        return _at(f"{label} {link} {_name(suffered[0], registry)}", place, registry, but=suffered[0])
    if story.kind in STRUCK and _category(place, registry) in SPOTS:
        return f"{label} on {_name(place, registry)}"
    suffered = [who for who in suffered if "person:" in who] or suffered
    named, link = _named(story, suffered, bool(place))
    if story.kind in TOGETHER and len(named) > 1:
        named = [who for who in named if who != place] or named
    words = " and ".join(_of(who, story, registry) for who in named[:2])
    return _at(f"{label} {link} {words}" if words else label, place, registry, but=named[0] if named else "")


def _visit(label: str, story: Story, registry: Registry) -> str:
    guests = [who for who, part in story.who.items() if part == "visitor"]
    came = next((_name(who, registry) for who in sorted(guests, key=lambda who: "person:" not in who)), "")
    label = f"{label} by {came}" if came else label
    return f"{label} to {_name(story.places[0], registry)}" if story.places else label


def _named(story: Story, suffered: list[str], placed: bool) -> tuple[list[str], str]:
    """Who is named, and by which word: ``of`` whom it befell, ``between`` two, ``by`` who did it."""
    kind, everybody = story.kind, list(story.who)
    if kind in TOGETHER:
        sides = [who for who, part in story.who.items() if part != "attendee"] or everybody
        people = [who for who in sides if "person:" in who]
        sides = people if len(people) > 1 else sides
        sides = _opponents(story, sides) if kind == "armed-clash" else sides
        return (sides if len(sides) > 1 or not placed else []), TOGETHER[kind] if len(sides) > 1 else "of"
    if kind in DONE_BY_ONESELF:
        return suffered or everybody, "of"
    if suffered and (kind in DONE_TO or kind == "election"):
        return suffered, "of"
    if placed or kind in OWN_OFFICE:
        return [], ""
    if suffered and kind not in STRUCK:
        return suffered, "of"
    return everybody, "by" if kind not in ("election", "referendum", "protest", "territory-change") else "of"


def _opponents(story: Story, sides: list[str]) -> list[str]:
    """One of each side. Those who fight on the same side do not fight each other."""
    first = {story.who[who]: who for who in reversed(sides)}
    return [who for who in sides if who in first.values()]


def _of(who: str, story: Story, registry: Registry) -> str:
    name = _name(who, registry)
    taken = story.kind in TAKING and story.who.get(who) in ("target", "victim")
    return f"{name} members" if taken and who.startswith(("organization:", "?organization:")) else name


def _at(label: str, place: str, registry: Registry, but: str = "") -> str:
    if not place or place == but:
        return label
    return f"{label} {'at' if _category(place, registry) in SPOTS else 'in'} {_name(place, registry)}"


def _category(key: str, registry: Registry) -> str:
    return registry.entities[key].category if key in registry.entities else ""


def _name(key: str, registry: Registry) -> str:
    return registry.entities[key].name if key in registry.entities else key.partition(":")[2]
