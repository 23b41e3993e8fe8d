"""Giving the pitch aloud with a clock running, and what came of it."""
