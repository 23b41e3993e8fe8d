"""Session notes: what was talked about, what was promised, when to meet again."""
