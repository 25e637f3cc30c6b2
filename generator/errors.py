"""The faults an editor can cause: where, what, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One fault in what an editor wrote, worded for the editor."""

    path: str
    """The file, relative to the project where it can be, as the editor would type it."""
    line: int | None
    """Counted from 1; None when the fault belongs to the whole file."""
    message: str
    hint: str = ""
    """What to write instead, when that is known."""

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        # One problem is one line, whatever a message quotes.
        message = " ".join(self.message.split())
        hint = " ".join(self.hint.split())
        return f"{place}: {message} ({hint})" if hint else f"{place}: {message}"


class Problems(Exception):
    """All problems found so far, each once, in the order of the files and of their lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems), key=_order))
        if not self.problems:
            raise ValueError("Problems needs at least one problem")
        super().__init__(*self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def _order(problem: Problem) -> tuple[str, int, str, str]:
    """Problems of a whole file come before those of its lines."""
    return problem.path, problem.line or 0, problem.message, problem.hint
