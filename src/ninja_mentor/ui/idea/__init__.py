"""One idea: its worksheet, canvas, evidence, numbers, team, sessions and history."""
