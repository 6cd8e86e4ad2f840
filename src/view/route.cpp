#include "view/route.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"

namespace {

struct PlaceName {
    PlaceKind kind;
    std::string_view path;
};
constexpr auto place_names = std::to_array<PlaceName>({
    {PlaceKind::customers, "/customers"},
    {PlaceKind::add_customer, "/customers/new"},
    {PlaceKind::import_file, "/import"},
    {PlaceKind::activity, "/activity"},
    {PlaceKind::history, "/history"},
    {PlaceKind::settings, "/settings"},
    {PlaceKind::help, "/help"},
    {PlaceKind::tour, "/tour"},
    {PlaceKind::duplicates, "/duplicates"},
    {PlaceKind::organisations, "/organisations"},
    {PlaceKind::users, "/users"},
    {PlaceKind::permissions, "/permissions"},
    {PlaceKind::add_user, "/users/new"},
    {PlaceKind::rules, "/rules"},
    {PlaceKind::enrolment, "/enrolment"},
    {PlaceKind::confirm_email, "/enrolment/confirm"},
    {PlaceKind::new_organisation, "/organisations/new"},
    {PlaceKind::referrals, "/referrals"},
    {PlaceKind::new_referral, "/referrals/new"},
    {PlaceKind::business_profiles, "/business-profile"},
    {PlaceKind::new_business_profile, "/business-profile/new"},
    {PlaceKind::admin_relationships, "/admin-relationships"},
    {PlaceKind::request_admin_relationship, "/admin-relationships/new"},
    {PlaceKind::partner_relationships, "/partner-relationships"},
    {PlaceKind::mailbox, "/mailbox"},
    {PlaceKind::accept, "/accept"},
    {PlaceKind::request_relationship, "/customers/request"},
    {PlaceKind::providers, "/providers"},
    {PlaceKind::resellers, "/resellers"},
    {PlaceKind::request_partnership, "/resellers/request"},
});
// Places of one record of the world: its id is the rest of the path.
constexpr auto record_places = std::to_array<PlaceName>({
    {PlaceKind::mail, "/mailbox/"},
    {PlaceKind::partner, "/partners/"},
    {PlaceKind::invite_customers, "/invite/"},
    {PlaceKind::referral, "/referrals/"},
    {PlaceKind::business_profile, "/business-profile/"},
});
// Places of one customer: what follows "/customers/{id}".
constexpr auto customer_places = std::to_array<PlaceName>({
    {PlaceKind::account, ""},
    {PlaceKind::edit_account, "/edit"},
    {PlaceKind::customer_subscriptions, "/subscriptions"},
    {PlaceKind::customer_services, "/services"},
    {PlaceKind::customer_users, "/users"},
    {PlaceKind::add_customer_user, "/users/new"},
});
constexpr std::string_view customer_prefix = "/customers/";
constexpr std::string_view user_prefix = "/users/";
// What one granular relationship's place begins with: the partner's page of it, the customer's.
constexpr auto granular_prefixes = std::to_array<PlaceName>({
    {PlaceKind::admin_relationship, "/admin-relationships/"},
    {PlaceKind::partner_relationship, "/partner-relationships/"},
});
constexpr std::string_view tenant_parameter = "customer";
constexpr std::string_view reseller_parameter = "reseller";
constexpr std::string_view referral_parameter = "referral";

bool names_a_tenant(PlaceKind kind) {
    return kind == PlaceKind::admin_relationships || kind == PlaceKind::request_admin_relationship;
}

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.' || c == '~';
}

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// The value stands as it is: it needs no encoding.
void add_plain_parameter(std::string& route, std::string_view name, std::string_view value) {
    route += route.find('?') == std::string::npos ? '?' : '&';
    route += name;
    route += '=';
    route += value;
}

void add_parameter(std::string& route, std::string_view name, std::string_view value) {
    if (!value.empty()) add_plain_parameter(route, name, percent_encoded(value));
}

void add_layout(std::string& route, const TableLayout& layout) {
    if (!layout.columns.empty()) add_plain_parameter(route, "columns", text_of(layout.columns));
    if (layout.pinned > 0) add_plain_parameter(route, "pinned", std::to_string(layout.pinned));
    if (layout.group) add_plain_parameter(route, "group", name_of(*layout.group));
}

void read_layout(TableLayout& layout, std::string_view name, const std::string& value) {
    if (name == "columns") {
        layout.columns = columns_from_text(value);
    } else if (name == "pinned") {
        unsigned count = 0;
        std::from_chars(value.data(), value.data() + value.size(), count);
        layout.pinned = count;
    } else if (name == "group") {
        layout.group = from_name<CustomerColumn>(value);
    }
}

void add_activity(std::string& route, const ActivityQuery& query) {
    add_parameter(route, "company", query.company);
    if (query.resource) add_parameter(route, "resource", name_of(*query.resource));
    if (query.operation) add_parameter(route, "operation", name_of(*query.operation));
    add_parameter(route, "from", query.from);
    add_parameter(route, "to", query.to);
}

void read_activity(ActivityQuery& query, std::string_view name, const std::string& value) {
    if (name == "company")
        query.company = value;
    else if (name == "resource")
        query.resource = from_name<ResourceType>(value);
    else if (name == "operation")
        query.operation = from_name<OperationType>(value);
    else if (name == "from")
        query.from = value;
    else if (name == "to")
        query.to = value;
}

// Any other column's name: what it must hold.
void read_filter(CustomersQuery& query, std::string_view name, const std::string& value) {
    if (const auto column = from_name<CustomerColumn>(name))
        query.where.push_back({*column, value});
}

void read_parameter(CustomersQuery& query, std::string_view name, const std::string& value) {
    if (name == "search")
        query.search = value;
    else if (name == "cloud" && !value.empty())
        query.cloud = from_name<Cloud>(value);
    else if (name == "country" && !value.empty())
        query.country = value;
    else if (name == "tag")
        query.tag = value;
    else if (name == "show")
        query.shows_removed = value == "removed";
    else if (name == "sort")
        query.sort = from_name<CustomerColumn>(value).value_or(CustomerColumn::company_name);
    else if (name == "order")
        query.is_descending = value == "descending";
    else
        read_filter(query, name, value);
}

// "{id}", "{id}/subscriptions", "{id}/users/{user}".
void read_customer_place(Place& place, std::string_view path) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view rest = path.substr(slash);
    for (const PlaceName& name : customer_places)
        if (name.path == rest) place.kind = name.kind;
    if (place.kind == PlaceKind::not_found && rest.starts_with(user_prefix)) {
        place.kind = PlaceKind::customer_user;
        place.user = percent_decoded(rest.substr(user_prefix.size()));
    }
    if (place.kind != PlaceKind::not_found)
        place.customer.text = percent_decoded(path.substr(0, slash));
}

// What the address of a place other than the list says after "?".
void read_own_parameter(Place& place, std::string_view name, const std::string& value) {
    if (place.kind == PlaceKind::confirm_email && name == "mail") place.mail = value;
    if (place.kind == PlaceKind::add_customer && name == reseller_parameter) place.reseller = value;
    if (place.kind == PlaceKind::add_customer && name == referral_parameter) place.record = value;
    if (names_a_tenant(place.kind) && name == tenant_parameter) place.tenant = value;
    if (place.kind == PlaceKind::activity) read_activity(place.activity, name, value);
}

}  // namespace

std::string route_of(const Place& place) {
    const std::string customer =
        "#" + std::string(customer_prefix) + percent_encoded(place.customer.text);
    for (const PlaceName& name : customer_places)
        if (name.kind == place.kind) return customer + std::string(name.path);
    if (place.kind == PlaceKind::customer_user)
        return customer + std::string(user_prefix) + percent_encoded(place.user);
    if (place.kind == PlaceKind::user)
        return "#" + std::string(user_prefix) + percent_encoded(place.user);
    for (const auto& [kind, prefix] : granular_prefixes)
        if (place.kind == kind)
            return "#" + std::string(prefix) + percent_encoded(place.relationship);
    for (const PlaceName& name : record_places)
        if (name.kind == place.kind)
            return "#" + std::string(name.path) + percent_encoded(place.record);
    std::string route = "#/not-found";
    for (const PlaceName& name : place_names)
        if (name.kind == place.kind) route = "#" + std::string(name.path);
    if (place.kind == PlaceKind::confirm_email) add_parameter(route, "mail", place.mail);
    if (place.kind == PlaceKind::add_customer)
        add_parameter(route, reseller_parameter, place.reseller);
    if (place.kind == PlaceKind::accept && !place.link.empty()) return route + "?" + place.link;
    if (place.kind == PlaceKind::add_customer)
        add_parameter(route, referral_parameter, place.record);
    if (names_a_tenant(place.kind)) add_parameter(route, tenant_parameter, place.tenant);
    if (place.kind == PlaceKind::activity) add_activity(route, place.activity);
    if (place.kind != PlaceKind::customers) return route;
    const CustomersQuery& query = place.query;
    add_parameter(route, "search", query.search);
    if (query.cloud) add_parameter(route, "cloud", name_of(*query.cloud));
    add_parameter(route, "country", query.country);
    add_parameter(route, "tag", query.tag);
    if (query.shows_removed) add_parameter(route, "show", "removed");
    if (query.sort != CustomerColumn::company_name)
        add_parameter(route, "sort", name_of(query.sort));
    if (query.is_descending) add_parameter(route, "order", "descending");
    for (const ColumnFilter& filter : query.where)
        add_plain_parameter(route, name_of(filter.column), percent_encoded(filter.value));
    add_layout(route, place.layout);
    return route;
}

Place place_of_route(std::string_view route) {
    if (route.starts_with('#')) route.remove_prefix(1);
    if (route.empty() || route == "/") return {};
    const std::size_t question = route.find('?');
    const std::string_view path = route.substr(0, question);
    Place place{.kind = PlaceKind::not_found};
    for (const PlaceName& name : place_names)
        if (name.path == path) place.kind = name.kind;
    if (place.kind == PlaceKind::not_found && path.starts_with(customer_prefix))
        read_customer_place(place, path.substr(customer_prefix.size()));
    if (place.kind == PlaceKind::not_found && path.starts_with(user_prefix)) {
        place.kind = PlaceKind::user;
        place.user = percent_decoded(path.substr(user_prefix.size()));
    }
    for (const auto& [kind, prefix] : granular_prefixes)
        if (place.kind == PlaceKind::not_found && path.starts_with(prefix)) {
            place.kind = kind;
            place.relationship = percent_decoded(path.substr(prefix.size()));
        }
    for (const PlaceName& name : record_places)
        if (place.kind == PlaceKind::not_found && path.starts_with(name.path)) {
            place.kind = name.kind;
            place.record = percent_decoded(path.substr(name.path.size()));
        }
    if (place.kind == PlaceKind::accept && question != std::string_view::npos)
        place.link = route.substr(question + 1);
    if (question == std::string_view::npos) return place;
    for (const std::string_view parameter : split(route.substr(question + 1), '&')) {
        const std::size_t equals = parameter.find('=');
        if (equals == std::string_view::npos) continue;
        const std::string_view name = parameter.substr(0, equals);
        const std::string value = percent_decoded(parameter.substr(equals + 1));
        if (place.kind == PlaceKind::customers) {
            read_parameter(place.query, name, value);
            read_layout(place.layout, name, value);
        } else {
            read_own_parameter(place, name, value);
        }
    }
    if (place.kind != PlaceKind::customers) return place;
    const std::size_t columns = columns_of(place.layout).size();
    place.layout.pinned = std::min(place.layout.pinned, static_cast<unsigned>(columns));
    return place;
}

std::string percent_encoded(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (is_unreserved(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += "0123456789ABCDEF"[byte >> 4U];
        out += "0123456789ABCDEF"[byte & 15U];
    }
    return out;
}

std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? digit_of(text[i + 1]) : -1;
        const int low = high >= 0 ? digit_of(text[i + 2]) : -1;
        if (low < 0) {
            out += text[i];
            continue;
        }
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return is_utf8(out) ? out : std::string();
}
