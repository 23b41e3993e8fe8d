"""Everything out, in formats that need no Ninja Mentor to be read."""
