"""The Pelican plugin: the only part of the program that imports Pelican."""

from __future__ import annotations

import gc
import sys
from typing import Any

from pelican import Pelican
from pelican.log import console
from pelican.plugins import signals
from pelican.readers import Readers

from generator.publish.contents import default_settings
from generator.publish.publisher import Publisher
from generator.publish.reader import ContentReader

__all__ = ["register"]


def register() -> None:
    """Called by Pelican."""
    # A build makes many objects and few cycles: looking for cycles less often saves a tenth of its time.
    gc.set_threshold(50_000, 20, 20)
    signals.initialized.connect(_initialized)
    signals.readers_init.connect(_readers)
    signals.get_generators.connect(_generators)
    signals.finalized.connect(_finalized)


# Pelican holds its receivers by weak references: they must be functions of a module.


def _initialized(pelican: Pelican) -> None:
    for name, value in default_settings().items():
        pelican.settings.setdefault(name, value)


def _readers(readers: Readers) -> None:
    readers.reader_classes["md"] = ContentReader


def _generators(_: Pelican) -> type[Publisher]:
    return Publisher


def _finalized(_: Any) -> None:
    """Say what was built. Pelican would say after it that it processed 0 articles: it keeps quiet."""
    sys.stdout.write(f"{Publisher.report}\n")
    console.quiet = True
