"""Display list to press inks: colours within the ink limit, black and overprint rules, pictures, soft proof."""
