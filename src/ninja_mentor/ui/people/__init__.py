"""People: found in either script, their hours, what they agreed to, the ideas they belong to."""
