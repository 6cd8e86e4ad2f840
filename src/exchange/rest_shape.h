#pragma once
// Where Partner Center's resources have what a customer's fields hold. From the field table, plus
// the names that PowerShell and the relationship services give the same things.

#include <optional>

#include "records/customer.h"
#include "records/record_text.h"

// flat_customer: PowerShell's PSCustomer, or a delegatedAdminCustomer of the relationship services.
NAMED_ENUM(RestResource, customer, flat_customer, company_profile, billing_profile, qualification,
           agreement)

std::optional<RestResource> resource_of(const Json& element);
// "Subscription" of an element that says so, or nothing.
std::string object_type_of(const Json& element);

// Where in a customer the members of such a resource belong: "/billingProfile", or "".
std::string_view place_of(RestResource);

NAMED_ENUM(RestPart, field, inner, customer_id, password)

struct RestTarget {
    RestPart part;
    std::string pointer;  // As the service spells it.
    CustomerField field;  // Of a field.
};
// By the pointer within a customer, all in lower case; null for what nobody knows.
const RestTarget* target_of(RestResource, const std::string& lower_pointer);

// The id of the customer the element is about, or the empty text: the id of a customer itself, else
// a tenant's or a customer's id beside it, else the one in its links; GUIDs before placeholders.
std::string customer_id_of(RestResource, const Json& element);

// The objectType that an object at this place in a customer has, or nothing.
std::string_view object_type_at(std::string_view pointer);

const Json* find_member_ignoring_case(const Json& object, std::string_view name);
