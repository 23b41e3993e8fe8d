"""Photos and files on an idea: what they are called, and their bytes by content hash."""
