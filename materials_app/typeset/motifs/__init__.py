"""The drawings as pure geometry: each motif a function of the field it stands in, in points from the field's corner."""
