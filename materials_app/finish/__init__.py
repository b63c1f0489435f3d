"""Makes a press file of a drawn one: page boxes, output intent, metadata, identifiers."""
