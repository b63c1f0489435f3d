"""The independent judge: reads a finished PDF's bytes and says what a press operator would find wrong with it."""
