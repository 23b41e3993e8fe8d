"""The palette over the window: everything can be found and gone to from the keyboard."""
