"""Who on file may be meant by a name that is not spelt as on file: the same but for marks, or borne out by
a post.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from archive.ingest.reading import KnownEntity, Post, Registry, Title
from archive.ingest.recognise.title_keys import post_key, same_title, title_key
from archive.ingest.registry import held
from archive.ingest.resolve.owners import same_owner
from archive.values.dates import DateRange
from archive.values.names import fold, is_acronym, short_forms, strip_article
from archive.values.spelling import DIFFERENT, compare

SPELT_LIKE = 0.75
"""From this score on two spellings beside one post are one person."""
_ASIDE = re.compile(r"\"[^\"]*\"|\([^)]*\)|(?<=\w )[A-ZÇĞİÖŞÜ]\.(?= )")


@dataclass(slots=True)
class File:
    """What is looked up beyond exact names; made when first asked for."""

    registry: Registry
    folded: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    surnamed: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """A single folded word to the people with a post on file who may be called so."""
    posted: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Post to the people who have it on file."""


_file: list[File] = []


def file_of(registry: Registry) -> File:
    """The look-ups of a registry; those of the last one are kept."""
    if not _file or _file[0].registry is not registry:
        _file[:] = [_read(registry)]
    return _file[0]


def _read(registry: Registry) -> File:
    found = File(registry)
    for name, keys in registry.by_name.items():
        if is_acronym(name) or len(name) < 5:
            continue
        for key in keys:
            found.folded[registry.entities[key].kind, fold(name)].add(key)
    for key, entity in registry.entities.items():
        for post in entity.posts:
            found.posted[post_key(post.title)].add(key)
        if entity.posts:
            for form in {form for name in entity.names for form in short_forms(name)}:
                found.surnamed[_bare(form)].add(key)
    return found


def _bare(word: str) -> str:
    return fold(strip_article(word))


def same_but_for_marks(name: str, kind: str, registry: Registry) -> str | None:
    """The one on file whose name differs in accents, case and punctuation only; None for none or several."""
    keys = file_of(registry).folded.get((kind, fold(name)), set())
    return next(iter(keys)) if len(keys) == 1 else None


def aside_of_initials(name: str, registry: Registry) -> str | None:
    """``Joseph L. Noname``, ``Joseph "Joe" Noname``: the one on file without what stands between."""
    bare = " ".join(_ASIDE.sub(" ", name).split())
    return same_but_for_marks(bare, "person", registry) if bare != name and len(bare.split()) > 1 else None


def by_post_and_spelling(
    name: str, title: Title, owner: str | None, published: DateRange, registry: Registry
) -> str | None:
    """The one holder on file of the post beside a name, if the names may be spellings of one."""
    words = name.split()
    bearers = file_of(registry).surnamed.get(_bare(words[-1]), set()) | file_of(registry).surnamed.get(
        _bare(words[0]), set()
    )
    fits = [
        key
        for key in sorted(bearers | _with_post(title, owner, published, registry))
        if holds(registry.entities[key], title, owner, published, registry)
        and any(_alike(name, other) for other in registry.entities[key].names)
    ]
    return fits[0] if len(fits) == 1 else None


def _with_post(title: Title, owner: str | None, published: DateRange, registry: Registry) -> set[str]:
    if owner is None:
        return set()
    return {
        key
        for key in file_of(registry).posted.get(post_key(title.title), ())
        if holds(registry.entities[key], title, owner, published, registry)
    }


def _alike(name: str, other: str) -> bool:
    comparison = compare(name, other, "person")
    return comparison.verdict != DIFFERENT and comparison.score >= SPELT_LIKE


def holds(
    entity: KnownEntity, title: Title, owner: str | None, published: DateRange, registry: Registry
) -> bool:
    """Whether a post on file is the one that a title tells of, at its time."""
    return any(
        same_title(post.title, title.title)
        and (owner is None or same_owner(post.owner, owner, registry))
        and (title.qualifier == "former" or held(post, published))
        for post in entity.posts
    )


def by_post_and_surname(
    word: str, title: Title, owner: str | None, published: DateRange, registry: Registry
) -> list[str]:
    """Everybody on file who is called so and holds the post in front of the word."""
    return sorted(
        key
        for key in file_of(registry).surnamed.get(_bare(word), ())
        if holds(registry.entities[key], title, owner, published, registry)
    )


RULERS = frozenset({"president", "prime minister", "supreme leader", "king", "emir", "sultan"})


def rulers_called(word: str, registry: Registry, published: DateRange | None = None) -> Iterator[str]:
    """Everybody on file who is called so and governs, or governed, a country or a region."""
    for key in called_so(word, registry):
        posts = [post for post in registry.entities[key].posts if title_key(post.title) in RULERS]
        if any(_governs(post, registry) and (published is None or held(post, published)) for post in posts):
            yield key


def _governs(post: Post, registry: Registry) -> bool:
    owner = registry.entities.get(post.owner)
    return owner is not None and owner.category in ("country", "region", "government")


def called_so(word: str, registry: Registry) -> Iterator[str]:
    """Everybody on file with a post who may be called by a single word: for the reasons, never to link."""
    yield from sorted(file_of(registry).surnamed.get(_bare(word), ()))
