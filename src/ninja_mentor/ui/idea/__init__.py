"""One idea: its way from the first line to the pitch, with worksheet, evidence, and what mentors say."""
