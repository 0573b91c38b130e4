"""Single words: who is meant by ``Barzani``, or by ``President Noname`` in a text that never says more."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from archive.ingest.reading import Candidate, Reference, Registry, Title
from archive.ingest.recognise.title_keys import post_key, same_title, title_key
from archive.ingest.resolve.onfile import by_post_and_surname, called_so, rulers_called
from archive.ingest.resolve.owners import same_owner
from archive.ingest.resolve.reader import LIKELY, POSSIBLE, SURE, Reader, names_of, unknown
from archive.values.names import fold, strip_article

JUST_BEFORE = 200
"""Characters: about a sentence."""
WITHIN = 1200
"""Characters: so near together two namesakes are told apart by their full names."""


def one_word(candidate: Candidate, reader: Reader) -> Reference:
    """``Barzani``: by the title in front of it, else whoever was named last outside captions, else who
    comes next.
    """
    meant = dict.fromkeys(reader.became.get(key, key) for key in candidate.keys)
    word = candidate.span.of(reader.text)
    bearers = [key for key in dict.fromkeys([*meant, *reader.joined.get(word, ())]) if key in reader.named]
    if others := _other_holders(candidate, bearers, reader):
        return _by_post(candidate, others, reader)
    open_between = _two_holders(candidate, bearers, reader)
    found = (not open_between and _by_title(candidate, bearers, reader)) or _in_own_caption(
        candidate, bearers, reader
    )
    if open_between or (not found and _in_full_again(candidate, bearers, reader)):
        return unknown(candidate, tuple(f"may be {name}" for name in names_of(bearers, reader.registry)))
    found = (
        found
        or _latest(candidate, bearers, reader)
        or _next(candidate, bearers, reader)
        or _anywhere(bearers, reader)
    )
    if not found and (key := by_shared_surname(candidate, reader)):
        found = (key, "shared-surname", LIKELY, "shares the surname of the one named with him")
    if not found:
        return unknown(candidate, ("no person of this text is called so",))
    key, rule, confidence, reason = found
    reasons = [reason]
    if len(bearers) > 1:
        reasons.append("not " + ", ".join(names_of((b for b in bearers if b != key), reader.registry)))
        confidence = min(confidence, LIKELY)
    if key.startswith("?"):
        proposal = key.partition(":")[2]
        return Reference(
            candidate.span, None, "surname", rule, confidence, tuple(reasons), "person", proposal
        )
    return Reference(candidate.span, key, "surname", rule, confidence, tuple(reasons), "person")


Choice = tuple[str, str, float, str]


_AND = re.compile(r"\s+(?:and|&)\s+(?=[^\W\d_])")


def by_shared_surname(candidate: Candidate, reader: Reader) -> str | None:
    """``Azad and Hiwa Demo``: Azad Demo, if just one such is on file or in the text."""
    link = _AND.match(reader.text, candidate.span.end)
    other = reader.names_at().get(link.end()) if link else None
    words = other.span.of(reader.text).split() if other else []
    if len(words) < 2:
        return None
    name = f"{candidate.span.of(reader.text)} {words[-1]}"
    keys = reader.registry.by_name.get(name, ())
    return keys[0] if len(keys) == 1 else f"?person:{name}" if f"?person:{name}" in reader.named else None


def titled_word(candidate: Candidate, reader: Reader) -> Reference:
    """``President Noname`` in a text that never says more: the one holder on file who is called so; else a
    new person of one word.
    """
    title, owner = reader.titled.get(candidate.span, (None, None))
    word, registry = candidate.proposal, reader.registry
    if title:
        keys = by_post_and_surname(word, title, owner, reader.dated.published, registry)
        if len(keys) == 1:
            why = f"on file as {title_key(title.title)} at the time of the text, and called so"
            reader.words.setdefault(word, (keys[0], (why,)))
    if candidate.rule == "rule-of-one-word" and (key := _ruler(word, reader)):
        reader.words.setdefault(word, (key, ("on file as who governs, and called so",)))
    if word in reader.words:
        key, reasons = reader.words[word]
        return Reference(candidate.span, key, "surname", "post-and-surname", LIKELY, reasons, "person")
    said = tuple(f"may be {name}" for name in names_of(called_so(word, registry), registry))
    return unknown(candidate, said or ("nobody in the text is named so in full",))


def _ruler(word: str, reader: Reader) -> str | None:
    """Who governs at the time of the text, else who did, and is called so, if it is just one."""
    now = list(rulers_called(word, reader.registry, reader.dated.published))
    keys = now or list(rulers_called(word, reader.registry))
    return keys[0] if len(keys) == 1 else None


def _other_holders(candidate: Candidate, bearers: list[str], reader: Reader) -> list[str]:
    """``President Demo`` where the text names only a minister Demo: who on file holds that post then."""
    title, owner = reader.titled.get(candidate.span, (None, None))
    if title is None or any(_has_held(key, title, reader) for key in bearers):
        return []
    word = candidate.span.of(reader.text)
    return by_post_and_surname(word, title, owner, reader.dated.published, reader.registry)


def _has_held(key: str, title: Title, reader: Reader) -> bool:
    """Whether somebody has the post in this text or on file, or nobody knows of any post of his."""
    here = [person for _, _, person in reader.holders.get(post_key(title.title), ())]
    posts = reader.registry.entities[key].posts if key in reader.registry.entities else ()
    return key in here or not posts or any(same_title(post.title, title.title) for post in posts)


def _by_post(candidate: Candidate, keys: list[str], reader: Reader) -> Reference:
    if len(keys) > 1:
        return unknown(candidate, tuple(f"may be {name}" for name in names_of(keys, reader.registry)))
    title, _ = reader.titled[candidate.span]
    reader.joined.setdefault(candidate.span.of(reader.text), []).append(keys[0])
    why = f"on file as {title_key(title.title)} at the time of the text, and called so"
    return Reference(candidate.span, keys[0], "surname", "post-and-surname", LIKELY, (why,), "person")


def _by_title(candidate: Candidate, bearers: list[str], reader: Reader) -> Choice | None:
    """Whom the text calls by the same title in full, the last before the surname if there are several."""
    title, owner = reader.titled.get(candidate.span, (None, None))
    if title is None:
        return None
    fits = [
        (offset, person)
        for offset, whose, person in reader.holders.get(post_key(title.title), ())
        if person in bearers and (owner is None or whose is None or same_owner(owner, whose, reader.registry))
    ]
    if not fits:
        return None
    before = [fit for fit in fits if fit[0] < candidate.span.start]
    person = (before or fits[::-1])[-1][1]
    sure = SURE if len({person for _, person in fits}) == 1 else LIKELY
    return person, "title-and-surname", sure, f"the {title_key(title.title)} of this text"


def _two_holders(candidate: Candidate, bearers: list[str], reader: Reader) -> bool:
    """Whether a bare ``President Demo`` may be who is called so without more, or the holder elsewhere whom
    the text named last, but not just before.
    """
    title, owner = reader.titled.get(candidate.span, (None, None))
    if title is None or owner is not None:
        return False
    held = [
        (offset, whose, person)
        for offset, whose, person in reader.holders.get(post_key(title.title), ())
        if person in bearers and offset < candidate.span.start
    ]
    if len({person for _, _, person in held}) < 2:
        return False
    offset, whose, last = max(held, key=lambda one: one[0])
    bare = {person for _, other, person in held if other is None}
    return whose is not None and bool(bare - {last}) and candidate.span.start - offset > JUST_BEFORE


def _in_own_caption(candidate: Candidate, bearers: list[str], reader: Reader) -> Choice | None:
    """Within a caption, whom the caption itself names."""
    own = next((span for span in reader.captions if span.holds(candidate.span)), None)
    if own is None:
        return None
    here = {key for span, key in reader.linked.items() if own.holds(span) and key in bearers}
    return (
        (here.pop(), "named-in-caption", LIKELY, "named in full in the same caption")
        if len(here) == 1
        else None
    )


def _latest(candidate: Candidate, bearers: list[str], reader: Reader) -> Choice | None:
    called = reader.called if any(key in reader.called for key in bearers) else reader.shown
    spoken = [
        (places[index - 1], key)
        for key in bearers
        if (places := called.get(key)) and (index := bisect_left(places, candidate.span.start))
    ]
    if not spoken:
        return None
    if _family_name(max(spoken)[1], reader.registry) == fold(strip_article(candidate.span.of(reader.text))):
        # "Demo's brother, Mayor Hiwa Demo, came too": the text goes on to call the first one Demo
        spoken = [one for one in spoken if one[0] not in reader.relatives] or spoken
    return max(spoken)[1], "last-named", SURE if len(bearers) == 1 else LIKELY, "the last so called before it"


def _in_full_again(candidate: Candidate, bearers: list[str], reader: Reader) -> bool:
    """Whether the text leaves it open: the last so called was named in full once more where his surname would
    have done, as if it were another's who was named once.
    """
    first = candidate.span.start - WITHIN
    near = {
        key: [place for place in reader.called.get(key, ()) if first <= place < candidate.span.start]
        for key in bearers
    }
    spoken = {key: places for key, places in near.items() if places}
    if len(spoken) < 2:
        return False
    last = max(spoken, key=lambda key: spoken[key][-1])
    twice = spoken[last][-2:]
    again = len(twice) == 2 and set(twice) <= reader.full.get(last, set())
    return again and any(places[-1] < twice[1] for key, places in spoken.items() if key != last)


def _next(candidate: Candidate, bearers: list[str], reader: Reader) -> Choice | None:
    """Whoever comes next: in headlines, standfirsts and captions by any name, in the body by the last one."""
    if not any(part.kind != "body" and part.span.holds(candidate.span) for part in reader.parsed.parts):
        word = fold(strip_article(candidate.span.of(reader.text)))
        bearers = [key for key in bearers if _family_name(key, reader.registry) == word]
    coming = [
        (places[index], key)
        for key in bearers
        if (places := reader.called.get(key))
        and (index := bisect_right(places, candidate.span.start)) < len(places)
    ]
    if not coming:
        return None
    return (
        min(coming)[1],
        "named-later",
        LIKELY if len(bearers) == 1 else POSSIBLE,
        "named in full further down",
    )


def _family_name(key: str, registry: Registry) -> str:
    name = registry.entities[key].name if key in registry.entities else key.partition(":")[2]
    return fold(strip_article(name.split()[-1]))


def _anywhere(bearers: list[str], reader: Reader) -> Choice | None:
    """People whom only captions name."""
    bearers = [key for key in bearers if key in reader.shown and key not in reader.called]
    return (
        (bearers[0], "named-in-caption", POSSIBLE, "named in full in a caption")
        if len(bearers) == 1
        else None
    )
