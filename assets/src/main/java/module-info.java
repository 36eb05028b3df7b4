/** Scenario files and their schema, texts, style sheets, fonts and icons. Holds no code; every folder is open to the program. */
open module dev.authscope.assets {}
