"""Parts of the recipe that builds the app folder."""
