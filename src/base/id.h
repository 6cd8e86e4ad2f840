#pragma once
// Id<Tag> keeps a customer's id from being passed where an order's is wanted. The text is what the
// portal calls it: for a customer the "Microsoft ID", a GUID in lower case.

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

template <class Tag>
struct Id {
    std::string text = {};
    auto operator<=>(const Id&) const = default;
};

using CustomerId = Id<struct CustomerTag>;

template <class Tag>
struct std::hash<Id<Tag>> {
    std::size_t operator()(const Id<Tag>& id) const { return std::hash<std::string>{}(id.text); }
};

// Several partners may serve one customer, and each has an account of its own for it. A partner's
// in the world is "CUSTOMER@PARTNER"; without a partner it is the workspace's own.
CustomerId account_id(std::string_view tenant, std::string_view partner);
std::string_view partner_of(const CustomerId&);
std::string_view tenant_of(const CustomerId&);  // The customer, whoever serves it.

bool is_guid(std::string_view);                     // 8-4-4-4-12 hexadecimal digits.
std::string guid_of(std::uint64_t, std::uint64_t);  // A version 4 GUID of 122 of these bits.
