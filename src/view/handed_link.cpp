#include "view/handed_link.h"

#include <charconv>

#include "base/crc32c.h"
#include "base/text.h"
#include "facts/clouds.h"
#include "view/route.h"

namespace {

using F = OrganisationField;

constexpr std::string_view check_parameter = "&check=";
constexpr std::string_view version_parameter = "version=";
constexpr unsigned version = 1;

constexpr auto partner_fields =
    std::to_array<F>({F::kind, F::cloud, F::company_name, F::domain, F::country, F::mpn_id});
constexpr auto customer_fields_told =
    std::to_array<F>({F::kind, F::cloud, F::company_name, F::domain, F::country, F::mpn_id,
                      F::address_line_1, F::address_line_2, F::city, F::state, F::postal_code,
                      F::first_name, F::last_name, F::email, F::phone, F::language});

const FieldRow<Organisation, F>& row_of(F field) {
    return Organisation::fields()[static_cast<std::size_t>(field)];
}

std::string text_in(const Organisation& fields, F field) {
    const Value value = read_member(fields, row_of(field).member);
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? *text : std::string();
}

MetOrganisation met(std::string id, const Organisation& from, std::span<const F> told) {
    MetOrganisation one{.id = std::move(id), .fields = {}};
    for (const F field : told)
        write_member(one.fields, row_of(field).member, read_member(from, row_of(field).member));
    return one;
}

void add(std::string& query, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    if (!query.empty()) query += '&';
    query += name;
    query += '=';
    query += percent_encoded(value);
}

void add(std::string& query, std::string_view whose, const MetOrganisation& one) {
    const std::string prefix = std::string(whose) + ".";
    add(query, prefix + "id", one.id);
    for (const F field : customer_fields_told)
        add(query, prefix + std::string(name_of(field)), text_in(one.fields, field));
}

std::string check_of(std::string_view query) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    const std::uint32_t sum = crc32c(query);
    for (int shift = 28; shift >= 0; shift -= 4)
        text += digits[(sum >> static_cast<unsigned>(shift)) & 15U];
    return text;
}

// What stands before a sound checksum.
Result<std::string_view> checked(std::string_view query) {
    const std::size_t at = query.rfind(check_parameter);
    if (at == std::string_view::npos) return refuse(ErrorCode::link_is_damaged);
    const std::string_view before = query.substr(0, at);
    const std::string_view sum = query.substr(at + check_parameter.size());
    if (sum.substr(0, sum.find('&')) != check_of(before)) return refuse(ErrorCode::link_is_damaged);
    return before;
}

// A field that its record would not hold is no part of a sound link.
bool read_field(MetOrganisation& one, std::string_view name, std::string value) {
    if (name == "id") {
        one.id = std::move(value);
        return is_guid(one.id);
    }
    const auto field = from_name<F>(name);
    if (!field || std::ranges::find(customer_fields_told, *field) == customer_fields_told.end())
        return true;
    if (length_of(value) > row_of(*field).longest) return false;
    write_member(one.fields, row_of(*field).member, Value(std::move(value)));
    return true;
}

struct Parts {
    HandedLink link;
    std::optional<MetOrganisation> partner;
};

std::optional<MetOrganisation>* part_of(Parts& parts, std::string_view whose) {
    if (whose == "partner") return &parts.partner;
    if (whose == "provider") return &parts.link.provider;
    if (whose == "answer") return &parts.link.answer;
    return nullptr;
}

bool read_parameter(Parts& parts, std::string_view name, std::string value) {
    if (name == "kind") {
        const auto kind = from_name<InvitationKind>(value);
        parts.link.kind = kind.value_or(InvitationKind::single);
        return kind.has_value() && kind != InvitationKind::granular_administration;
    }
    if (name == "administration") {
        parts.link.asks_for_administration = value == "true";
        return value == "true" || value == "false";
    }
    if (name == "date") {
        parts.link.date = std::move(value);
        return true;
    }
    const std::size_t dot = name.find('.');
    std::optional<MetOrganisation>* part = part_of(parts, name.substr(0, dot));
    if (dot == std::string_view::npos || part == nullptr) return true;
    if (!*part) part->emplace();
    return read_field(**part, name.substr(dot + 1), std::move(value));
}

bool is_a_party(const std::optional<MetOrganisation>& one) {
    return one && !one->id.empty() && from_name<OrganisationKind>(one->fields.kind) &&
           from_name<Cloud>(one->fields.cloud) && !one->fields.company_name.empty();
}

bool is_whole(const Parts& parts) {
    const HandedLink& link = parts.link;
    return is_a_party(parts.partner) && (!link.provider || is_a_party(link.provider)) &&
           (!link.answer || is_a_party(link.answer)) &&
           (link.kind == InvitationKind::joint) == link.provider.has_value();
}

}  // namespace

MetOrganisation met_partner(std::string id, const Organisation& from) {
    return met(std::move(id), from, partner_fields);
}

MetOrganisation met_customer(std::string id, const Organisation& from) {
    return met(std::move(id), from, customer_fields_told);
}

PortalLink portal_link_of(const HandedLink& handed) {
    PortalLink link;
    link.form = handed.kind == InvitationKind::joint            ? LinkForm::joint
                : handed.kind == InvitationKind::administration ? LinkForm::administration
                                                                : LinkForm::single;
    link[LinkValue::partner_tenant] = handed.partner.id;
    link[LinkValue::membership_id] = handed.partner.fields.mpn_id;
    if (handed.provider) link[LinkValue::provider_tenant] = handed.provider->id;
    link[LinkValue::asks_for_administration] = handed.asks_for_administration ? "true" : "false";
    return link;
}

std::vector<MetOrganisation> met_in(const HandedLink& link) {
    std::vector<MetOrganisation> all{link.partner};
    if (link.provider) all.push_back(*link.provider);
    if (link.answer) all.push_back(*link.answer);
    return all;
}

std::string write_handed_link(const HandedLink& link) {
    std::string query = std::string(version_parameter) + std::to_string(version);
    add(query, "kind", name_of(link.kind));
    add(query, "administration", link.asks_for_administration ? "true" : "false");
    add(query, "date", link.date);
    add(query, "partner", link.partner);
    if (link.provider) add(query, "provider", *link.provider);
    if (link.answer) add(query, "answer", *link.answer);
    return query + std::string(check_parameter) + check_of(query);
}

Result<HandedLink> read_handed_link(std::string_view query) {
    const std::string_view before = TRY(checked(query));
    unsigned found = 0;
    if (before.starts_with(version_parameter)) {
        const std::string_view digits = before.substr(version_parameter.size());
        std::from_chars(digits.data(), digits.data() + digits.size(), found);
    }
    if (found > version) return refuse(ErrorCode::link_is_of_a_newer_version);
    Parts parts;
    for (const std::string_view parameter : split(before, '&')) {
        const std::size_t equals = parameter.find('=');
        if (equals == std::string_view::npos) return refuse(ErrorCode::link_is_damaged);
        const std::string_view name = parameter.substr(0, equals);
        if (!read_parameter(parts, name, percent_decoded(parameter.substr(equals + 1))))
            return refuse(ErrorCode::link_parameter_is_wrong, std::string(name), std::string(name));
    }
    if (!is_whole(parts)) return refuse(ErrorCode::link_is_damaged);
    parts.link.partner = *std::move(parts.partner);
    return parts.link;
}
