"""What comes at its time and answers nothing: reminders, encouragement, posts; and how people steer it.

due                     a moment has come: said once, later, or left out
actions, tracking, encouraging, posting     what is said then: to do, after a no, a kind word, to a channel
reminders, discretion   what is ahead, and what others may see of it; `following` moves it with its person's day
"""
