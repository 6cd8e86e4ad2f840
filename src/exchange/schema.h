#pragma once
// JSON Schema 2020-12 of the product's own file, from the field table. It refuses what the reader
// of that file refuses, as far as a schema can.

#include "records/record_text.h"

Json schema_of_snapshot();
