"""weapons"""

from generator.extract.reading import Found, Reading


def weapons(reading: Reading, found: Found) -> Found:
    return found
