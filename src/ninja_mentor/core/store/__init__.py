"""The one transaction, and the file below it: rows, journal, search index, backups."""
