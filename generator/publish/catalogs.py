"""The words of the interface: `templates/locale/LANGUAGE/LC_MESSAGES/messages.po`, checked and compiled in memory."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from babel.core import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po
from babel.support import Translations
from jinja2 import TemplateSyntaxError

from generator.errors import Problem, Problems
from generator.publish.memo import Memo, prune
from generator.wording.typography import typeset

Key = tuple[str | None, str]
"""Context and message."""

DOMAIN = "LC_MESSAGES/messages.po"
SPOKEN = ("templates/**/*.html", "generator/publish/*.py")
"""Where messages are written."""
METHODS = {".html": "jinja2.ext:babel_extract", ".py": "python"}
OPTIONS = {"trimmed": "true", "newstyle_gettext": "true", "silent": "false"}
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3),
}  # fmt: skip
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")
ADDRESS = "address"
"""The context of words that stand in addresses."""


@dataclass(frozen=True)
class Use:
    """One message as the program asks for it, and where it does so first."""

    path: str
    line: int
    context: str | None
    singular: str
    plural: str | None
    comments: tuple[str, ...] = field(default=())

    @property
    def key(self) -> Key:
        """What a catalog finds it by."""
        return self.context, self.singular


def uses(root: Path, cache: Path | None = None) -> dict[Key, Use]:
    """All messages that templates and code ask for; reading them again takes a tenth of a build, so they are kept."""
    paths = sorted(path for pattern in SPOKEN for path in root.glob(pattern))
    if cache is None:
        found = _extracted(root, paths)
    else:
        names = [path.relative_to(root).as_posix().encode() for path in paths]
        memo = Memo(cache, [*names, *(path.read_bytes() for path in paths)])
        kept = memo.get("uses", lambda: [astuple(use) for use in _extracted(root, paths)])
        memo.save()
        prune(cache, [memo])
        found = [Use(path, line, context, one, many, tuple(notes)) for path, line, context, one, many, notes in kept]
    return {use.key: use for use in found}


def _extracted(root: Path, paths: Iterable[Path]) -> list[Use]:
    found: dict[Key, Use] = {}
    for path in paths:
        name = path.relative_to(root).as_posix()
        method = METHODS[path.suffix]
        try:
            messages = list(
                extract_from_file(method, path, keywords=KEYWORDS, comment_tags=("Translators:",), options=OPTIONS)
            )
        except TemplateSyntaxError as error:
            raise Problems([Problem(name, error.lineno, f"the template is broken: {error.message}")]) from None
        for line, message, comments, context in messages:
            singular, plural = message if isinstance(message, tuple) else (message, None)
            use = Use(name, line, context, str(singular), plural, tuple(comments))
            found.setdefault(use.key, use)
    return list(found.values())


def read_catalogs(root: Path, languages: Iterable[str], cache: Path | None = None) -> dict[str, Translations]:
    """The words of each language, complete; raises Problems with every fault of every catalog."""
    asked = uses(root, cache)
    problems: list[Problem] = []
    compiled: dict[str, Translations] = {}
    for language in languages:
        path = root / "templates/locale" / language / DOMAIN
        name = path.relative_to(root).as_posix()
        try:
            catalog = _read(path, name, language)
        except Problems as found:
            problems.extend(found.problems)
            continue
        problems.extend(_faults(catalog, asked, name))
        for message in catalog:
            if message.id and message.context != ADDRESS:
                strings = tuple(typeset(string, language) for string in _strings(message))
                message.string = strings if isinstance(message.string, tuple | list) else strings[0]
        buffer = io.BytesIO()
        write_mo(buffer, catalog)
        buffer.seek(0)
        compiled[language] = Translations(buffer)
    if problems:
        raise Problems(problems)
    return compiled


def _read(path: Path, name: str, language: str) -> Catalog:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        hint = "make messages creates it"
        raise Problems([Problem(name, None, f'the catalog of the language "{language}" is missing', hint)]) from None
    try:
        raw.decode("utf-8")
        Locale.parse(language)
        return read_po(io.BytesIO(raw), locale=language, abort_invalid=True)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise Problems([Problem(name, line, "the file is not UTF-8", "save it again as UTF-8")]) from None
    except UnknownLocaleError:
        raise Problems([Problem(name, None, f'"{language}" is no language that CLDR knows')]) from None
    except PoFileError as error:
        raise Problems([Problem(name, (error.lineno or 0) + 1, f"the file is no PO file: {error}")]) from None


def _faults(catalog: Catalog, asked: dict[Key, Use], name: str) -> Iterator[Problem]:
    held = {_key(message): message for message in catalog if message.id}
    for key, use in asked.items():
        message = held.get(key)
        if message is None:
            hint = f"run make messages, then fill it in in {name}"
            yield Problem(use.path, use.line, f"“{use.singular}” has no translation", hint)
            continue
        strings = _strings(message)
        forms = catalog.num_plurals if use.plural else 1
        if message.fuzzy or len(strings) < forms or not all(string.strip() for string in strings):
            why = "its translation is marked fuzzy" if message.fuzzy else "it has no translation"
            yield Problem(name, message.lineno, f"“{use.singular}”: {why}", f"it stands in {use.path}:{use.line}")
            continue
        yield from _wrong(message, use, strings, name)
    for key, message in held.items():
        if key not in asked:
            hint = "take it out, or run make messages"
            yield Problem(name, message.lineno, f"“{key[1]}” is used nowhere any more", hint)


def _wrong(message: Message, use: Use, strings: tuple[str, ...], name: str) -> Iterator[Problem]:
    """Placeholders that the message does not have, or that a translation lost; words no address can hold."""
    own = set(PLACEHOLDER.findall(use.singular)) | set(PLACEHOLDER.findall(use.plural or ""))
    for number, string in enumerate(strings):
        theirs = set(PLACEHOLDER.findall(string))
        # The form for one may do without the number: "a sheet".
        lost = own - theirs - ({"num", "count"} if use.plural and number == 0 else set())
        stray = re.search(r"%(?!\(\w+\)[sd]|%)", string) if own else None
        if theirs - own or lost or stray:
            wanted = ", ".join(f"%({one})s" for one in sorted(own)) or "none"
            what = f"“{use.singular}”: wrong placeholder in “{string}”"
            yield Problem(name, message.lineno, what, f"it has {wanted}")
        if use.context == ADDRESS and not re.fullmatch(r"[a-z0-9-]+", string):
            yield Problem(name, message.lineno, f'"{string}" can be no address', "small letters, digits and hyphens")


def _strings(message: Message) -> tuple[str, ...]:
    strings = message.string if isinstance(message.string, tuple | list) else (message.string or "",)
    return tuple(str(string or "") for string in strings)


def _key(message: Message) -> Key:
    singular = message.id[0] if isinstance(message.id, tuple | list) else message.id
    return message.context, str(singular)


def update_catalogs(root: Path, languages: Iterable[str]) -> list[str]:
    """`make messages`: write the messages of templates and code into each catalog; returns what is still to do.

    Translations that exist are kept, new messages are empty (in English: the message itself), those that nothing uses
    any more go.
    """
    asked = uses(root)
    to_do: list[str] = []
    for language in languages:
        path = root / "templates/locale" / language / DOMAIN
        name = path.relative_to(root).as_posix()
        old = _read(path, name, language) if path.exists() else Catalog(language)
        new = Catalog(language, domain="messages", project="Recto Verso", charset="utf-8", fuzzy=False)
        new.creation_date = new.revision_date = datetime(2022, 11, 1, tzinfo=UTC)  # same input, same bytes
        new.header_comment = f"# The words of the interface in the language “{language}”."
        missing = 0
        for use in sorted(asked.values(), key=lambda use: (use.path, use.line, use.singular)):
            identity = (use.singular, use.plural) if use.plural else use.singular
            kept = old.get(use.singular, use.context)
            strings = kept.string if kept is not None and kept.string else None
            if strings is None and language == "en":
                strings = identity
            missing += not strings
            flags = kept.flags - {"python-format"} if kept is not None else set()
            new.add(
                identity, strings, locations=[(use.path, 0)], context=use.context, flags=flags,
                auto_comments=[line.removeprefix("Translators: ") for line in use.comments],
            )  # fmt: skip
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, new, width=100, omit_header=False, include_lineno=False)
        if missing:
            to_do.append(f"{name}: {missing} to translate")
    return to_do
