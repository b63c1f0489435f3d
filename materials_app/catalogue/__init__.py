"""Data files to model objects, validated once; a broken file is answered with file, key, line and remedy."""
