"""What a talk is made of, as pure data: steps, answers, the walk over them, readers of what people type, messages."""
