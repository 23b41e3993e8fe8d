"""The pitches of many ideas, exported as one piece of work."""
