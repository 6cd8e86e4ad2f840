#pragma once
// Which customers the list shows, and in what order.

#include <optional>
#include <string>
#include <vector>

#include "base/named_enum.h"
#include "facts/clouds.h"

// What a customer table can show, the usual ones first. A column with a field's name shows that
// field. The names stand in addresses: they stay.
// clang-format off
NAMED_ENUM(CustomerColumn,
    company_name, domain, relationship, country, cloud, contact, tags, last_change,
    registration_id, commerce_id, delegated_access, associated_partner_id, purchase_permission,
    account_validation,
    first_name, last_name, email, phone,
    address_line_1, address_line_2, city, state, postal_code,
    language, culture,
    education, nonprofit, government_community_cloud, state_owned_entity, education_website,
    qualification_reason, qualification_date,
    agreement_type, agreement_date, agreement_first_name, agreement_last_name, agreement_email,
    agreement_phone,
    notes,
    billing_profile_id, billing_company_name, admin_user_name, custom_domains, microsoft_id)
// clang-format on

// Customers of whom the column holds the value, as it is stored; the empty text: nothing.
struct ColumnFilter {
    CustomerColumn column;
    std::string value;
    bool operator==(const ColumnFilter&) const = default;
};

struct CustomersQuery {
    std::string search = {};
    std::optional<Cloud> cloud = {};
    std::string country = {};  // A code, or nothing for all.
    std::string tag = {};
    bool shows_removed = false;
    CustomerColumn sort = CustomerColumn::company_name;
    bool is_descending = false;
    std::vector<ColumnFilter> where = {};  // All of them hold.
    bool operator==(const CustomersQuery&) const = default;

    // Besides the search.
    std::size_t filter_count() const {
        return std::size_t{cloud.has_value()} + std::size_t{!country.empty()} +
               std::size_t{!tag.empty()} + std::size_t{shows_removed} + where.size();
    }
    bool has_filter() const { return !search.empty() || filter_count() > 0; }
};
