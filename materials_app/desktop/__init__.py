"""TODO-OWNER: one sentence."""
