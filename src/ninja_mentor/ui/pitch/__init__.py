"""The pitch of an idea: what is ready, how it looks, what leaves with it, and the files."""
