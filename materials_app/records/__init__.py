"""What stays on record for years: the print register, its states, its recalls."""
