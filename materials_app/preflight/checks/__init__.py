"""Every check of the catalogue, one module a theme."""
