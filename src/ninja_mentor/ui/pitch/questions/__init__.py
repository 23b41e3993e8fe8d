"""The question bank of a pitch: what listeners ask, what to answer, and practising both."""
