"""What is kept of a person, as they see it and steer it: the casebook, export and import, joining, forgetting.

casebook, entry_screen         everything kept by section, and one entry; `commands` lists what is asked for by name
exporting                      `/export`: the person as a file to read (`readable`) and one to keep (`portable`)
joining, forgetting, privacy   two people who are one; nobody any more; what is said of all this
sharing, stories               what others can read now, and taking it back
"""
