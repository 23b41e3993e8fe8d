"""The pane at the right: the gate of a stage, comments, next actions."""
