"""Everything Ninja Mentor can do, without a window."""
