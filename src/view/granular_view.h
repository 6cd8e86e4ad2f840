#pragma once
// Granular administration as its pages show it, whose ever they are: the partner's who asks, the
// reseller's on whose behalf a provider asks, the customer's who approves. What cannot be done in a
// state is there with its reason; whether somebody may at all is the viewer's question.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/state.h"
#include "facts/clouds.h"
#include "facts/directory_role_groups.h"
#include "facts/granular_administration.h"
#include "view/speech.h"

struct GranularRow {
    std::string id;
    GranularAdministration of_state = GranularAdministration::created;
    PartnerConsent of_consent = PartnerConsent::not_needed;
    std::string partner_id, customer_id, reseller_id;

    std::string name;
    std::string partner, customer, reseller;  // By name; empty: there is none.
    std::string state;
    std::string duration;  // "60 days"
    int days = 0;
    std::vector<DirectoryRole> held;
    std::string roles;  // "Helpdesk administrator, Global reader"
    AutoExtend of_extension = AutoExtend::off;
    std::string extension;
    std::string consent;  // Empty where none is needed.
    // When, as far as it is known.
    std::string created, activated, ends, lapses, cleaned;

    // Empty: it can be done now.
    std::string why_not_edit, why_not_approve, why_not_end, why_not_extend, why_not_assign,
        why_not_answer;
};

// What a party sees, by name: what it asked for, what is asked on its behalf, and what it is asked
// for. A draft is its author's alone.
std::vector<GranularRow> granular_rows(const World&, const Speech&, std::string_view party);

struct AssignmentRow {
    std::string id;
    AccessAssignment of_state = AccessAssignment::pending;
    std::string group, state, roles;
    std::vector<DirectoryRole> held;
    std::string why_not_change, why_not_remove;
};
// Of a relationship, by group.
std::vector<AssignmentRow> assignment_rows(const World&, const Speech&,
                                           std::string_view relationship);

// The roles of one group that a search finds, by their names.
struct RoleChoice {
    DirectoryRole role;
    std::string name, help;
};
struct RoleChoices {
    std::string group;
    std::vector<RoleChoice> roles;
};
// Only groups in which something is found; `among`: no others are offered.
std::vector<RoleChoices> role_choices(const Speech&, std::string_view search,
                                      std::span<const DirectoryRole> among);
std::span<const DirectoryRole> all_directory_roles();
std::string roles_text(const Speech&, std::span<const DirectoryRole>);
std::string help_text(const Speech&, DirectoryRole);

// "3 days"
std::string days_text(const Speech&, int days);
