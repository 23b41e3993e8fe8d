"""All ideas: logged in a line, moved along the stages on a board, sorted and filtered in a table."""
