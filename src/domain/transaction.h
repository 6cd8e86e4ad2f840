#pragma once
// What a command came to: register writes under one name, by one author, at one stamp. The list of
// transactions is the activity log; undoing one writes back what its changes found.

#include <string>
#include <vector>

#include "records/customer_rows.h"
#include "records/world_record.h"

NAMED_ENUM(TransactionName, add_customer, update_customer, update_customers, remove_customers,
           import_customers, load_demo, undo, redo, merge_customers, tell_apart, found_organisation,
           add_user, change_user, deactivate_user, reactivate_user, reset_password, change_password,
           request_partnership, authorize_provider, withdraw_provider_access, remove_partnership,
           invite_customer, accept_invitation, decline_invitation, remove_administrator_roles,
           remove_relationship, choose_rule_profile, register_membership, take_enrolment_step,
           let_time_pass, draft_granular, delete_granular_draft, request_granular_approval,
           answer_granular_request, approve_granular, end_granular, change_auto_extend,
           assign_access, remove_assignment, take_answer, take_authorization, read_mail,
           create_tenant, order_subscriptions, change_seats, change_renewal, suspend_subscription,
           reactivate_subscription, cancel_subscription, delete_user, restore_user, change_licenses,
           send_referral, accept_referral, decline_referral, close_referral, edit_referral,
           save_profile, publish_profile, delete_profile)

// A user of an organisation of the world; empty where a workspace has no world.
struct Actor {
    std::string organisation = {};
    std::string user = {};
    bool operator==(const Actor&) const = default;
};

// One register write. `stamp` is the transaction's own, except in an import, where it is the stamp
// the writer in the other workspace gave it.
struct Change {
    CustomerId customer;
    CustomerField field;
    Value value;
    Value before;
    Stamp stamp;
    bool operator==(const Change&) const = default;
};

// The same of a record of the world. A record whose every field is absent is not there.
struct WorldChange {
    RecordKey record;
    std::size_t field;
    Value value;
    Value before;
    Stamp stamp;
    bool operator==(const WorldChange&) const = default;
};

struct Transaction {
    TransactionName name;
    std::string author;  // The person's name as they gave it.
    Stamp stamp;
    Stamp undoes = {};      // Of the transaction this one takes back, or zero.
    std::string note = {};  // The file's name, for an import.
    CustomerRows created = {};
    std::vector<Change> changed = {};
    std::vector<WorldChange> world = {};
    Actor actor = {};  // Who did it in the world; nobody: the workspace itself.
    bool operator==(const Transaction&) const = default;
};
