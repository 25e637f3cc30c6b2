"""The licence of what the sheets say: a setting; every form of the facts gives its name, or says that there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.errors import Problem, Problems

SETTING = "CONTENT_LICENCE"
HINT = '{"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}, or None'


@dataclass(frozen=True)
class Licence:
    """Under what a newsroom lets others use its sheets; `names` by language."""

    names: Mapping[str, str]
    url: str

    def name(self, language: str) -> str:
        """What it is called in a language."""
        return self.names[language]


def licence_of(setting: Any, languages: tuple[str, ...], path: str = "pelicanconf.py") -> Licence | None:
    """The licence that the settings state, None where they state none. Raises Problems."""
    if setting is None:
        return None
    own = setting if isinstance(setting, Mapping) else {}
    name, url = own.get("name"), own.get("url")
    names = {language: str(name.get(language) or "") for language in languages} if isinstance(name, Mapping) else {
        language: str(name or "") for language in languages
    }  # fmt: skip
    if set(own) != {"name", "url"} or not all(names.values()) or not str(url).startswith(("https://", "http://")):
        raise Problems([Problem(path, None, f"{SETTING} is no licence with a name and an address", HINT)])
    return Licence(names, str(url))
