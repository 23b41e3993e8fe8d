"""Reports as files: what several pages offer in their menus."""
