"""What comes at its time and answers nothing: reminders, encouragement, posts; and how people steer it."""
