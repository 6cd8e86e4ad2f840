#include "domain/evidence.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/helpers/sound_customer.h"

namespace {

using F = CustomerField;
using Edits = std::vector<std::pair<F, std::string>>;

StoredCustomer with(std::uint64_t number, const Edits& edits) {
    StoredCustomer customer{.id = customer_id(number), .fields = {}};
    customer.fields.cloud = "global";
    customer.fields.country = "DE";
    for (const auto& [field, text] : edits)
        write(customer.fields, field, text);
    return customer;
}

Comparison compared(const Edits& one, const Edits& other) {
    const std::string first = pack(with(1, one));
    const std::string second = pack(with(2, other));
    const Traits a = traits_of(PackedCustomer(first));
    const Traits b = traits_of(PackedCustomer(second));
    const Comparison comparison = compare(a, b);
    CHECK(compare(b, a).weight == comparison.weight);
    return comparison;
}

std::string names_of(const EvidenceSet& evidence) {
    std::string names;
    for (const Evidence piece : all_of<Evidence>())
        if (evidence.test(static_cast<std::size_t>(piece)))
            names += (names.empty() ? "" : " ") + std::string(name_of(piece));
    return names;
}

bool share_a_key(const Edits& one, const Edits& other) {
    std::vector<EvidenceKey> mine, theirs;
    const std::string first = pack(with(1, one));
    const std::string second = pack(with(2, other));
    append_keys(mine, traits_of(PackedCustomer(first)));
    append_keys(theirs, traits_of(PackedCustomer(second)));
    return std::ranges::any_of(mine, [&](const EvidenceKey& key) {
        return std::ranges::find(theirs, key.hash, &EvidenceKey::hash) != theirs.end();
    });
}

struct Pair {
    Edits one, other;
    std::string_view evidence;
    bool is_suspicious;
};

std::vector<Pair> pairs() {
    return {
        {{{F::domain, "contoso.example"}}, {{F::domain, "Contoso.Example"}}, "same_domain", true},
        {{{F::registration_id, "HRB 12-34"}},
         {{F::registration_id, "hrb1234"}},
         "same_registration_id",
         true},
        {{{F::registration_id, "HRB 1234"}},
         {{F::registration_id, "HRB 1234"}, {F::country, "AT"}},
         "",
         false},
        {{{F::company_name, "Contoso GmbH"}, {F::city, "Köln"}},
         {{F::company_name, "CONTOSO Ltd."}, {F::city, "KOLN"}},
         "same_name_and_city",
         true},
        {{{F::company_name, "Contoso GmbH"}, {F::postal_code, "50668"}},
         {{F::company_name, "Kontoso GmbH"}, {F::postal_code, "50668"}},
         "similar_name_and_city",
         true},
        {{{F::company_name, "Contoso"}, {F::city, "Köln"}},
         {{F::company_name, "Contoso"}, {F::city, "Bonn"}},
         "same_name",
         false},
        {{{F::company_name, "Contoso"}, {F::city, "Köln"}, {F::phone, "+49 221 4567890"}},
         {{F::company_name, "Contoso"}, {F::city, "Bonn"}, {F::phone, "0221 456 78 90"}},
         "same_name same_phone",
         true},
        {{{F::company_name, "Shop 12 Contoso"}, {F::city, "Köln"}},
         {{F::company_name, "Shop 13 Contoso"}, {F::city, "Köln"}},
         "",
         false},
        {{{F::company_name, "Abc"}, {F::city, "Köln"}},
         {{F::company_name, "Abd"}, {F::city, "Köln"}},
         "",
         false},
        {{{F::email, "Ada@contoso.example"}},
         {{F::email, "ada@contoso.example "}},
         "same_email",
         true},
        {{{F::phone, "+49 221 4567890"}, {F::address_line_1, "Domstr. 1"}, {F::city, "Köln"}},
         {{F::phone, "0221/4567890"}, {F::address_line_1, "domstr 1"}, {F::city, "Köln"}},
         "same_phone same_address",
         true},
        {{{F::phone, "110"}}, {{F::phone, "110"}}, "", false},
        {{{F::company_name, "Contoso"}, {F::city, "Köln"}, {F::registration_id, "1"}},
         {{F::company_name, "Contoso"}, {F::city, "Köln"}, {F::registration_id, "2"}},
         "same_name_and_city other_registration_id",
         false},
        {{{F::email, "ada@contoso.example"}, {F::cloud, "global"}},
         {{F::email, "ada@contoso.example"}, {F::cloud, "china_21vianet"}},
         "same_email other_cloud",
         false},
        {{}, {}, "", false},
    };
}

}  // namespace

TEST_CASE("what speaks for a duplicate and against it is weighed") {
    for (const auto& [one, other, evidence, is_suspicious] : pairs()) {
        const Comparison comparison = compared(one, other);
        CAPTURE(comparison.weight);
        CHECK(names_of(comparison.evidence) == evidence);
        CHECK((comparison.weight >= suspicious_weight) == is_suspicious);
    }
}

TEST_CASE("who is suspicious shares a key") {
    for (const auto& [one, other, evidence, is_suspicious] : pairs()) {
        CAPTURE(evidence);
        if (is_suspicious) CHECK(share_a_key(one, other));
    }
}

TEST_CASE("the more speaks for it, the surer it is said") {
    CHECK(suspicion_of(suspicious_weight) == Suspicion::possible);
    CHECK(suspicion_of(75) == Suspicion::likely);
    CHECK(suspicion_of(200) == Suspicion::certain);
}
