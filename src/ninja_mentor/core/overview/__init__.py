"""What joins features: today, the board, what needs attention. Reads only."""
