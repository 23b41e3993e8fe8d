"""Small reusable widgets, one a file; each is given a `Look` and finds nothing by itself."""
