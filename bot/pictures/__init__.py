"""Charts as pictures, for platforms that show pictures. Pure: a chart in, the bytes of a PNG out."""
