#pragma once
// The world that the demo shows: about 200 invented customers in all four clouds, with contacts,
// addresses, tags, notes, qualifications and agreements as a partner would have them. The same
// every time, so that a training can name them; only referrals are dated back from a moment.

#include "domain/command.h"

ImportCustomers demo_world(std::int64_t now_milliseconds);
