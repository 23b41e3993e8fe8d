"""Everything deleted, until it is brought back."""
