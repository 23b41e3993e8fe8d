"""The versions of a pitch that have left: listed, compared, saved again."""
