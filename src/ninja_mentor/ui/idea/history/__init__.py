"""The history of an idea: who changed what and when, and earlier texts to put back."""
