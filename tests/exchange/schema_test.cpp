#include "exchange/schema.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "records/customer.h"

TEST_CASE("the schema has every field, and nothing else, open to nobody's invention") {
    const Json schema = schema_of_snapshot();
    const Json& customer = schema["$defs"]["customer"];
    CHECK(customer["additionalProperties"] == false);
    CHECK(customer["properties"].size() == customer_fields().size() + 3);
    CHECK(customer["properties"]["stamps"]["properties"].size() == customer_fields().size());
    CHECK(customer["properties"]["company_name"]["maxLength"] == 250);
    CHECK(customer["properties"]["cloud"]["enum"].size() == 4);
    CHECK(customer["properties"]["removed"]["type"] == "boolean");
    CHECK(customer["properties"]["tags"]["items"]["maxLength"] == 50);
    CHECK(compact_text(schema) == compact_text(schema_of_snapshot()));
}
