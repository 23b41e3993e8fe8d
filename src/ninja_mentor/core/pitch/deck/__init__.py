"""The deck of a pitch: laid out once, then drawn as PowerPoint and as PDF."""
