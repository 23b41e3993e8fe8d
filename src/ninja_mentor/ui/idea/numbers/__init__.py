"""What a unit brings, when it pays, how much cash is needed, and how big the market is."""
