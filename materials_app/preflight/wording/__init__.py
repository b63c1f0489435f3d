"""The words of every check, by theme: one table of messages, reasons and remedies."""
