"""The grammar of each language; one without a grammar of its own cannot word facts."""

from __future__ import annotations

from collections.abc import Mapping

from generator.wording.english import English
from generator.wording.french import French
from generator.wording.nouns import Grammar

GRAMMARS: Mapping[str, Grammar] = {"fr": French(), "en": English()}
