"""Joins the stages: from a set of the user's to a checked pack of files. The only place that knows them all."""
