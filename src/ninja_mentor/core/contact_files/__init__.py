"""Contacts in and out by the formats of phones, mail programs and spreadsheets: read, planned, applied, written."""
