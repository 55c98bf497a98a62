"""Reads content/ into frozen values, and proves it. A start only reads (`load`); `comeback content check` proves, too.

load       folders → the library: `folder` finds the files, `source` reads one, `forms` holds it against its form
compile    a form → the value that a talk runs on; `compile_care` for care
library    what comes out; `languages` has it once for each, `site` is what whoever runs it says
checks     what must hold between files and with the code
known      what the code offers to writers by name; `commands` are its own, `phrases` what it says
problem    what is wrong, in a writer's words; `mistakes` are those of YAML; `limits` how long and how many
draw       a dialogue as a picture
"""
