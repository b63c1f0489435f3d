"""Campaign Materials Studio: print-ready prevention-campaign materials for UK police forces."""

__version__ = "0.1.0"
