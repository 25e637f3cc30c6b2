"""Who says what: cues, the words of the source, and the spans of what is said."""
