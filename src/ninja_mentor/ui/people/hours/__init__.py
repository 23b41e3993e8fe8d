"""Hours in common: when people across borders can meet."""
