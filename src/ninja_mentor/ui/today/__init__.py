"""What one person sees first: where they left off, what is due, what needs them."""
