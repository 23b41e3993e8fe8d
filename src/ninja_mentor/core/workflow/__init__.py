"""The way from idea to pitch as data: stages, worksheets, gates, readiness, rubric."""
