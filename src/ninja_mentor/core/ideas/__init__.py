"""Ideas, their worksheet answers, evidence, numbers and team."""
