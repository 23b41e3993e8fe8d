"""People leave as a file of contacts: asked before, with what leaves and who does not."""
