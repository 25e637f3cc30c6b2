"""transfers"""

from generator.extract.reading import Found, Reading


def transfers(reading: Reading, found: Found) -> Found:
    return found
