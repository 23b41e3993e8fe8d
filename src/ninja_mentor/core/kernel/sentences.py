"""The sentence for each `UserError` code: what happened, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja_mentor.core.kernel.language import mark
from ninja_mentor.core.kernel.sentences_of_files import SENTENCES_OF_FILES

if TYPE_CHECKING:
    from ninja_mentor.core.kernel.errors import UserError
    from ninja_mentor.core.kernel.language import Language

SENTENCES = {
    "action-needs-words": mark("Write what was promised; an empty action cannot be kept."),
    "agenda-needs-name": mark("An agenda needs a name."),
    "ambiguous": mark("“{text}” fits {number} records. Write more of the id or the whole title."),
    "attachment-lost": mark(
        "The file of this picture or attachment is not in the workspace any more, or is damaged. A backup may still have it."
    ),
    "attachment-without-content": mark("{name} has no content that could be kept."),
    "backup-damaged": mark("The backup {file} is damaged and was not used. Choose an earlier one."),
    "batch-incomplete": mark("Files that were not written: {number}. The reasons stand above."),
    "birth-year-impossible": mark("{value} cannot be a birth year. It must be between {low} and {high}."),
    "check-failed": mark("{number} things are not as they should be. Restore a backup into a new folder."),
    "choice-unknown": mark("“{value}” is not one of the choices here."),
    "circle-needed": mark("Say for whom: --scope and a circle, or --everything for a copy of your own."),
    "comment-needs-words": mark("Write something; an empty comment says nothing."),
    "country-unknown": mark("“{text}” is not a country code that is known here."),
    "currency-other": mark(
        "All amounts here are in {currency}, and this one is in {text}. Convert it, or choose another currency for all."
    ),
    "currency-unknown": mark(
        "“{text}” is no currency code. Write three capital letters, such as BOB, JPY or USD."
    ),
    "date-not-understood": mark("“{text}” is not understood as a date. Write it like 2026-11-23."),
    "day-not-understood": mark("“{text}” is not understood as a date. Write it like {example}."),
    "disk-failed": mark(
        "The disk did not answer while working in {folder}. Check the cable or the USB stick, then try again."
    ),
    "disk-full": mark(
        "The disk is full, so nothing was changed in {folder}. Make some room, then try again."
    ),
    "drawing-not-drawn": mark(
        "{name} cannot be drawn: it is damaged, or needs other files. Save it as PNG first."
    ),
    "duration-not-understood": mark(
        "“{text}” is not understood as a length of time. Write minutes and seconds, like 2:45."
    ),
    "email-not-understood": mark(
        "“{text}” is not an e-mail address. It needs one @ and a domain, like ana@example.org."
    ),
    "encoding-unknown": mark("“{text}” is not an encoding that is known here."),
    "erasing-not-through": mark(
        "Files that still hold this person: {number}. They stand above; connect the disk and erase again to finish."
    ),
    "erasing-oneself": mark(
        "{name} is who sits here. Set another name in the profile first, then erase this contact."
    ),
    "erasing-unconfirmed": mark("Nothing was erased. Add --yes to erase this person for good."),
    "file-is-folder": mark("{file} is a folder. Choose a file name."),
    "file-is-program": mark(
        "{name} is a program. Programs are not kept here, so that nobody starts one by mistake."
    ),
    "file-not-readable": mark(
        "{file} cannot be read. Check that it is a file, still there, and that you may read it."
    ),
    "file-not-writable": mark(
        "{file} cannot be written. Choose another folder, or close the program that has it open."
    ),
    "file-too-large": mark("{name} has more than {limit} MB. Make it smaller first."),
    "folder-is-file": mark("{folder} is a file, not a folder. Choose a folder."),
    "folder-missing": mark("The folder {folder} is not there. Choose one that exists."),
    "format-for-people": mark("{format} is for contacts. Write people in the place of the idea."),
    "gone": mark("This record is not here any more. It may have been deleted; look in the trash."),
    "hours-not-understood": mark("“{text}” is not understood as hours. Write them like 9:00-18:00."),
    "idea-needs-title": mark("An idea needs a title. A few words are enough; you can change them later."),
    "language-needed": mark("Say in which language: --language and es, ja, pt or en."),
    "language-not-known": mark("“{text}” is not a language that is known here."),
    "language-unknown": mark("“{value}” is not one of the languages es, ja, pt, en."),
    "link-too-long": mark("The link has {length} characters; a QR code that a phone can read holds {limit}."),
    "money-too-fine": mark("“{text}” has too many decimals: {currency} has {n}."),
    "no-next-meeting": mark("No next meeting was agreed in this session."),
    "nobody-leaves": mark("None of these people may leave for this circle, so nothing was written."),
    "not-a-backup": mark("{file} is not a backup of Ninja Mentor."),
    "nothing-to-redo": mark("There is nothing to redo."),
    "nothing-to-undo": mark("There is nothing to undo."),
    "number-not-understood": mark("“{text}” is not understood as a number."),
    "number-out-of-range": mark("{value} is out of range: it must be between {low} and {high}."),
    "number-too-big": mark("“{text}” has too many digits for a number here."),
    "option-not-for-format": mark("{option} does nothing for {format}. It goes with {formats}."),
    "organisation-needs-name": mark("An organisation needs a name."),
    "passphrase-too-short": mark("A passphrase needs {n} characters or more, since it guards your key."),
    "person-needs-name": mark("A person needs a name, as they write it themselves."),
    "phone-not-understood": mark("“{text}” is not a phone number. Write it like {example}."),
    "phone-without-country": mark(
        "“{text}” does not say its country. Choose one for the numbers of this file."
    ),
    "picture-broken": mark(
        "{name} cannot be read as a picture: it is damaged or not complete. Open it in another program and save it again."
    ),
    "picture-heic": mark("{name} is a HEIC photo, which cannot be read here. Save it as JPEG first."),
    "picture-too-large": mark("{name} has more than {limit} megapixels. Save it smaller first."),
    "promise-kept-and-dropped": mark("A promise cannot be kept and given up at once."),
    "question-empty": mark("Write what was asked; an empty question cannot be kept."),
    "restore-not-empty": mark(
        "{folder} is not empty. A backup is only restored into a new or empty folder, never over your work."
    ),
    "sdg-unknown": mark("{value} is not one of the 17 goals."),
    "share-one-idea": mark("A PDF holds one idea. Share one at a time, or choose the zip for several."),
    "sharing-not-noted": mark(
        "The workspace is open elsewhere, so it cannot be noted who got whom, and nothing left. Close it there first."
    ),
    "sheet-too-large": mark("Only the canvas is printed on A3. Choose A4 or Letter for this sheet."),
    "sheet-unknown": mark("“{value}” is no sheet. Choose one of these: {known}."),
    "stage-unknown": mark("“{value}” is not a stage of this workflow."),
    "threshold-first": mark("First write when you will be right, then what you observed."),
    "threshold-fixed": mark(
        "“Right if” stands, since there is a result already. Make a new test for another measure of success."
    ),
    "time-not-understood": mark("“{text}” is not understood as a time. Write it like 14:30."),
    "unknown": mark("Nothing here is called “{text}”."),
    "workflow-missing": mark("{file} lacks “{place}”. Add it, or use the workflow that comes with the app."),
    "workflow-unknown": mark(
        "{file} has “{place}”, which is not known here. Check the spelling, or install a newer version."
    ),
    "workflow-unreadable": mark("{file} cannot be read as a workflow: {reason}"),
    "workflow-wrong": mark(
        "{file} has something at “{place}” that cannot stand there. Correct it, or use the workflow that comes with the app."
    ),
    "workspace-busy": mark("The workspace is busy just now. Try again in a moment."),
    "workspace-damaged": mark(
        "The workspace in {folder} is damaged. It was left as it is; restore a backup into a new folder."
    ),
    "workspace-held": mark(
        "{user} on {computer} has this workspace open for writing (process {process}). Close it there first."
    ),
    "workspace-newer": mark(
        "The workspace in {folder} was written by a newer version of Ninja Mentor. It was left as it is; install the newer version to open it."
    ),
    "workspace-not-a-folder": mark("{folder} is a file, not a folder. Choose a folder for the workspace."),
    "workspace-not-there": mark(
        "{folder} is not there now. If it is on a USB stick or another disk, plug that in and try again."
    ),
    "workspace-read-only": mark("Nothing can be written in {folder}. Check that it is not write-protected."),
    "workspace-unreadable": mark(
        "{folder} cannot be opened. Check that it exists and that you may read and write there."
    ),
    "zone-unknown": mark("“{text}” is not a time zone that is known here."),
}


def sentence(error: UserError, language: Language) -> str:
    """The error in the reader's language; an unknown code is a bug and raises `KeyError`."""
    words = SENTENCES.get(error.code) or SENTENCES_OF_FILES[error.code]
    return language.say(words, **error.facts)
