"""What every other part stands on: ids, clock, language, text, numbers, errors. No database, no Qt."""
