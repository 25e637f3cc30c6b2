"""Pelican's reader of `content/`: articles and pages as their front matter has them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican.readers import BaseReader

from generator.article import read_article
from generator.publish.texts import read_text


class ContentReader(BaseReader):
    """Reads `articles/*.md` and `pages/*.md`; raises Problems. It is made several times a build: nothing is loaded."""

    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The text as HTML where there is one to publish, and what was read as `metadata["source"]`."""
        path = Path(source_path).resolve()
        root = Path(self.settings["PATH"]).resolve().parent
        if path.parent.name == "pages":
            text = read_text(path, root)
            return text.html, {"title": text.title, "slug": text.slug, "lang": text.language, "source": text}
        article = read_article(path, root)
        meta = article.meta
        return "", {"title": meta.title, "slug": meta.slug, "lang": meta.language, "source": article}
