"""What was done to a record, and what its texts are called, wherever changes are told of."""

from __future__ import annotations

from typing import Final

from ninja_mentor.core.kernel.language import mark

TEXT_OF: Final = "text_"  # an answer's column for each language
DONE: Final = {
    "added": mark("new"),
    "changed": mark("changed"),
    "deleted": mark("deleted"),
    "restored": mark("brought back"),
}
# What a column holds that is worth comparing word by word. Others (dates, choices) only show as "changed".
TEXTS: Final = {
    "title": mark("Title"),
    "place": mark("Place"),
    "last_time": mark("Last time it happened"),
    "workaround": mark("What they do instead"),
    "cost": mark("What it costs them"),
    "quote": mark("In their words"),
    "commitment": mark("Commitment"),
    "surprise": mark("What surprised us"),
    "statement": mark("What must be true"),
    "belief": mark("We believe"),
    "verification": mark("To find out, we will"),
    "measure": mark("We measure"),
    "threshold": mark("Right if"),
    "observed": mark("Observed"),
    "learned": mark("Learned"),
    "attendees": mark("Who was there"),
    "earlier": mark("What became of it"),
    "goal": mark("Goal"),
    "reality": mark("Reality"),
    "options": mark("Options"),
    "advice": mark("Advice"),
    "readiness_note": mark("Why this level"),
    "introduction": mark("Introduction wanted"),
    "conflict": mark("Conflict of interest"),
    "next_goal": mark("Goal of the next meeting"),
    "what": mark("What will be done"),
    "done_when": mark("Done when"),
    "obstacle": mark("What may stand in the way"),
    "support": mark("Who helps"),
    "text": mark("Comment"),
    "reason": mark("Reason"),
    "evidence": mark("Evidence"),
    "comment": mark("Comment"),
    "job": mark("What they do here"),
    "note": mark("Note"),
    "caption": mark("Caption"),
    "asked": mark("Question"),
    "answer": mark("Answer"),
    "for_whom": mark("For whom"),
}
