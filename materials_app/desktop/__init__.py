"""The window. Widgets show state and send actions; everything they show is computed in ``app``. The only home of Qt."""
