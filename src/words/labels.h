#pragma once
// The word for each value of the enums of a world: what an organisation is, what state a thing is
// in. Apart from words.h, so that not every screen reads every fact.

#include "facts/organisations.h"
#include "facts/rule_profiles.h"
#include "words/words.h"

#define LABELS(Enum, prefix) Word label_of(Enum);
#include "words/labels.inc"
#undef LABELS
