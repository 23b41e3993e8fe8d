"""What is said about mentored ideas and about promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.overview.naming import field_name, kind_name
from ninja_mentor.ui.widgets.text_names import DONE, TEXT_OF, TEXTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ninja_mentor.core.overview.circumstances import Meeting
    from ninja_mentor.core.overview.ledger import Ledger, Promise
    from ninja_mentor.core.overview.mentoring import MentoredIdea
    from ninja_mentor.core.overview.since import Piece
    from ninja_mentor.core.overview.story import TextChange
    from ninja_mentor.core.overview.urgency import Reason
    from ninja_mentor.core.workflow.gates import Progress
    from ninja_mentor.ui.desk import Desk
    from ninja_mentor.ui.theme.tokens import Tone
    from ninja_mentor.ui.widgets.chip import ChipTone

REASON_TONES: Final[dict[str, ChipTone]] = {
    "meeting_today": "indigo",
    "meeting_soon": "indigo",
    "no_note": "amber",
    "overdue": "red",
    "silence": "amber",
    "no_session": "amber",
    "changes": "green",
    "new": "green",
    "comments": "neutral",
}
PLAIN: Final = {
    "meeting_today": mark("Meeting today"),
    "no_session": mark("No session yet"),
    "new": mark("New to you"),
}
VERDICTS: Final = {
    "pass": mark("pass"),
    "conditions": mark("pass with conditions"),
    "not_yet": mark("not yet"),
}
STATES: Final = {
    "overdue": mark("Overdue"),
    "open": mark("Still open"),
    "kept": mark("Kept"),
    "kept_late": mark("Kept late"),
    "given_up": mark("Given up"),
}
STATE_TONES: Final[dict[str, Tone]] = {
    "overdue": "red",
    "open": "ink",
    "kept": "green",
    "kept_late": "amber",
    "given_up": "quiet",
}


class MentoringWords:
    """Sentences in the person's language and formats."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.steps: Mapping[str, Progress] = {}  # by idea, once they are read
        self.language, self.formats = desk.language, desk.formats
        self._workflow = desk.workspace.workflow
        self._texts = self._workflow.text(desk.language.code)

    def stage(self, stage: str) -> str:
        """The stage's title."""
        known = self._texts.stages.get(stage)
        return known.title if known is not None else stage

    def dimension(self, dimension: str) -> str:
        """What readiness is seen in."""
        return self._texts.dimensions.get(dimension, dimension)

    def gate(self, idea: MentoredIdea) -> str:
        """How far the idea is at its gate, and what was advised there last; "" before that is read."""
        say, known = self.language.say, self.steps.get(idea.id)
        if known is None:
            return ""
        steps = say("{met} of {all} at the gate", met=known.met, all=known.wanted)
        if idea.verdict in VERDICTS:
            return say("{steps}: {verdict}", steps=steps, verdict=say(VERDICTS[idea.verdict]))
        return steps

    def evidence(self, idea: MentoredIdea) -> str:
        """How much of each kind there is."""
        count = self.language.count
        return " · ".join(
            (
                count("{n} interview", "{n} interviews", idea.interviews),
                count("{n} assumption", "{n} assumptions", idea.assumptions),
                count("{n} test", "{n} tests", idea.tests),
            )
        )

    def session(self, idea: MentoredIdea) -> str:
        """When the last session was, seen from today."""
        if idea.silent is None:
            return self.language.say("No session yet")
        if idea.silent == 0:
            return self.language.say("Session today")
        return self.language.count("Session {n} day ago", "Session {n} days ago", idea.silent)

    def reason(self, reason: Reason) -> str:
        """Why an idea needs its mentor, in a few words."""
        count, n = self.language.count, reason.n
        match reason.why:
            case "overdue":
                return count("{n} promise overdue", "{n} promises overdue", n)
            case "changes":
                return count("{n} change", "{n} changes", n)
            case "comments":
                return count("{n} open comment", "{n} open comments", n)
            case "meeting_today" | "no_session" | "new":
                return self.language.say(PLAIN[reason.why])
        return self._days(reason)

    def open(self, idea: MentoredIdea) -> str:
        """How many promises wait to be kept."""
        return self.language.count("{n} promise open", "{n} promises open", idea.open)

    def promises(self, idea: MentoredIdea) -> str:
        """How many promises wait, and how many of them for too long."""
        said = self.open(idea)
        if not idea.overdue:
            return said
        return self.language.say(
            "{open}, {overdue} overdue", open=said, overdue=self.formats.number(idea.overdue)
        )

    def spoken(self, idea: MentoredIdea) -> str:
        """A row of the list for who hears it."""
        reasons = ", ".join(self.reason(each) for each in idea.reasons)
        parts = (idea.title, reasons, self.session(idea), self.stage(idea.stage), self.gate(idea))
        return ". ".join(part for part in (*parts, self.promises(idea), self.evidence(idea)) if part)

    def meeting(self, meeting: Meeting) -> str:
        """Day and time by the reader's own clock, and by the one it was settled in."""
        say, zone = self.language.say, self._desk.workspace.profile.zone
        moment = meeting.moment()
        day = self.formats.long_date(meeting.day_in(zone))
        if moment is None:
            return day
        here = self.formats.time_in(moment, zone)
        if meeting.zone == zone:
            return say("{day}, {time}", day=day, time=here)
        place = meeting.zone.rsplit("/", 1)[-1].replace("_", " ")
        return say(
            "{day}, {time} here, {their_time} in {place}",
            day=day,
            time=here,
            their_time=meeting.time,
            place=place,
        )

    def piece(self, piece: Piece) -> str:
        """What a change was done to: the question of an answer, else the record by its words."""
        if piece.kind == "answer":
            return field_name(self._workflow, self.language, piece.field) or piece.field
        kind = kind_name(self.language, piece.kind)
        if piece.kind == "idea" or not piece.title:
            return kind
        return self.language.say("{kind} “{words}”", kind=kind, words=piece.title)

    def done(self, piece: Piece) -> str:
        """What was done, by whom and when."""
        when = self.formats.ago(piece.at, self._desk.workspace.clock.now())
        return " · ".join((self.language.say(DONE[piece.done]), *piece.by, when))

    def text_name(self, piece: Piece, text: TextChange) -> str:
        """What a text is called: its language for an answer, else its column's words."""
        if piece.kind == "answer" and text.name.startswith(TEXT_OF):
            return self.formats.language_name(text.name.removeprefix(TEXT_OF))
        return self.language.say(TEXTS[text.name])

    def state(self, promise: Promise) -> str:
        """What became of a promise."""
        return self.language.say(STATES[promise.state])

    def when(self, promise: Promise) -> str:
        """By when, or since when."""
        say, date = self.language.say, self.formats.date
        match promise.state:
            case "kept" | "kept_late":
                return say("kept on {date}", date=date(promise.closed_on))
            case "given_up":
                return say("given up on {date}", date=date(promise.closed_on))
            case "overdue":
                return say("overdue since {date}", date=date(promise.due))
        return say("by {date}", date=date(promise.due)) if promise.due else say("without a date")

    def summary(self, ledger: Ledger) -> str:
        """All of it in one honest line."""
        count, say = self.language.count, self.language.say
        kept = count("{n} kept", "{n} kept", ledger.kept)
        if ledger.late:
            kept = count("{kept}, {n} of them late", "{kept}, {n} of them late", ledger.late, kept=kept)
        still = count("{n} still open", "{n} still open", ledger.open)
        if ledger.overdue:
            still = count("{open}, {n} overdue", "{open}, {n} overdue", ledger.overdue, open=still)
        return say(
            "{promised} · {kept} · {given_up} · {open}",
            promised=count("{n} promised", "{n} promised", ledger.promised),
            kept=kept,
            given_up=count("{n} given up", "{n} given up", ledger.given_up),
            open=still,
        )

    def _days(self, reason: Reason) -> str:
        count, n = self.language.count, reason.n
        if reason.why == "meeting_soon":
            return count("Meeting in {n} day", "Meeting in {n} days", n)
        if reason.why == "no_note":
            return count("Meeting {n} day ago, no note", "Meeting {n} days ago, no note", n)
        return count("No session for {n} day", "No session for {n} days", n)


def is_told(piece: Piece, text: TextChange) -> bool:
    """Whether a changed value is words that are shown before and after."""
    return text.name.startswith(TEXT_OF) if piece.kind == "answer" else text.name in TEXTS
