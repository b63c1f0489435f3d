"""A job's words, colours and targets into the frames of its layout. Decides what to say, never where."""
