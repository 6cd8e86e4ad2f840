#include "exchange/rest_shape.h"

#include <array>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "base/id.h"
#include "base/text.h"
#include "records/customer_json.h"

namespace {

using F = CustomerField;
using Targets = std::unordered_map<std::string, RestTarget>;

struct Alias {
    std::string_view pointer;
    F field;
};

constexpr auto flat_names = std::to_array<Alias>({
    {"/name", F::company_name},
    {"/domain", F::domain},
    {"/organizationDisplayName", F::company_name},
    {"/displayName", F::company_name},
    {"/dapEnabled", F::delegated_access},
});

constexpr auto agreement_names = std::to_array<Alias>({
    {"/agreement/primaryContact/firstName", F::agreement_first_name},
    {"/agreement/primaryContact/lastName", F::agreement_last_name},
    {"/agreement/primaryContact/email", F::agreement_email},
    {"/agreement/primaryContact/phoneNumber", F::agreement_phone},
    {"/agreement/dateAgreed", F::agreement_date},
    {"/agreement/templateId", F::agreement_template_id},
    {"/agreement/type", F::agreement_type},
});

// Which qualification it is, its name says: "vettingStatus" goes to that field.
constexpr auto qualification_names = std::to_array<Alias>({
    {"/qualification/vettingReason", F::qualification_reason},
    {"/qualification/vettingCreatedDate", F::qualification_date},
});

struct IdName {
    RestResource resource;
    std::string_view name;
};
constexpr auto id_names = std::to_array<IdName>({
    {RestResource::customer, "id"},
    {RestResource::flat_customer, "customerId"},
    {RestResource::flat_customer, "customerTenantId"},
    {RestResource::flat_customer, "tenantId"},
    {RestResource::flat_customer, "id"},
    {RestResource::company_profile, "tenantId"},
    {RestResource::company_profile, "customerId"},
    {RestResource::billing_profile, "customerId"},
    {RestResource::billing_profile, "tenantId"},
    {RestResource::qualification, "customerId"},
    {RestResource::qualification, "tenantId"},
    {RestResource::agreement, "customerId"},
    {RestResource::agreement, "tenantId"},
});

void add_inner(Targets& targets, std::string_view pointer) {
    for (std::size_t end = pointer.rfind('/'); end != 0 && end != std::string_view::npos;
         end = pointer.rfind('/', end - 1)) {
        const std::string inner(pointer.substr(0, end));
        targets.try_emplace(lower_ascii(inner), RestTarget{RestPart::inner, inner, {}});
    }
}

void add_field(Targets& targets, std::string_view pointer, F field) {
    targets.try_emplace(lower_ascii(pointer),
                        RestTarget{RestPart::field, std::string(pointer), field});
    add_inner(targets, pointer);
}

void add_part(Targets& targets, std::string_view pointer, RestPart part) {
    targets.try_emplace(lower_ascii(pointer), RestTarget{part, std::string(pointer), {}});
    add_inner(targets, pointer);
}

Targets targets_for(RestResource resource) {
    Targets targets;
    for (const IdName& row : id_names)
        if (row.resource == resource)
            add_part(targets, std::string(place_of(resource)) + "/" + std::string(row.name),
                     RestPart::customer_id);
    if (resource == RestResource::customer)
        add_part(targets, "/companyProfile/tenantId", RestPart::customer_id);
    if (resource == RestResource::flat_customer)
        for (const auto& [pointer, field] : flat_names)
            add_field(targets, pointer, field);
    if (resource == RestResource::agreement)
        for (const auto& [pointer, field] : agreement_names)
            add_field(targets, pointer, field);
    if (resource == RestResource::qualification)
        for (const auto& [pointer, field] : qualification_names)
            add_field(targets, pointer, field);
    for (const CustomerFieldRow& row : customer_fields())
        if (!row.rest.empty()) add_field(targets, row.rest, row.field);
    add_part(targets, "/userCredentials/password", RestPart::password);
    return targets;
}

std::string text_at(const Json& object, std::string_view name) {
    const Json* value = find_member_ignoring_case(object, name);
    const auto* text = value != nullptr ? value->get_ptr<const std::string*>() : nullptr;
    return text != nullptr ? *text : std::string();
}

const Json& inner_at(const Json& object, std::string_view name) {
    static const Json nothing;
    const Json* value = find_member_ignoring_case(object, name);
    return value != nullptr ? *value : nothing;
}

// "425829ba-…" of "/v1/customers/425829ba-…/profiles/billing".
std::string id_in_links(const Json& element) {
    constexpr std::string_view before_id = "/customers/";
    const std::string uri = text_at(inner_at(inner_at(element, "links"), "self"), "uri");
    const std::size_t found = lower_ascii(uri).find(before_id);
    if (found == std::string::npos) return {};
    const std::string_view rest = std::string_view(uri).substr(found + before_id.size());
    return std::string(rest.substr(0, rest.find_first_of("/?")));
}

}  // namespace

const Json* find_member_ignoring_case(const Json& object, std::string_view name) {
    const auto* members = object.get_ptr<const Json::object_t*>();
    if (members == nullptr) return nullptr;
    for (const auto& [key, value] : *members)
        if (equal_ignoring_case(key, name)) return &value;
    return nullptr;
}

std::string object_type_of(const Json& element) {
    const std::string type = text_at(inner_at(element, "attributes"), "objectType");
    return type.empty() ? text_at(element, "@odata.type") : type;
}

std::optional<RestResource> resource_of(const Json& element) {
    const std::string type = lower_ascii(object_type_of(element));
    const auto has = [&](std::string_view name) {
        const Json* member = find_member_ignoring_case(element, name);
        return member != nullptr && !member->is_null();
    };
    const bool is_flat = !has("id") && has("customerId") &&
                         (has("name") || has("domain") || has("relationshipToPartner"));
    if (is_flat && (type.empty() || type == "customer")) return RestResource::flat_customer;
    if (type == "customer") return RestResource::customer;
    if (type == "customercompanyprofile") return RestResource::company_profile;
    if (type == "customerbillingprofile") return RestResource::billing_profile;
    if (type.ends_with("delegatedadmincustomer")) return RestResource::flat_customer;
    if (type == "agreement") return RestResource::agreement;
    if (!type.empty()) return std::nullopt;
    if (has("companyProfile") || has("billingProfile") || has("relationshipToPartner"))
        return RestResource::customer;
    if (has("defaultAddress") && (has("culture") || has("email") || has("language")))
        return RestResource::billing_profile;
    if (has("tenantId") && (has("domain") || has("companyName")))
        return RestResource::company_profile;
    if (has("customerTenantId") && has("organizationDisplayName"))
        return RestResource::flat_customer;
    if (has("qualification") && has("vettingStatus")) return RestResource::qualification;
    if (has("primaryContact") && has("dateAgreed")) return RestResource::agreement;
    return std::nullopt;
}

std::string_view place_of(RestResource resource) {
    switch (resource) {
        case RestResource::company_profile:
            return "/companyProfile";
        case RestResource::billing_profile:
            return "/billingProfile";
        case RestResource::qualification:
            return "/qualification";
        case RestResource::agreement:
            return "/agreement";
        case RestResource::customer:
        case RestResource::flat_customer:
            break;
    }
    return "";
}

const RestTarget* target_of(RestResource resource, const std::string& lower_pointer) {
    static const auto all = [] {
        std::array<Targets, count_of<RestResource>()> built;
        for (const RestResource one : all_of<RestResource>())
            built[static_cast<std::size_t>(one)] = targets_for(one);
        return built;
    }();
    const Targets& targets = all[static_cast<std::size_t>(resource)];
    const auto found = targets.find(lower_pointer);
    return found == targets.end() ? nullptr : &found->second;
}

std::string customer_id_of(RestResource resource, const Json& element) {
    std::string placeholder;
    // True once the best there can be is found.
    const auto consider = [&](const std::string& text) {
        const std::string id = customer_id_from(text).text;
        if (is_guid(id) || (placeholder.empty() && !id.empty())) placeholder = id;
        return is_guid(id);
    };
    for (const IdName& row : id_names) {
        if (row.resource != resource) continue;
        if (consider(text_at(element, row.name))) return placeholder;
        if (resource == RestResource::customer && !placeholder.empty()) return placeholder;
    }
    if (resource == RestResource::customer &&
        consider(text_at(inner_at(element, "companyProfile"), "tenantId")))
        return placeholder;
    consider(id_in_links(element));
    return placeholder;
}

std::string_view object_type_at(std::string_view pointer) {
    if (pointer.empty()) return "Customer";
    if (pointer == "/companyProfile") return "CustomerCompanyProfile";
    if (pointer == "/billingProfile") return "CustomerBillingProfile";
    return {};
}
