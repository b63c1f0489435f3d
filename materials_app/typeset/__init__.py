"""The one layout engine: shaping, breaking, fitting and placing. Everything gets its fixed place here."""
