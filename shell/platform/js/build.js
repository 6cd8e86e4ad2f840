// The first thing the program does: it tells the page which build it is of. The page refuses another's.
Module['meet']('@BUILD@');
