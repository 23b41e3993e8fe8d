"""A timed run: a clock that the test moves, and what it shows."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from ninja_mentor.core.pitch.snapshot import Slide
from ninja_mentor.core.pitch.timing import (
    LONGEST_GAP,
    PitchFormat,
    Run,
    as_shares,
    planned_shares,
)
from ninja_mentor.core.workflow.data import Speaking

SLIDES = ("title", "problem", "solution")
SPEAKING = Speaking(140, 300, ((3, 2), (5, 3)), 60)


@dataclass
class Watch:
    """Seconds that pass only when a test says so."""

    at: float = 1000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def watch() -> Watch:
    return Watch()


def run_of(watch: Watch, format_: str = "3+2") -> Run:
    wanted = PitchFormat.read(format_)
    assert wanted is not None
    return Run(SLIDES, wanted, 60, watch)


def wait(run: Run, watch: Watch, seconds: float) -> None:
    """Lets time pass as a window does that looks at the clock every now and then."""
    while seconds > 0:
        step = min(seconds, 20.0)
        watch.at += step
        seconds -= step
        run.read()


@pytest.mark.parametrize("text", ["", "3", "0+2", "61+2", "3+61", "a+b", "3 + 2", "-3+2", "3+2+1"])
def test_what_is_no_format_is_refused(text: str) -> None:
    assert PitchFormat.read(text) is None


def test_a_format_is_read_and_written() -> None:
    format_ = PitchFormat.read("7+5")
    assert format_ is not None
    assert (format_.text, format_.talk_seconds, format_.question_seconds) == ("7+5", 420, 300)


def test_time_is_kept_by_slide_in_the_order_they_were_shown(watch: Watch) -> None:
    run = run_of(watch)
    wait(run, watch, 10)
    run.next()
    wait(run, watch, 50)
    run.next()
    wait(run, watch, 5)
    run.back()
    wait(run, watch, 7)
    assert run.slide_seconds == {"title": 10, "problem": 57, "solution": 5}
    assert list(run.slide_seconds) == ["title", "problem", "solution"]
    assert run.talk_seconds == 72
    reading = run.read()
    assert (reading.slide, reading.on_slide, reading.elapsed, reading.left) == (1, 57, 72, 108)


def test_seconds_of_slides_add_up_to_the_talk(watch: Watch) -> None:
    run = run_of(watch)
    for _ in SLIDES:
        wait(run, watch, 10.4)
        run.next()
    assert run.talk_seconds == 31
    assert sum(run.slide_seconds.values()) == 31


def test_a_slide_that_was_not_shown_has_no_time(watch: Watch) -> None:
    run = run_of(watch)
    wait(run, watch, 3)
    assert run.slide_seconds == {"title": 3}


def test_there_is_nothing_before_the_first_slide_and_after_the_last(watch: Watch) -> None:
    run = run_of(watch)
    run.back()
    assert run.read().slide == 0
    for _ in range(9):
        run.next()
    assert run.read().slide == 2
    assert run.on_last
    assert run.phase == "talk"


@pytest.mark.parametrize(
    ("passed", "pressure"), [(0, "calm"), (119, "calm"), (120, "warning"), (180, "warning"), (181, "late")]
)
def test_the_warning_comes_one_minute_before_the_end(watch: Watch, passed: int, pressure: str) -> None:
    run = run_of(watch)
    wait(run, watch, passed)
    assert run.read().pressure == pressure


def test_a_talk_of_one_minute_is_not_warned_from_its_start(watch: Watch) -> None:
    run = run_of(watch, "1+0")
    assert run.read().pressure == "calm"
    wait(run, watch, 30)
    assert run.read().pressure == "warning"


def test_a_pause_does_not_count(watch: Watch) -> None:
    run = run_of(watch)
    wait(run, watch, 10)
    run.pause()
    wait(run, watch, 500)
    assert run.read().paused
    run.pause()
    wait(run, watch, 2)
    assert run.talk_seconds == 12


def test_slides_can_be_turned_in_a_pause(watch: Watch) -> None:
    run = run_of(watch)
    wait(run, watch, 10)
    run.pause()
    run.next()
    wait(run, watch, 10)
    run.pause()
    wait(run, watch, 4)
    assert run.slide_seconds == {"title": 10, "problem": 4}


def test_sleep_pauses_the_run_and_does_not_count(watch: Watch) -> None:
    run = run_of(watch)
    wait(run, watch, 10)
    watch.at += 3600
    reading = run.read()
    assert reading.paused
    assert run.slept
    assert reading.elapsed == 10


def test_after_sleep_the_run_goes_on_when_the_speaker_does(watch: Watch) -> None:
    run = run_of(watch)
    wait(run, watch, 10)
    watch.at += 3600
    run.read()
    run.pause()
    assert not run.slept
    wait(run, watch, 5)
    assert run.talk_seconds == 15


def test_a_slow_window_is_no_sleep(watch: Watch) -> None:
    run = run_of(watch)
    watch.at += LONGEST_GAP
    assert run.read().elapsed == LONGEST_GAP
    assert not run.slept


def test_a_clock_that_is_set_back_takes_nothing_away(watch: Watch) -> None:
    run = run_of(watch)
    wait(run, watch, 10)
    watch.at -= 500
    assert run.read().elapsed == 10
    wait(run, watch, 3)
    assert run.read().elapsed == 13


def test_questions_have_a_clock_of_their_own(watch: Watch) -> None:
    run = run_of(watch)
    wait(run, watch, 190)
    run.end_talk()
    reading = run.read()
    assert (reading.phase, reading.elapsed, reading.left, reading.pressure) == ("questions", 0, 120, "calm")
    wait(run, watch, 70)
    assert run.read().pressure == "warning"
    run.next()
    run.end_questions()
    wait(run, watch, 50)
    assert (run.phase, run.talk_seconds, run.question_seconds) == ("over", 190, 70)
    assert run.slide_seconds == {"title": 190}


def test_without_questions_the_run_is_over_after_the_talk(watch: Watch) -> None:
    run = run_of(watch, "3+0")
    wait(run, watch, 30)
    run.pause()
    run.end_talk()
    assert (run.phase, run.paused) == ("over", False)


def test_a_slide_with_more_words_has_the_larger_share() -> None:
    slides = [Slide("title", "T"), Slide("problem", "P", body=("word " * 140,))]
    shares = planned_shares(slides, "es", SPEAKING)
    assert shares["problem"] == pytest.approx(60 / 65)
    assert sum(shares.values()) == pytest.approx(1)


def test_shares_of_nothing_are_equal() -> None:
    assert as_shares({"a": 0, "b": 0}) == {"a": 0.5, "b": 0.5}
    assert as_shares({}) == {}
