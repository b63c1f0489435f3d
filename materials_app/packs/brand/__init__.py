"""Brand packs: a force's marks, colours, fonts, words and partners in one file."""
