"""What text may say: telephone numbers, addresses, figures, terms and promises judged as pure functions over text."""
