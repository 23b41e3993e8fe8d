"""Where the data is and how it is kept safe; who sits here and how the window looks."""
