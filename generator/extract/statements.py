"""statements"""

from generator.extract.reading import Found, Reading


def statements(reading: Reading, found: Found) -> Found:
    return found
