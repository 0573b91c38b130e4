"""When two titles are the same post: one key for all the words that mean it."""

from __future__ import annotations

import re
from functools import lru_cache

from archive.ingest.tongues.sorts import title_in_english

_SAME = (
    (r"\bdefence\b", "defense"),
    (r"\badvisor\b", "adviser"),
    (r"\bspokes(?:man|woman)\b", "spokesperson"),
    (r"\b(?:pm|premier)\b", "prime minister"),
    (r"\bfm\b", "foreign minister"),
    (r"\bchair(?:man|woman|person)\b", "chair"),
    (r"[- ]", " "),
    (r"\bnational defense\b", "defense"),
    (r"\b(?:new|the|then|current|transitional|interim)\b ?", ""),
    (r"\b(minister|secretary) of (?:the )?(?!state)(.+?)(?: affairs)?$", r"\2 \1"),
    (r"\bforeign affairs minister\b", "foreign minister"),
    (r"^top diplomat$", "foreign minister"),
    (r"^commander in chief of armed forces$", "commander in chief"),
    (r"[- ](?:designate|elect)$", ""),
    (r"\bparliament(?:ary)? speaker$", "speaker"),
    (r"\bmp\b|\blawmaker\b|\bmember of (?:the )?parliament\b", "parliamentarian"),
)
_LEADS = frozenset({"head", "leader", "chief", "director", "chair", "president of party"})


@lru_cache(maxsize=4096)
def title_key(title: str) -> str:
    """A title in one form: ``Minister of Interior`` and ``interior minister`` are one, so are ``PM`` and
    ``Premier``.
    """
    key = " ".join(title_in_english(title).casefold().split())
    for pattern, form in _SAME:
        key = re.sub(pattern, form, key)
    return " ".join(key.split())


def same_title(one: str, other: str) -> bool:
    """Whether two titles are the same post in other words."""
    return post_key(one) == post_key(other)


def post_key(title: str) -> str:
    """One key for all words that mean the same post; whoever leads a body is its head, leader or chief."""
    key = title_key(title)
    return "head" if key in _LEADS else key
