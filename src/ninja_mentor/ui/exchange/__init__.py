"""What was sent and received: shared as a file, looked at, taken in."""
