"""questions"""

from generator.extract.reading import Found, Reading


def questions(reading: Reading, found: Found) -> Found:
    return found
