"""An answer to the question in view, typed, tapped or a whole form: read, then kept, or kindly asked for again."""
