#include "domain/evidence.h"

#include <algorithm>
#include <array>

#include "base/edit_distance.h"
#include "base/text.h"
#include "facts/characters.h"
#include "facts/name_rules.h"

namespace {

bool is_same(const std::string& one, const std::string& other) {
    return !one.empty() && one == other;
}

bool is_other(const std::string& one, const std::string& other) {
    return !one.empty() && !other.empty() && one != other;
}

bool is_same_country(const Traits& one, const Traits& other) {
    return one.country == other.country;
}

bool is_near(const Traits& one, const Traits& other) {
    return is_same_country(one, other) &&
           (is_same(one.city, other.city) || is_same(one.postal_code, other.postal_code));
}

std::string digits_of(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits),
                         [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

// Short names differ by a letter and mean another; "Shop 12" and "Shop 13" are two shops.
bool is_similar(const std::string& one, const std::string& other) {
    constexpr std::size_t one_slip_from = 5;
    constexpr std::size_t two_slips_from = 10;
    const std::size_t length = std::min(length_of(one), length_of(other));
    const std::size_t slips = length >= two_slips_from ? 2 : length >= one_slip_from ? 1 : 0;
    return slips > 0 && digits_of(one) == digits_of(other) && is_within_slips(one, other, slips);
}

// Of the rows of one question only the first that holds counts.
enum class Question : std::uint8_t { domain, registration, name, email, phone, address, cloud };

struct EvidenceRow {
    Evidence piece;
    Question question;
    int weight;
    bool (*holds)(const Traits&, const Traits&);
};
using T = Traits;

constexpr auto rows = std::to_array<EvidenceRow>({
    {Evidence::same_domain, Question::domain, 60,
     [](const T& a, const T& b) { return is_same(a.domain, b.domain); }},
    {Evidence::same_registration_id, Question::registration, 60,
     [](const T& a, const T& b) {
         return is_same_country(a, b) && is_same(a.registration_id, b.registration_id);
     }},
    {Evidence::same_name_and_city, Question::name, 50,
     [](const T& a, const T& b) { return is_same(a.name, b.name) && is_near(a, b); }},
    {Evidence::similar_name_and_city, Question::name, 45,
     [](const T& a, const T& b) { return is_near(a, b) && is_similar(a.name, b.name); }},
    {Evidence::same_name, Question::name, 35,
     [](const T& a, const T& b) { return is_same(a.name, b.name) && is_same_country(a, b); }},
    {Evidence::same_email, Question::email, 45,
     [](const T& a, const T& b) { return is_same(a.email, b.email); }},
    {Evidence::same_phone, Question::phone, 25,
     [](const T& a, const T& b) { return is_same(a.phone, b.phone); }},
    {Evidence::same_address, Question::address, 25,
     [](const T& a, const T& b) { return is_near(a, b) && is_same(a.address, b.address); }},
    {Evidence::other_registration_id, Question::registration, -50,
     [](const T& a, const T& b) {
         return is_same_country(a, b) && is_other(a.registration_id, b.registration_id);
     }},
    {Evidence::other_cloud, Question::cloud, -60,
     [](const T& a, const T& b) { return is_other(a.cloud, b.cloud); }},
});
static_assert(rows.size() == count_of<Evidence>());

struct SuspicionRow {
    Suspicion suspicion;
    int weight;  // At least.
};
constexpr auto suspicions = std::to_array<SuspicionRow>({
    {Suspicion::certain, 120},
    {Suspicion::likely, 75},
    {Suspicion::possible, suspicious_weight},
});

std::string letters_and_digits(std::string_view text) {
    const std::string all = folded(text);
    std::string kept;
    for (std::size_t at = 0; at < all.size();) {
        const char32_t point = next_code_point(all, at);
        if (!is_special(point)) append_code_point(kept, point);
    }
    return kept;
}

// The end of the number: some write the country's code and some the zero before the area's.
std::string phone_of(std::string_view text) {
    constexpr std::size_t compared = 8;
    constexpr std::size_t shortest = 6;
    const std::string digits = digits_of(text);
    if (digits.size() < shortest) return {};
    return digits.substr(digits.size() - std::min(digits.size(), compared));
}

std::uint64_t hashed(Question question, std::initializer_list<std::string_view> parts) {
    constexpr std::uint64_t prime = 0x100000001B3;
    std::uint64_t sum = 0xCBF29CE484222325 + static_cast<std::uint64_t>(question);
    for (const std::string_view part : parts) {
        for (const char c : part)
            sum = (sum ^ static_cast<unsigned char>(c)) * prime;
        sum = (sum ^ 0xFFU) * prime;  // No byte of UTF-8: the parts stay apart.
    }
    return (sum ^ (sum >> 32U)) * 0x9E3779B97F4A7C15;
}

// So many code points of the beginning or of the end.
std::string_view beginning(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < count && at < text.size(); ++i)
        next_code_point(text, at);
    return text.substr(0, at);
}
std::string_view ending(std::string_view text, std::size_t count) {
    return text.substr(beginning(text, length_of(text) - count).size());
}

bool lists(const PackedCustomer& lister, const PackedCustomer& listed) {
    if (!lister.holds(CustomerField::distinct_from)) return false;
    const auto ids = texts_of(lister, CustomerField::distinct_from);
    return std::ranges::find(ids, listed.id().text) != ids.end();
}

}  // namespace

Traits traits_of(const PackedCustomer& customer) {
    using enum CustomerField;
    const auto plain = [&](CustomerField field) {
        return letters_and_digits(text_of(customer, field));
    };
    const CustomerField country_field =
        customer.holds(CustomerField::country) ? country : directory_country;
    return {.cloud = std::string(text_of(customer, cloud)),
            .country = lower_ascii(text_of(customer, country_field)),
            .domain = lower_ascii(trimmed(text_of(customer, domain))),
            .registration_id = plain(registration_id),
            .name = core_of_company_name(text_of(customer, company_name)),
            .city = plain(city),
            .postal_code = plain(postal_code),
            .email = lower_ascii(trimmed(text_of(customer, email))),
            .phone = phone_of(text_of(customer, phone)),
            .address = plain(address_line_1)};
}

Comparison compare(const Traits& one, const Traits& other) {
    Comparison comparison;
    std::bitset<8> answered;
    for (const EvidenceRow& row : rows) {
        const auto question = static_cast<std::size_t>(row.question);
        if (answered.test(question) || !row.holds(one, other)) continue;
        answered.set(question);
        comparison.evidence.set(static_cast<std::size_t>(row.piece));
        comparison.weight += row.weight;
    }
    return comparison;
}

Suspicion suspicion_of(int weight) {
    for (const SuspicionRow& row : suspicions)
        if (weight >= row.weight) return row.suspicion;
    return Suspicion::possible;
}

bool are_told_apart(const PackedCustomer& one, const PackedCustomer& other) {
    return lists(one, other) || lists(other, one);
}

void append_keys(std::vector<EvidenceKey>& keys, const Traits& traits) {
    constexpr std::size_t half = 5;
    constexpr bool own = true;
    const auto add = [&](bool is_own, Question question,
                         std::initializer_list<std::string_view> parts, const auto&... needed) {
        if ((!needed.empty() && ...)) keys.push_back({hashed(question, parts), is_own});
    };
    add(own, Question::domain, {traits.domain}, traits.domain);
    add(own, Question::registration, {traits.country, traits.registration_id},
        traits.registration_id);
    add(own, Question::name, {traits.country, traits.name}, traits.name);
    add(!own, Question::email, {traits.email}, traits.email);
    add(!own, Question::phone, {traits.phone}, traits.phone);
    // A slip is in one half of a name and leaves the other as it is.
    if (length_of(traits.name) < half) return;
    for (const std::string* town : {&traits.city, &traits.postal_code}) {
        add(!own, Question::name, {"<", traits.country, *town, beginning(traits.name, half)},
            *town);
        add(!own, Question::name, {">", traits.country, *town, ending(traits.name, half)}, *town);
    }
}
