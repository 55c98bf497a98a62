"""The forms of content files: what a writer may write where; and what does not fit one, in a writer's words."""
