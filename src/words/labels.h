#pragma once
// The word for each value of the enums of a world and of a customer's choices: what an organisation
// is, what state a thing is in. Apart from words.h, so that not every screen reads every fact.

#include "facts/activity_operations.h"
#include "facts/customer_choices.h"
#include "facts/delegated_administration.h"
#include "facts/enrolment.h"
#include "facts/granular_administration.h"
#include "facts/invitations.h"
#include "facts/organisations.h"
#include "facts/partnerships.h"
#include "facts/profile_logo.h"
#include "facts/referrals.h"
#include "facts/relationships.h"
#include "facts/role_pickers.h"
#include "facts/rule_profiles.h"
#include "facts/subscriptions.h"
#include "words/words.h"

#define LABELS(Enum, prefix) Word label_of(Enum);
#include "words/labels.inc"
#undef LABELS
