"""What the team has found out: interviews, assumptions, tests, rehearsals, reviews."""
