"""What a written word may sound like: one row of signs for Latin letters and for Arabic, Kurdish and Persian
ones, and how far two rows are apart.

Signs of consonants are their Latin letters, with C = ch, D = dh, G = gh, J = zh, S = sh, T = th, x = kh,
c = the letter c, which is j, k, s or ch, and Z = ض and ظ. Vowels are a e i o u, the long ones A I U. Signs of
Arabic script alone: W and Y (و and ي, consonant or vowel), M (ى at the end, a or i), Q and H (ة and ه at the
end), ' (ع and hamza: some vowel or none), @ (a vowel at the beginning), % (the bearer of one).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

FAR = 9.0
"""Costs more than any word may."""
_SHORT, _LONG = "aeiou", "AIU"
VOWELS = _SHORT + _LONG
_UNSTEADY = str.maketrans("", "", "fvwyh" + VOWELS + "WYMQH'@%")
_KINDRED = str.maketrans("pkqgGcxCjJSszZTDtd", "bKKKKKKKKKKKKKKKKK")
_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufeff]")
_SORANI = re.compile(r"[ەۆێڕڵڤ]|^ئ")


@dataclass(frozen=True, slots=True)
class Sound:
    """``signs`` as above. ``script``: Latn; Arab, which leaves short vowels out; Aran for Sorani, which
    writes them. ``frame``: kindred consonants as one; words with two frames are never one name."""

    signs: str
    script: str
    frame: str


@lru_cache(maxsize=32_768)
def sounds_of(word: str) -> tuple[Sound, ...]:
    """The ways to read one word without spaces, the likeliest first."""
    if _ARABIC.search(word):
        script = "Aran" if _SORANI.search(word) else "Arab"
        signs = _read_arabic(word, script)
        return tuple(_sound(one, script) for one in dict.fromkeys((signs, signs.replace("nb", "mb"))))
    bare = _bare_latin(word)
    readings = dict.fromkeys((_read_latin(bare), _read_latin(_parted(bare))))
    if bare.endswith(("at", "et")) and len(bare) > 4:
        readings[_read_latin(bare[:-1])] = None
    return tuple(_sound(signs, "Latn") for signs in readings)


def _sound(signs: str, script: str) -> Sound:
    return Sound(signs, script, _frame(signs))


def _frame(signs: str) -> str:
    return signs.translate(_UNSTEADY).translate(_KINDRED)


def frame_of(word: str) -> str:
    """The frame of the likeliest reading, for a word that is not asked for twice."""
    if _ARABIC.search(word):
        return sounds_of(word)[0].frame
    return _frame(_read_latin(_bare_latin(word)))


def is_arabic(word: str) -> bool:
    return bool(_ARABIC.search(word))


# ----------------------------------------------------------------------------------------------------- Latin

_LATIN = str.maketrans(
    {"ç": "ch", "ş": "sh", "ı": "i", "İ": "i", "ə": "e", "ø": "o", "ß": "s", "đ": "d", "ð": "dh", "þ": "th"}
)
_DIGRAPHS = (
    ("tch", "C"), ("sch", "S"), ("dzh", "j"), ("dj", "j"), ("kh", "x"), ("gh", "G"), ("sh", "S"), ("ch", "C"),
    ("th", "T"), ("dh", "D"), ("zh", "J"), ("ph", "f"), ("ck", "k"), ("oo", "U"), ("ou", "U"), ("uu", "U"),
    ("ee", "I"), ("ii", "I"), ("aa", "A"),
)  # fmt: skip
_DOUBLE = re.compile(r"([a-zA-Z])\1+")
_PARTED = re.compile(r"([tsdkg])h(?=[aeiou]|$)")
_AFTER_CONSONANT = re.compile(rf"(?<=[^{VOWELS}])y")
_BEFORE_CONSONANT = re.compile(rf"(?<=[{VOWELS}])(y|w)(?=[^{VOWELS}]|$)")
_GLIDES = re.compile(r"([iI])y?(?=[aAoOuUeE])|([uUo])w?(?=[aAeEiI])|(?<=[aeA])([yw])(?=[iIuU])")


def _bare_latin(word: str) -> str:
    if word.isascii() and word.isalnum():
        return word.lower()
    lowered = unicodedata.normalize("NFC", word).translate(_LATIN).lower().translate(_LATIN)
    return "".join(c for c in unicodedata.normalize("NFKD", lowered) if c.isascii() and c.isalnum())


def _parted(bare: str) -> str:
    """``Fathi``, ``Ishaq``: two sounds where two letters may be one."""
    return _PARTED.sub(r"\1-h", bare)


def _read_latin(bare: str) -> str:
    signs = bare[:-1] if bare.endswith("ie") else bare
    for letters, sign in _DIGRAPHS:
        signs = signs.replace(letters, sign)
    signs = _DOUBLE.sub(r"\1", signs.replace("-", "")).replace("nb", "mb")
    signs = _AFTER_CONSONANT.sub("i", signs)
    signs = _BEFORE_CONSONANT.sub(lambda found: "i" if found[1] == "y" else "u", signs)
    return _GLIDES.sub(_glide, signs)


def _glide(found: re.Match[str]) -> str:
    """``ia`` is read as ``iya``, ``ua`` as ``uwa``, ``ayi`` as ``ai``."""
    if found[3]:
        return "" if (found[3] == "y") == (found.string[found.end()] in "iI") else found[3]
    return f"{found[1]}y" if found[1] else f"{found[2]}w"


# ---------------------------------------------------------------------------------------------------- Arabic

_LETTERS = {
    "ا": "A", "ٱ": "A", "آ": "A", "أ": "'", "إ": "'", "ع": "'", "ء": "'", "ئ": "'", "ؤ": "W",
    "ب": "b", "پ": "p", "ت": "t", "ط": "t", "ث": "T", "ج": "j", "چ": "C", "ح": "h", "خ": "x", "د": "d",
    "ذ": "D", "ر": "r", "ڕ": "r", "ز": "z", "ژ": "J", "س": "s", "ص": "s", "ش": "S", "ض": "Z", "ظ": "Z",
    "غ": "G", "ف": "f", "ڤ": "v", "ڨ": "g", "ق": "q", "ك": "k", "ک": "k", "ڪ": "k", "گ": "g", "ل": "l",
    "ڵ": "l", "م": "m", "ن": "n", "ه": "h", "ھ": "h", "ہ": "h", "ۀ": "h", "و": "W", "ۆ": "o", "ۇ": "U",
    "ي": "Y", "ی": "Y", "ې": "Y", "ى": "Y", "ێ": "e", "ە": "e", "ة": "Q",
}  # fmt: skip
_LAST = {"ى": "M", "ه": "H", "ھ": "H", "ہ": "H", "ۀ": "H", "ة": "Q"}


def _read_arabic(word: str, script: str) -> str:
    word = unicodedata.normalize("NFKC", word).replace("ه\u200c", "ە")  # a silent h: the word goes on
    bare = "".join(c for c in word if unicodedata.category(c)[0] == "L")
    bare = bare.replace("ـ", "")
    first = _first_vowel(bare)
    rest = bare[1:] if first is not None else bare
    signs = (first or "") + "".join(_LETTERS.get(c, "") for c in rest[:-1]) + _last(rest[-1:])
    if script == "Aran":  # elsewhere a letter that is written twice is heard twice
        signs = _DOUBLE.sub(r"\1", signs.replace("WW", "U"))
    return signs.replace("ll", "l").replace("AA", "A")


def _last(letter: str) -> str:
    return _LAST.get(letter) or _LETTERS.get(letter, "")


def _first_vowel(bare: str) -> str | None:
    """The sign of an alef or hamza at the beginning; None when there is none."""
    if len(bare) < 2 or bare[0] not in "اأإٱئ":
        return None
    if bare[0] == "ئ":
        return "" if bare[1] in "ەێۆوایی" else "@"
    return "%" if bare[1] in "ويیێۆ" else "i" if bare[0] == "إ" else "@"


# --------------------------------------------------------------------------------------------- how far apart

_CONSONANTS = """
q k .05  G g .05  q G .15  q g .2  x k .25  x h .25  z D .05  d D .1  d z .45  s T .15  t T .1  Z d .05
Z D .02  Z z .05  c j .05  c C .1  c k .1  c s .2  C j .2  C S .2  J z .1  J j .1  S s .45  j g .25  v w .05
v f .15  y i .05  y I .05  w u .05  w U .05  v u .15  v U .2  k g .25  k G .3
W w 0  W v .02  W u 0  W U 0  W o 0  W e .4  W a .6  W A .8  W i .6  Y y 0  Y i 0  Y I 0  Y e .05  Y a .6
Y A .8  Y j 1  M a 0  M A 0  M e .1  M i .05  M I .05  M Y .05  M H .2  M Q .2  Y H .6  Q a 0  Q A 0  Q e 0
Q H 0  Q t .1  H a 0  H A .05  H e 0  H h 0  Q h .3
' a 0  ' e 0  ' i 0  ' o 0  ' u 0  ' A 0  ' I .05  ' U .05  ' Y .3  ' W .3  ' @ 0  @ % 0
@ a 0  @ e 0  @ i 0  @ o 0  @ u 0  @ A 0  @ I .1  @ U .1  % a 0  % e 0  % i 0  % o 0  % u 0  % A .1  % I 0
% U 0
"""
_VOWELS = """
a A .02  i I .02  u U .02  o u .04  o U .05  a e .08  A e .15  e i .08  e I .12  a i .55  A i .6  a I .6
A I .9  a u .35  a U .6  A u .6  A U .9  a o .4  A o .5  e o .35  e u .35  e U .7  i o .5  i u .45  i U .9
I u .9  I U .9  I o .9
"""


def _costs() -> dict[tuple[str, str], float]:
    words = (_CONSONANTS + _VOWELS).split()
    costs: dict[tuple[str, str], float] = {}
    for a, b, cost in zip(words[::3], words[1::3], words[2::3], strict=True):
        costs[a, b] = costs[b, a] = float(cost)
    return costs


_COSTS = _costs()
_HARDENED = {("d", "t"), ("t", "d"), ("b", "p"), ("p", "b")}
"""Turkish hardens the last consonant: Ahmet, Recep."""
_ACROSS = {("b", "p"), ("p", "b"), ("k", "g"), ("g", "k"), ("f", "v"), ("v", "f"), ("q", "g"), ("g", "q")}
"""Arabic has no letter for p, g and v."""
BUDGETS = (0.2, 0.2, 0.36, 0.5)
"""What two words of one name may cost, by the length of their frame; longer ones ``LONGEST``."""
LONGEST = 0.6
Step = tuple[str, str]


@lru_cache(maxsize=65_536)
def distance(a: Sound, b: Sound) -> tuple[float, tuple[Step, ...]]:
    """What two readings cost, and the steps that cost something, as signs ("" where one has none)."""
    if a.signs == b.signs:
        return 0.0, ()
    if a.frame != b.frame:
        return FAR, ()
    return _align(a, b)


def budget(a: Sound) -> float:
    length = len(a.frame)
    if length < 2 and any(sign in "fvwh" for sign in a.signs):
        length += 1
    return BUDGETS[length] if length < len(BUDGETS) else LONGEST


def _align(a: Sound, b: Sound) -> tuple[float, tuple[Step, ...]]:
    width = len(b.signs) + 1
    without_b = [_dropped(b, j, a.script) for j in range(width - 1)]
    row: list[float] = [0.0]
    for cost in without_b:
        row.append(row[-1] + cost)
    rows = [row]
    for i in range(len(a.signs)):
        without = _dropped(a, i, b.script)
        next_row = [row[0] + without]
        for j in range(width - 1):
            next_row.append(
                min(row[j] + _instead(a, i, b, j), row[j + 1] + without, next_row[j] + without_b[j])
            )
        row = next_row
        rows.append(row)
    return row[-1], _steps(a, b, rows)


def _steps(a: Sound, b: Sound, rows: list[list[float]]) -> tuple[Step, ...]:
    """The way back through the table."""
    i, j = len(a.signs), len(b.signs)
    steps: list[Step] = []
    while i or j:
        if i and j and rows[i][j] == rows[i - 1][j - 1] + _instead(a, i - 1, b, j - 1):
            i, j = i - 1, j - 1
            if a.signs[i] != b.signs[j]:
                steps.append((a.signs[i], b.signs[j]))
        elif i and rows[i][j] == rows[i - 1][j] + _dropped(a, i - 1, b.script):
            i -= 1
            steps.append((a.signs[i], ""))
        else:
            j -= 1
            steps.append(("", b.signs[j]))
    return tuple(reversed(steps))


def _instead(a: Sound, i: int, b: Sound, j: int) -> float:
    """The cost of one sign for another."""
    one, other = a.signs[i], b.signs[j]
    if one == other:
        return 0.0
    pair = (one, other)
    if pair in _HARDENED and i == len(a.signs) - 1 and j == len(b.signs) - 1:
        return 0.15
    if pair in _ACROSS and "Arab" in (a.script, b.script):
        return 0.05
    if "Y" in pair and ("a" in pair or "A" in pair) and _is_last(a, i) and _is_last(b, j):
        return 0.3  # Persian writes ی for ى
    cost = _COSTS.get(pair, FAR)
    return cost * 0.6 if not i and not j and one in VOWELS and other in VOWELS else cost


def _is_last(sound: Sound, at: int) -> bool:
    return at == len(sound.signs) - 1


def _dropped(sound: Sound, at: int, script: str) -> float:
    """The cost of a sign that the other word, written in ``script``, does not have."""
    sign = sound.signs[at]
    before, after = sound.signs[at - 1 : at] if at else "", sound.signs[at + 1 : at + 2]
    if sign in "'%":
        return 0.0
    if sign in VOWELS:
        return _vowel_dropped(sign, before, after, script)
    if sign in "wy":
        return 0.1 if (before and before in VOWELS + "WY") or (after and after in VOWELS + "WY") else 0.6
    if sign == "h":
        if after or not before:
            return FAR
        return 0.02 if before in "aeAQ" else 0.1 if before in "ouU" else FAR
    if sign == "H":
        return 0.02 if before and before in "aeA" else 1.0
    if sign == "v":
        return 0.2 if after and after in "uU" else FAR
    return _letter_dropped(sign, before, after, sound.script, script)


def _vowel_dropped(sign: str, before: str, after: str, script: str) -> float:
    if not after:
        return 0.2 if sign in "iI" and before and before in "iIY" else 1.0
    if not before:
        return 0.5
    if sign in _LONG:
        return 0.5 if sign == "A" else 0.7
    if script == "Arab":
        return 0.0
    if sign == "i" and before in "eaA":
        return {"e": 0.2, "a": 0.25, "A": 0.5}[before]
    if script == "Aran":
        return 0.02 if sign == "i" else 0.25
    return 0.25 if sign in "ieu" else 0.3


def _letter_dropped(sign: str, before: str, after: str, own: str, script: str) -> float:
    """Letters of the Arabic script that stand for a vowel."""
    if sign == "W":
        return 0.15 if own == "Aran" and script == "Arab" else 0.1 if before == "W" else 0.5
    if sign == "Y" and before and before in VOWELS and after and after in VOWELS:
        return 0.1
    if sign == "Y":
        return 1.0 if not after and before not in "Yi" else 0.15 if before in "Yi" or after == "Y" else 0.5
    if sign == "@":
        return 0.4
    return {"Q": 1.0, "M": 1.0}.get(sign, FAR)


# ----------------------------------------------------------------------------------------------- for readers

_WRITTEN = {
    "C": "ch", "D": "dh", "G": "gh", "J": "zh", "S": "sh", "T": "th", "x": "kh", "A": "aa", "I": "ee",
    "U": "ou", "W": "و", "Y": "ي", "M": "ى", "Q": "ة", "H": "ه", "'": "ع", "@": "ا", "%": "ا", "Z": "ض",
}  # fmt: skip


def say(step: Step) -> str:
    """A step in letters: ``aa = a``, ``i dropped``."""
    one, other = (_WRITTEN.get(sign, sign) for sign in step)
    return f"{one} = {other}" if one and other else f"{one or other} dropped"
