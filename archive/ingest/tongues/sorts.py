"""Which tables read a sentence: told by its letters, and where they leave it open by the text's language."""

from __future__ import annotations

import re

from archive.ingest.tongues.arabic import ARABIC
from archive.ingest.tongues.kurmanji import KURMANJI
from archive.ingest.tongues.letters import ARABIC_LETTER
from archive.ingest.tongues.persian import PERSIAN
from archive.ingest.tongues.posts import post_in_english
from archive.ingest.tongues.sorani import SORANI
from archive.ingest.tongues.tongue import Tongue
from archive.ingest.tongues.turkish import TURKISH

TONGUES: dict[str, Tongue] = {tongue.code: tongue for tongue in (ARABIC, SORANI, PERSIAN, TURKISH, KURMANJI)}
_SCRIPT = re.compile(f"[{ARABIC_LETTER}]")
_LATIN = re.compile(r"[A-Za-zÀ-ÿĀ-ž]")
_SORANI = re.compile("[ەێۆڕڵ]")
_PERSIAN = re.compile(r"(?<!\w)(?:است|را|این|که|شد|کرد|برای|های|می|در|با|شده|بود|خود|آن)(?!\w)")
_ARABIC = re.compile(r"(?<!\w)(?:و?في|من|إلى|على|أن|إن|التي|الذي|مع|عن|بين|ال\w{3,})(?!\w)")


def tongue_of(sentence: str, language: str = "") -> Tongue | None:
    """The tongue of a sentence; None for English and for what has no tables: the English rules read it."""
    if language not in ("tr", "kmr") and sentence.isascii():
        return None
    letters = len(_SCRIPT.findall(sentence))
    if letters > len(_LATIN.findall(sentence)):
        return TONGUES.get(_of_script(sentence, letters, language))
    return TONGUES.get(language) if language in ("tr", "kmr") else None


def _of_script(sentence: str, letters: int, language: str) -> str:
    """Kurdish has letters of its own; Persian and Arabic are told apart by their commonest words."""
    if len(_SORANI.findall(sentence)) * 25 > letters:
        return "ckb"
    if language == "ckb" and not _ARABIC.search(sentence):
        return "ckb"
    persian, arabic = len(_PERSIAN.findall(sentence)), len(_ARABIC.findall(sentence))
    if persian != arabic:
        return "fa" if persian > arabic else "ar"
    return language if language in ("ar", "fa", "ckb") else "ar"


def title_in_english(title: str) -> str:
    """A title of another tongue as the post that it is in English; an English title as it is.

    A title alone does not show which of the languages of a script it is of: the one that says most is right.
    """
    if title.isascii():
        return title
    script = _SCRIPT.search(title) is not None
    posts = {post_in_english(title, tongue) for tongue in TONGUES.values() if tongue.script is script} - {
        title
    }
    return max(sorted(posts), key=len, default=title)
