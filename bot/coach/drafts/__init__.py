"""Letters to them: drafts in three tones, made of templates and of what the person told us; `notes` once sent. Pure."""
