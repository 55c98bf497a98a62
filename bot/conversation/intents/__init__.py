"""What somebody may mean by words that are no answer, told from the words alone: no person, no question, no talk."""
