"""What is said of files that come from elsewhere: contacts, and what others send."""

from __future__ import annotations

from ninja_mentor.core.kernel.language import mark

SENTENCES_OF_FILES = {
    "card-detail-too-long": mark("“{what}” is too long to be kept."),
    "card-is-group": mark("This card is a group of contacts, not a person. It was left out."),
    "card-is-no-person": mark("This card is not of a person. It was taken as a contact with its name."),
    "card-line-not-understood": mark("A line of this card is not understood and was left out."),
    "card-name-made": mark("This card has no name. It was called “{name}”, after what else is in it."),
    "card-photo-broken": mark("The photo of this card is damaged and was left out."),
    "card-photo-too-large": mark("The photo of this card has more than {limit} MB and was left out."),
    "card-too-long": mark("This card has very many details. Not all of them were kept."),
    "card-without-end": mark("This card is not complete and was left out."),
    "card-without-name": mark("This card has no name, no organisation and no e-mail. It was left out."),
    "contact-without-name": mark("Nobody is named here. It was left out."),
    "contacts-empty": mark("The file is empty."),
    "contacts-line-encoding": mark(
        "Some signs here are not {encoding}, as the rest of the file. Look whether they are right."
    ),
    "contacts-old-office": mark(
        "This is an old or locked Office file. Save it as .xlsx without a password, or as CSV."
    ),
    "contacts-too-large": mark("The file has more than {limit} MB. Export fewer contacts at once."),
    "contacts-too-many": mark("The file has more than {limit} contacts. Export fewer contacts at once."),
    "contacts-unknown": mark(
        "There are no contacts in this file that can be read. Choose a vCard, a CSV or an Excel file."
    ),
    "exchange-blocked": mark("You have blocked the key of {name}, so nothing was taken from it."),
    "exchange-damaged": mark(
        "This file is damaged, or cut off. Nothing was changed. Ask for it to be sent again, as a file and not as a picture."
    ),
    "exchange-elsewhere": mark("It belongs to another idea than the one that was sent. It was left out."),
    "exchange-forged": mark(
        "Somebody has changed this file after it was signed. Nothing was changed here. Ask the sender for a new one."
    ),
    "exchange-fork": mark(
        "A device of {name} has written two different things under one number, perhaps after an old copy was put back. "
        "What came first stands. Ask {name} to send everything again from the newest copy."
    ),
    "exchange-has-key": mark(
        "You have a key already, and others know it. Take this one into a new workspace, or tell them that yours has changed."
    ),
    "exchange-newer": mark(
        "This file was made by a newer version of the app. Update the app, then open it again."
    ),
    "exchange-no-packet": mark(
        "There is nothing from Ninja Mentor in this file. Choose the file that was sent to you, whatever its name is."
    ),
    "exchange-not-exchanged": mark("Such things never travel. It was left out."),
    "exchange-not-for-you": mark(
        "This file was closed for somebody else, or for a key that you have no more. Ask the sender for one for you."
    ),
    "exchange-not-theirs": mark("{name} has changed what only its author may change. It was left out."),
    "exchange-other-key": mark(
        "{name} is known here under another key. Compare the fingerprints by phone; if they are right, trust the new key."
    ),
    "exchange-own-contact": mark("{name} has changed a contact that you never shared. It was left out."),
    "exchange-passphrase": mark(
        "This file is closed with a passphrase, and this is not it. Ask the sender for it."
    ),
    "exchange-too-large": mark(
        "This file claims to hold more than {limit} MB and was not opened. Ask the sender to send fewer ideas at once."
    ),
    "exchange-wrong-value": mark("“{field}” cannot hold what was sent for it. It was left out."),
    "table-broken": mark("This spreadsheet is damaged. Open it in a spreadsheet program and save it again."),
    "table-macros": mark(
        "There are programs (macros) in this file. They were not run; only the values were read."
    ),
    "table-quote-open": mark(
        "A quotation mark is opened here and never closed. Look whether this row is right."
    ),
    "table-row-broken": mark("This row cannot be read and was left out."),
    "table-row-too-long": mark("This row is far too long for a contact and was left out."),
    "table-suspicious": mark(
        "This spreadsheet would unpack to far more than a list of contacts. It was not opened."
    ),
    "table-too-large": mark("The table has more than {limit} rows. Bring in a part of it at a time."),
}
