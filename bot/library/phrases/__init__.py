"""What code says to people, by name: what stands here must stand in content/phrases/, and nothing else may.

The wording is content; the names and what may fill them are ours. Each `PHRASES` maps a name to the placeholders its
line may use. The checker holds both sides against each other: a missing phrase fails the check and not a person.

talks      the conversation: controls, asides, changing, consent, care, help
readers    what is asked again where an answer could not be read
kept       all that is kept: the casebook, privacy, export, forgetting
coach      signals, summaries, evidence, letters, recovery, cards, stories, ways on
practice, insight     practising; what comes of several interviews
times      interviews to come, reminders, encouragement
"""
