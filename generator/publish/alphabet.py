"""Names in the order of an index, which each language has for itself."""

from __future__ import annotations

import unicodedata

LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "þ": "th"})
"""Letters that Unicode does not take apart, as an index sorts them."""


def plain(name: str) -> str:
    """A name as an index sorts it: without accents, capitals, and the signs it begins with."""
    letters = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    bare = "".join(letters).casefold().translate(LETTERS)
    start = next((place for place, c in enumerate(bare) if c.isalnum()), 0)
    return bare[start:]
