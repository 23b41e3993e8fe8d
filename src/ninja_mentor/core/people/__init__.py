"""People and organisations: contacts that cross-border teams need, with their consent."""
