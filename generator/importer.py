"""A source document as received → an article in `content/articles/`; and the skeleton of a new one."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from generator.article import LANGUAGES, SLUG, is_date
from generator.errors import Problem, Problems
from generator.language.detect import UnreadableLanguage, detect
from generator.plaintext import cleaned, commonmark
from generator.received import Document, folded, read_document

ARTICLES = Path("content/articles")
SLUG_LENGTH = 60
"""The longest slug made from a headline, in characters."""
EXAMPLES = {
    "date": "2022-11-14, 2022-11 or, when it is estimated, 2022-11~",
    "publisher": "the medium that published it",
}
"""What an editor must say of an article when its text does not."""
COMMENT_COLUMN = 20
OPTIONAL = (
    "# author:           # who signed it",
    "# archived_url:     # the address of a copy that will last",
    "# full_text: true   # publish the whole text: only if you have the right to",
)
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ß": "ss"})
"""Latin letters that do not come apart into a letter and an accent."""
ELIDED = re.compile(r"\b(?:[cdjlmnst]|(?:jus|lors|puis)?qu)['’](?=\w)")
"""Words of French cut short before a vowel: an address reads better without (l'Iran: iran)."""


@dataclass(frozen=True)
class Imported:
    """The article that was written, and what the editor should know or still do."""

    path: Path
    notes: tuple[str, ...] = field(default=())


def import_document(
    file: Path, root: Path, *, date: str | None = None, language: str | None = None, force: bool = False
) -> Imported:
    """Write `content/articles/SLUG.md` under `root` from a text file; raises Problems and then writes nothing."""
    _check_given(date, language)
    name = shown(file, root) if file.name else "make import"
    if not file.is_file():
        what = "there is no such file" if file.name else "no file was given"
        raise Problems([Problem(name, None, what, "make import FILE=seeds/article.txt")])
    document = read_document(decoded(file, name), name)
    lang = language or detected(document, name)
    path = free_path(slug(document.title), root, name, force)
    matter = {"title": document.title, "slug": path.stem, "date": date or None}
    matter |= {"publisher": document.publisher, "lang": lang, "url": document.url}
    body = "\n\n".join(map(commonmark, document.paragraphs))
    write(path, f"---\n{front_matter(matter)}---\n\n{body}\n")
    missing = [
        Problem(shown(path, root), line, f'the document does not give its "{key}"', EXAMPLES[key])
        for line, (key, value) in enumerate(matter.items(), 2)
        if value is None and key in EXAMPLES
    ]
    return Imported(path, (*(f"left out: {line}" for line in document.left_out), *map(str, missing)))


def new_article(title: str, root: Path, *, date: str | None = None, language: str | None = None) -> Path:
    """Write the front matter of an article still to be written; what it must still say, the build asks for."""
    _check_given(date, language)
    title = " ".join(title.split())
    if not title:
        raise Problems([Problem("make new", None, "the article needs a title", 'make new TITLE="…"')])
    path = free_path(slug(title), root, "make new", force=False)
    matter = {"title": title, "slug": path.stem, "date": date or None, "publisher": None}
    matter |= {"lang": language or LANGUAGES[0], "url": None}
    lines = front_matter(matter).splitlines()
    comments = EXAMPLES | {"url": "null, or the article's address"}
    for number, key in enumerate(matter):
        if key in comments:
            lines[number] = f"{lines[number]:{COMMENT_COLUMN}}# {comments[key]}"
    write(path, "\n".join(("---", *lines, *OPTIONAL, "---", "", "")))
    return path


def decoded(file: Path, name: str) -> str:
    """The text of a file; raises Problems where it is not UTF-8 text."""
    raw = file.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise Problems([Problem(name, line, "the file is not UTF-8", "save it again as UTF-8")]) from None
    if "\0" in text:
        raise Problems([Problem(name, None, "the file is not text", "import takes plain text")])
    return cleaned(text)


def detected(document: Document, name: str) -> str:
    """The document's language; raises Problems for one that is not read here."""
    try:
        return detect("\n".join((document.title, *document.paragraphs)))
    except UnreadableLanguage as other:
        hint = "if that is wrong, give it: LANG=" + " or LANG=".join(LANGUAGES)
        message = f'the text looks to be in the language "{other.found}", which is not read here'
        raise Problems([Problem(name, None, message, hint)]) from None


def slug(title: str) -> str:
    """The headline in small ASCII letters, digits and hyphens, cut between words; empty when nothing is left."""
    text = re.sub(r"['’]", "", ELIDED.sub("", folded(title).translate(LIGATURES)))
    whole = "-".join(re.findall(r"[a-z0-9]+", text))
    if len(whole) <= SLUG_LENGTH:
        return whole
    cut = whole.rfind("-", 0, SLUG_LENGTH + 1)
    return whole[: cut if cut > 0 else SLUG_LENGTH]


def free_path(stem: str, root: Path, name: str, force: bool) -> Path:
    """Where the article with that slug goes; raises Problems when it cannot go there."""
    if not SLUG.fullmatch(stem):
        raise Problems([Problem(name, 1, "the headline gives no slug", "it needs a Latin letter or a digit")])
    path = root / ARTICLES / f"{stem}.md"
    if path.exists() and not force:
        raise Problems([Problem(shown(path, root), None, "the article exists already", "FORCE=1 writes it again")])
    return path


def front_matter(values: dict[str, str | None]) -> str:
    """YAML, one key a line."""
    return "".join(f"{key}: {_scalar(key, value)}\n" for key, value in values.items())


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.part")
    draft.write_text(text, encoding="utf-8", newline="\n")
    draft.replace(path)


def shown(path: Path, root: Path) -> str:
    """The path as an editor in the project's folder would type it."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _scalar(key: str, value: str | None) -> str:
    if value is None:
        return "null"
    plain = yaml.safe_dump(value, allow_unicode=True, width=10**6).removesuffix("\n").removesuffix("\n...")
    # Dates are text here. Elsewhere JSON's quotation marks spare editors the doubled apostrophes of YAML's.
    return value if key == "date" else json.dumps(value, ensure_ascii=False) if plain[0] in "'\"" else plain


def _check_given(date: str | None, language: str | None) -> None:
    problems = []
    if date and not is_date(date):
        problems.append(Problem(f"DATE={date}", None, "this is no date", EXAMPLES["date"]))
    if language and language not in LANGUAGES:
        known = " or ".join(f"LANG={code}" for code in LANGUAGES)
        problems.append(Problem(f"LANG={language}", None, "this language is not read here", known))
    if problems:
        raise Problems(problems)
