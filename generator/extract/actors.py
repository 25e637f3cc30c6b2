"""actors"""

from generator.extract.reading import Found, Reading


def actors(reading: Reading, found: Found) -> Found:
    return found
