"""Tests: examples that run the program as its users do."""
