"""Logo files to marks: what an SVG or PDF draws, read without trusting it; what is refused says why."""
