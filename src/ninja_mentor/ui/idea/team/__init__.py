"""The team of an idea: founders, members, mentors, across borders."""
