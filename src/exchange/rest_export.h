#pragma once
// A customer as Partner Center's REST would give it: values where the field table's `rest` says,
// unknown members back where they were found.

#include "exchange/export_file.h"
#include "records/record_text.h"

Json customer_to_rest(const StoredCustomer&);

// A Collection of the customers that are not removed, in the order of their ids.
void write_rest_collection(const State&, const Sink&);
