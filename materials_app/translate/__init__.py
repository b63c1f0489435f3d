"""Words to a translator and back, as the files translators' tools read: XLIFF and XLSX."""
