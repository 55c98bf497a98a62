"""What writers write for the coach, as values: playbooks, stories, questions to practise, letters, wishes."""
