"""How far an idea has come: readiness as team and mentors see it, and its way over time."""
