"""The look keeps its own rules: vendored files unchanged, layers named, colours readable, templates plain."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STATIC, TEMPLATES, VENDOR = ROOT / "static", ROOT / "templates", ROOT / "static" / "vendor"
CSS = STATIC / "css"
LAYERS = ["reset", "tokens", "base", "layout", "parts", "figures", "utilities", "print"]
ROOMS = ("pages", "parts", "figures")
TEMPLATE_FILES = sorted(
    path for path in TEMPLATES.rglob("*.html") if path.parent == TEMPLATES or path.parent.name in ROOMS
)
OTHERS = ("docs.css", "admin")
"""Styles of the API's documentation and of the editors' desk, which are sites of their own."""
STYLE_FILES = sorted(path for path in CSS.rglob("*.css") if path.relative_to(CSS).parts[0] not in OTHERS)

pytestmark = pytest.mark.one_database


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_vendored_files_are_the_ones_that_were_vendored() -> None:
    lines = (VENDOR / "SHA256SUMS").read_text().splitlines()
    listed = {path: digest for digest, path in (line.split("  ") for line in lines)}
    kept = {str(path.relative_to(VENDOR)): path for path in VENDOR.rglob("*") if path.is_file()}
    for own in ("README.md", "SHA256SUMS"):
        kept.pop(own)
    assert listed == {path: hashlib.sha256(file.read_bytes()).hexdigest() for path, file in kept.items()}


def test_every_vendored_font_has_its_licence() -> None:
    for font in (VENDOR / "fonts").glob("*.woff2"):
        licence = font.with_name(f"{font.name.split('-')[0]}-LICENSE.txt")
        assert "SIL Open Font License" in licence.read_text()


def test_the_layers_are_named_in_order_and_every_style_file_is_in_one() -> None:
    site = (CSS / "site.css").read_text()
    assert f"@layer {', '.join(LAYERS)};" in site
    imported = dict(re.findall(r'@import url\("([^"]+)"\)(?: layer\((\w+)\))?;', site))
    present = {str(path.relative_to(CSS)) for path in STYLE_FILES} - {"site.css"}
    assert set(imported) == present
    for path, layer in imported.items():
        expected = "" if path == "fonts.css" else path.split("/")[0].removesuffix(".css")
        assert layer == expected, path


@pytest.mark.parametrize("path", STYLE_FILES, ids=name)
def test_styles_speak_of_start_and_end_not_of_left_and_right(path: Path) -> None:
    sides = r"\b(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b|text-align:\s*(?:left|right)"
    assert not re.search(sides, path.read_text())


@pytest.mark.parametrize("path", STYLE_FILES, ids=name)
def test_colours_are_tokens(path: Path) -> None:
    allowed = path.name in {"tokens.css", "print.css"}
    assert allowed or not re.search(r"#[0-9a-f]{3,8}\b|rgb\(|hsl\(", path.read_text(), re.I)


def tokens() -> dict[str, tuple[str, str]]:
    found = re.findall(r"--(\w[\w-]*): light-dark\((#\w{6}), (#\w{6})\)", (CSS / "tokens.css").read_text())
    return {token: (light, dark) for token, light, dark in found}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "sheet", "sunk"])
@pytest.mark.parametrize("ink", ["ink", "soft", "accent", "person", "organization", "place", "event"])
def test_words_can_be_read_on_every_ground(ink: str, ground: str, theme: int) -> None:
    colours = tokens()
    assert contrast(colours[ink][theme], colours[ground][theme]) >= 4.5


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_marked_words_buttons_and_edges_can_be_seen(theme: int) -> None:
    colours = tokens()
    assert contrast(colours["ink"][theme], colours["mark"][theme]) >= 4.5
    assert contrast(colours["on-accent"][theme], colours["accent"][theme]) >= 4.5
    assert contrast(colours["edge"][theme], colours["paper"][theme]) >= 3


@pytest.mark.parametrize("path", TEMPLATE_FILES, ids=name)
def test_a_template_says_first_what_goes_into_it(path: Path) -> None:
    assert re.match(r"\{# .*", path.read_text()), "opens with a comment"
    opening = re.match(r"(?:\{#.*?#\}\n?)+", path.read_text())
    assert opening and re.search(r"[Ii]nputs", opening[0])


@pytest.mark.parametrize("path", TEMPLATE_FILES, ids=name)
def test_a_template_holds_no_style_script_or_handler_of_its_own(path: Path) -> None:
    text = path.read_text()
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", text)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", text) if "ld+json" not in tag)


@pytest.mark.parametrize("path", TEMPLATE_FILES, ids=name)
def test_a_part_gets_what_it_names_and_nothing_else(path: Path) -> None:
    for include in re.findall(r"\{% include .*?%\}", path.read_text()):
        assert include.endswith(" only %}"), include


@pytest.mark.parametrize("path", TEMPLATE_FILES, ids=name)
def test_templates_are_short(path: Path) -> None:
    longest = 30 if path.parent.name in {"parts", "figures"} else 80
    assert len(path.read_text().splitlines()) < longest
