"""The nouns of the product as frozen types: pure, standard library only, picklable, hashable."""
