"""How each version's file becomes the next one's."""
