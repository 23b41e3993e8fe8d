"""The sample workspace: invented ideas and people to look around in, marked as such and removable."""
