"""What mentors leave on an idea: sessions, actions, comments, verdicts, readiness, reviews."""
