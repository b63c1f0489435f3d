"""Draws a display list into files: press inks, office colours, pictures of a page. Draws only, decides nothing."""
