"""Campaign packs: corrections and new messages in one file, without a new program; and resources added by hand."""
