"""The picture that a link to a page is shown with elsewhere (Open Graph): one per sheet and language, one per language.

Drawn with the site's own fonts; kept in the cache by the digest of all that it is made of.
"""

from __future__ import annotations

import functools
import hashlib
import io
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from generator.publish.contents import SitePage
from generator.publish.site import Site
from generator.publish.views import SheetView
from generator.wording.dates import date

WIDTH, HEIGHT = 1200, 630
NAME = "card.png"
MARGIN, BAND = 84, 22
PAPER, INK, SOFT = "#fbf9f4", "#1c1a17", "#5b554c"
SIDES = ("#9c2a1c", "#1b4c82")
"""The colours of recto and verso, as in style.css."""
SERIF = ("newsreader-latin-400-normal.woff2", "newsreader-latin-ext-400-normal.woff2")
SANS = ("ibm-plex-sans-latin-400-normal.woff2", "ibm-plex-sans-latin-ext-400-normal.woff2")
"""Each with its second half, for letters that the first does not have."""
SIZES = (76, 66, 58, 50, 44)
"""Sizes of a title: the largest in which it fits."""
MOST_LINES = 5


def cards(site: Site) -> Iterator[tuple[str, bytes]]:
    """The picture of each sheet beside its page, and that of all other pages beside the home page."""
    folder = site.cache / "cards"
    folder.mkdir(parents=True, exist_ok=True)
    used: set[str] = set()
    for language in site.languages:
        words = site.words[language]
        lead = words.gettext("Who acts, with what weapons, who says so, and what nobody has established yet.")
        home = site.page(language, "home")
        yield _card(site, home, "", lead, "", folder, used)
        for page, view in site.sheets(language):
            kicker = f"{words.gettext('Fact sheet')} · {view.meta.publisher} · {date(view.meta.date, language)}"
            yield _card(site, page, kicker, view.title(language), _counts(site, view, language), folder, used)
    for path in folder.iterdir():
        if path.name not in used:
            path.unlink()


def card_of(page: SitePage, home: SitePage) -> str:
    """Where the picture of a page stands."""
    return f"{(page if page.kind == 'factsheet' else home).url}{NAME}"


def _counts(site: Site, view: SheetView, language: str) -> str:
    words, sheet = site.words[language], view.sheet
    rows, sources, asked = len(sheet.transfers), len(sheet.sources), len(sheet.questions)
    return " · ".join((
        words.ngettext("%(num)s transfer", "%(num)s transfers", rows) % {"num": rows},
        words.ngettext("%(num)s source", "%(num)s sources", sources) % {"num": sources},
        words.ngettext("%(num)s open question", "%(num)s open questions", asked) % {"num": asked},
    ))  # fmt: skip


def _card(
    site: Site, page: SitePage, kicker: str, title: str, foot: str, folder: Path, used: set[str]
) -> tuple[str, bytes]:
    accent = SIDES[site.languages.index(page.lang) % len(SIDES)]
    fonts = site.templates / "static/fonts"
    made_of = (site.name, kicker, title, foot, accent, version("pillow"), _drawing(fonts))
    name = f"{hashlib.sha256(repr(made_of).encode()).hexdigest()}.png"
    used.add(name)
    kept = folder / name
    if not kept.is_file():
        part = folder / f"{name}.part"
        part.write_bytes(_draw(fonts, site.name, kicker, title, foot, accent))
        part.replace(kept)
    return f"{page.url}{NAME}", kept.read_bytes()


@functools.cache
def _drawing(fonts: Path) -> str:
    """The digest of this program and of its fonts."""
    paths = (Path(__file__), *(fonts / name for name in (*SERIF, *SANS)))
    return hashlib.sha256(b"".join(hashlib.sha256(path.read_bytes()).digest() for path in paths)).hexdigest()


def _draw(fonts: Path, brand: str, kicker: str, title: str, foot: str, accent: str) -> bytes:
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    for place, colour in enumerate(SIDES):
        draw.rectangle((place * BAND, 0, (place + 1) * BAND - 1, HEIGHT), fill=colour)
    left, width = MARGIN + BAND, WIDTH - 2 * MARGIN - BAND
    Face(fonts, SERIF, 44).write(draw, left, 64, brand, accent)
    small = Face(fonts, SANS, 27)
    small.write(draw, left, 152, small.cut(kicker, width), SOFT)
    face, lines = _fitting(fonts, title, width)
    top = 206 if kicker else 170
    for number, line in enumerate(lines):
        face.write(draw, left, top + round(number * face.size * 1.14), line, INK)
    draw.line((left, HEIGHT - 104, WIDTH - MARGIN, HEIGHT - 104), fill=INK, width=2)
    small.write(draw, left, HEIGHT - 82, small.cut(foot, width), SOFT)
    file = io.BytesIO()
    # Few colours are in it: a palette makes the file a third as large.
    image.quantize(64, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()


def _fitting(fonts: Path, title: str, width: int) -> tuple[Face, list[str]]:
    for size in SIZES:
        face = Face(fonts, SERIF, size)
        lines = face.lines(title, width)
        room = HEIGHT - 104 - 206 - 20
        if len(lines) <= MOST_LINES and len(lines) * size * 1.14 <= room:
            return face, lines
    kept = [*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1]} …"]
    return face, [face.cut(line, width) for line in kept]


class Face:
    """A font in a size, in two halves: a letter is taken from the half that has it."""

    def __init__(self, fonts: Path, names: tuple[str, ...], size: int) -> None:
        self.size = size
        self._halves = tuple(_load(fonts / name, size) for name in names)

    def width(self, text: str) -> float:
        """How wide a text is, in pixels."""
        return sum(half.getlength(run) for half, run in self._runs(text))

    def write(self, draw: ImageDraw.ImageDraw, x: float, y: float, text: str, fill: str) -> None:
        """Draw one line, its baseline `size` under `y`."""
        for half, run in self._runs(text):
            draw.text((x, y + self.size), run, fill, half, anchor="ls")
            x += half.getlength(run)

    def lines(self, text: str, width: int) -> list[str]:
        """The text broken at its spaces; no-break spaces hold."""
        lines: list[str] = []
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return [self.cut(line, width) for line in lines]

    def cut(self, text: str, width: int) -> str:
        """As much of a line as fits."""
        if self.width(text) <= width:
            return text
        while text and self.width(f"{text}…") > width:
            text = text[:-1]
        return f"{text.rstrip()}…"

    def _runs(self, text: str) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
        start = 0
        # A narrow no-break space is not in every font.
        text = text.replace("\u202f", "\u00a0")
        for end in range(1, len(text) + 1):
            half = self._half(text[start])
            if end == len(text) or self._half(text[end]) is not half:
                yield half, text[start:end]
                start = end

    def _half(self, character: str) -> ImageFont.FreeTypeFont:
        # The ranges of the fonts, as style.css has them: the second half holds Latin Extended and no more.
        extended = "\u0100" <= character <= "\u02ba" or "\u1e00" <= character <= "\u1eff"
        return self._halves[1 if extended and character not in "\u0131\u0152\u0153" else 0]


@functools.cache
def _load(path: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
