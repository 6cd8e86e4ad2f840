#include "base/id.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

TEST_CASE("a GUID has its digits and hyphens in their places") {
    CHECK(is_guid("0a4ce58a-6f96-4273-8035-d9c7d31b9ba4"));
    CHECK(is_guid("0A4CE58A-6F96-4273-8035-D9C7D31B9BA4"));
    for (const char* text :
         {"", "0a4ce58a6f9642738035d9c7d31b9ba4", "{0a4ce58a-6f96-4273-8035-d9c7d31b9ba4}",
          "0a4ce58a-6f96-4273-8035-d9c7d31b9ba", "0a4ce58a-6f96-4273-8035-d9c7d31b9ba44",
          "0a4ce58-a6f96-4273-8035-d9c7d31b9ba4", "0a4ce58a-6f96-4273-8035-d9c7d31b9bag",
          "0a4ce58a-6f96-4273-8035+d9c7d31b9ba4", "------------------------------------"}) {
        CAPTURE(text);
        CHECK_FALSE(is_guid(text));
    }
}

TEST_CASE("a GUID from chance is of version 4 and variant 1") {
    std::mt19937_64 dice(20261120);
    for (int i = 0; i < 1000; ++i) {
        const std::string guid = guid_of(dice(), dice());
        CAPTURE(guid);
        CHECK(is_guid(guid));
        CHECK(guid[14] == '4');
        CHECK(std::string_view("89ab").contains(guid[19]));
    }
    CHECK(guid_of(0, 0) == "00000000-0000-4000-8000-000000000000");
    CHECK(guid_of(~0ULL, ~0ULL) == "ffffffff-ffff-4fff-bfff-ffffffffffff");
}

TEST_CASE("an account's id names its customer and, in a world, its partner") {
    CHECK(partner_of(CustomerId{"1111"}) == "");
    CHECK(tenant_of(CustomerId{"1111"}) == "1111");
    CHECK(partner_of(CustomerId{"1111@2222"}) == "2222");
    CHECK(tenant_of(CustomerId{"1111@2222"}) == "1111");
    CHECK(account_id("1111", "2222").text == "1111@2222");
    CHECK(account_id("1111", "").text == "1111");
}
