"""The pitch: a frozen snapshot, its checks, and the writers of one page, deck and text."""
