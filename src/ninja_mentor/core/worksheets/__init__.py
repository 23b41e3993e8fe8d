"""Worksheets on paper: blank ones to write on by hand, and filled ones to go on with."""
