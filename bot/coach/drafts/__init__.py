"""Follow-up drafts: letters in three tones, made of templates and of what the person told us. Pure."""
