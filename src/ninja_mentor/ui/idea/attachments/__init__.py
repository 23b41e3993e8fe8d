"""The pictures and files of an idea: dropped, pasted or chosen; shown, named, and used in the pitch."""
