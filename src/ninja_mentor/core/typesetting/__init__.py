"""Words on paper: the fonts of this computer, Typst, the colours of what is exported."""
