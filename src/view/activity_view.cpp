#include "view/activity_view.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>

#include "domain/history.h"
#include "domain/parties.h"
#include "domain/taking_back.h"
#include "facts/products.h"
#include "records/business_profile.h"
#include "records/granular_relationship.h"
#include "records/mail.h"
#include "records/membership.h"
#include "records/referral.h"
#include "records/subscription.h"
#include "view/account_view.h"
#include "view/clock_view.h"
#include "view/route.h"

namespace {

constexpr std::size_t most_details = 4;
constexpr std::size_t most_lines = 100;  // Of an entry that is opened.

// In the order of TransactionName.
constexpr auto transaction_words = std::to_array<Word>({
    Word::action_add_customer,
    Word::action_update_customer,
    Word::action_update_customers,
    Word::action_remove_customers,
    Word::action_import_customers,
    Word::action_load_demo,
    Word::action_undo,
    Word::action_redo,
    Word::action_merge_customers,
    Word::action_tell_apart,
    Word::action_found_organisation,
    Word::action_add_user,
    Word::action_change_user,
    Word::action_deactivate_user,
    Word::action_reactivate_user,
    Word::action_reset_password,
    Word::action_change_password,
    Word::action_request_partnership,
    Word::action_authorize_provider,
    Word::action_withdraw_provider_access,
    Word::action_remove_partnership,
    Word::action_invite_customer,
    Word::action_accept_invitation,
    Word::action_decline_invitation,
    Word::action_remove_administrator_roles,
    Word::action_remove_relationship,
    Word::action_choose_rule_profile,
    Word::action_register_membership,
    Word::action_take_enrolment_step,
    Word::action_let_time_pass,
    Word::action_draft_granular,
    Word::action_delete_granular_draft,
    Word::action_request_granular_approval,
    Word::action_answer_granular_request,
    Word::action_approve_granular,
    Word::action_end_granular,
    Word::action_change_auto_extend,
    Word::action_assign_access,
    Word::action_remove_assignment,
    Word::action_take_answer,
    Word::action_take_authorization,
    Word::action_read_mail,
    Word::action_create_tenant,
    Word::action_order_subscriptions,
    Word::action_change_seats,
    Word::action_change_renewal,
    Word::action_suspend_subscription,
    Word::action_reactivate_subscription,
    Word::action_cancel_subscription,
    Word::action_delete_user,
    Word::action_restore_user,
    Word::action_change_licenses,
    Word::action_send_referral,
    Word::action_accept_referral,
    Word::action_decline_referral,
    Word::action_close_referral,
    Word::action_edit_referral,
    Word::action_save_profile,
    Word::action_publish_profile,
    Word::action_delete_profile,
});
static_assert(transaction_words.size() == count_of<TransactionName>());

struct Concerned {
    std::size_t count = 0;
    std::optional<CustomerId> only = {};  // If it is one.
};
// An import creates a hundred thousand: they are counted, not named. What is done to one customer
// stands together, and who is created is not changed as well.
Concerned concerned_by(const LogEntry& entry) {
    Concerned concerned{.count = entry.created.size()};
    const CustomerId* before = nullptr;
    for (const Change& change : entry.changed) {
        if (before == nullptr || *before != change.customer) ++concerned.count;
        before = &change.customer;
    }
    if (concerned.count == 1) concerned.only = before != nullptr ? *before : entry.created.front();
    return concerned;
}

// Compared as they lie there: an import creates a hundred thousand.
bool is_among(std::string_view keys, const CustomerId& id) {
    const std::string key = key_of(id);
    while (!keys.empty()) {
        const std::size_t length = length_of_key(keys);
        if (keys.substr(0, length) == key) return true;
        keys.remove_prefix(length);
    }
    return false;
}

bool concerns(const LogEntry& entry, const CustomerId& id) {
    return is_among(entry.created.bytes(), id) ||
           std::ranges::find(entry.changed, id, &Change::customer) != entry.changed.end();
}

bool is_bookkeeping(CustomerField field) {
    return field == CustomerField::removed || field == CustomerField::withdrawn ||
           field == CustomerField::unknown_members;
}

// "Contoso Ltd. was merged into Contoso GmbH", with the names they have now.
std::string merged_line(const State& state, const Speech& speech, const Change& change) {
    const auto* kept = std::get_if<std::string>(&change.value);
    if (kept == nullptr) return {};
    return speech(Word::merged_line,
                  {name_in(state.customers, change.customer), name_in(state.customers, {*kept})});
}

std::string told_apart_line(const State& state, const Speech& speech, const Change& change) {
    const auto* others = std::get_if<TextList>(&change.value);
    if (others == nullptr) return {};
    TextList names;
    for (const std::string& id : *others)
        names.push_back(name_in(state.customers, {id}));
    return speech(Word::told_apart_line,
                  {name_in(state.customers, change.customer), speech.joined(names)});
}

std::string detail_line(const State& state, const Speech& speech, const Change& change) {
    std::string line;
    if (change.field == CustomerField::merged_into) line = merged_line(state, speech, change);
    if (change.field == CustomerField::distinct_from) line = told_apart_line(state, speech, change);
    if (!line.empty()) return line;
    const auto shown = [&](const Value& value) {
        const std::string text = speech.value(change.field, value);
        return text.empty() ? std::string(speech(Word::empty_value)) : text;
    };
    return speech(Word::field_change,
                  {speech(label_of(change.field)), shown(change.before), shown(change.value)});
}

// What it is about beside the fields: a file, what was undone, what happened as time passed.
std::vector<std::string> circumstances_of(const State& state, const Speech& speech,
                                          const LogEntry& entry) {
    std::vector<std::string> lines;
    if (!entry.undoes.is_zero()) lines.emplace_back(speech(what_was_done(state, entry)));
    if (!entry.note.empty()) lines.push_back(entry.note);
    if (entry.name == TransactionName::let_time_pass)
        std::ranges::move(happenings(state, speech, entry), std::back_inserter(lines));
    return lines;
}

void add_details(ActivityRow& row, const State& state, const Speech& speech, const LogEntry& entry,
                 const CustomerId& only) {
    for (const Change& change : entry.changed) {
        if (change.customer != only || is_bookkeeping(change.field)) continue;
        if (row.details.size() == most_details) {
            ++row.more_details;
            continue;
        }
        row.details.push_back(detail_line(state, speech, change));
    }
    std::ranges::move(circumstances_of(state, speech, entry),
                      std::inserter(row.details, row.details.begin()));
}

}  // namespace

Word name_of_step(TransactionName name) {
    return transaction_words[static_cast<std::size_t>(name)];
}

std::string route_to_customer(const State& state, const LogEntry& entry) {
    const auto only = concerned_by(entry).only;
    const auto place = only ? state.customers.find(*only) : std::nullopt;
    if (!place || is_withdrawn(state.customers[*place])) return {};
    return route_of({.kind = PlaceKind::account, .customer = *only});
}

std::string name_in(const World& world, const RecordKey& key) {
    switch (key.type) {
        case RecordType::organisation:
            return read_as<Organisation>(world.registers_of(key)).company_name;
        case RecordType::user: {
            const User user = read_as<User>(world.registers_of(key));
            return user.first_name + " " + user.last_name;
        }
        case RecordType::partnership: {
            const auto pair = read_as<Partnership>(world.registers_of(key));
            return name_in(world, {RecordType::organisation, pair.provider}) + " – " +
                   name_in(world, {RecordType::organisation, pair.reseller});
        }
        case RecordType::mail:
            return read_as<Mail>(world.registers_of(key)).subject;
        case RecordType::membership:
            return key.id;
        case RecordType::granular_relationship:
            return read_as<GranularRelationship>(world.registers_of(key)).display_name;
        case RecordType::access_assignment:
            return read_as<Assignment>(world.registers_of(key)).group;
        case RecordType::subscription:
            return std::string(
                product_name(read_as<Subscription>(world.registers_of(key)).product));
        case RecordType::referral:
            return read_as<Referral>(world.registers_of(key)).name;
        case RecordType::business_profile:
            return read_as<BusinessProfile>(world.registers_of(key)).display_name;
        case RecordType::rules:
            return {};
    }
    return {};
}

// Nobody did what came of itself.
std::string who_of(const Speech& speech, const LogEntry& entry) {
    if (happened_by_itself(entry)) return std::string(speech(Word::clock_by_itself));
    return entry.author.empty() ? std::string(speech(Word::person_without_name)) : entry.author;
}

std::vector<std::string> details_of(const State& state, const Speech& speech,
                                    const LogEntry& entry) {
    std::vector<std::string> lines = circumstances_of(state, speech, entry);
    for (const Change& change : entry.changed) {
        if (is_bookkeeping(change.field)) continue;
        if (lines.size() == most_lines) break;
        lines.push_back(detail_line(state, speech, change));
    }
    return lines;
}

std::vector<ActivityRow> activity_rows(const State& state, const Speech& speech,
                                       const Viewer& viewer, const CustomerId& id) {
    const std::set<Stamp> undone = undone_entries(state);
    std::set<Stamp> taken_back;
    for (const LogEntry& entry : state.log)
        taken_back.insert(entry.undoes);
    std::vector<ActivityRow> rows;
    for (std::size_t i = state.log.size(); i-- > 0;) {
        const LogEntry& entry = state.log[i];
        if (!concerns(entry, id)) continue;
        ActivityRow row{.stamp = entry.stamp,
                        .name = entry.name,
                        .when = speech.moment(entry.stamp),
                        .who = who_of(speech, entry),
                        .what = std::string(speech(name_of_step(entry.name))),
                        .whom = whom_of(state, speech, entry),
                        .customer_route = route_to_customer(state, entry),
                        .is_undone = undone.contains(entry.stamp),
                        .may_be_undone = !taken_back.contains(entry.stamp) && !goes_along(entry),
                        .why_not = why_not_to_take_back(state, speech, viewer, entry),
                        .details = {}};
        add_details(row, state, speech, entry, id);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string why_not_to_take_back(const State& state, const Speech& speech, const Viewer& viewer,
                                 const LogEntry& entry) {
    const Taker taker{.roles = viewer.roles, .cloud = viewer.cloud, .party = viewer.party};
    const auto refusal = refusal_to_take_back(state, entry, taker);
    if (!refusal) return {};
    if (const auto missing = missing_to_take_back(state, entry, taker);
        missing && *refusal == ErrorCode::not_permitted)
        return why_not(speech, viewer, *missing);
    if (const LogEntry* later = step_that_builds_on(state, entry);
        later != nullptr && *refusal == ErrorCode::later_step_builds_on_it)
        return what_builds_on_it(state, speech, *later);
    return std::string(speech(sentence_of(*refusal)));
}

std::string what_builds_on_it(const State& state, const Speech& speech, const LogEntry& later) {
    return speech(Word::activity_builds_on_it, {speech(what_was_done(state, later)),
                                                who_of(speech, later), speech.moment(later.stamp)});
}

Word what_was_done(const State& state, const LogEntry& entry) {
    return name_of_step(root_of(state, entry).name);
}

std::string whom_of(const State& state, const Speech& speech, const LogEntry& entry) {
    const Concerned concerned = concerned_by(entry);
    const auto place = concerned.only ? state.customers.find(*concerned.only) : std::nullopt;
    if (concerned.count == 0 && !entry.world.empty())
        return name_in(state.world, entry.world.front().record);
    if (place) return name_of(state.customers[*place]);
    return speech.count(Word::customers_one, Word::customers_other, concerned.count);
}

std::string done_text(const State& state, const Speech& speech, const LogEntry& entry) {
    std::string whom = whom_of(state, speech, entry);
    switch (entry.name) {
        case TransactionName::add_customer:
            return speech(Word::done_added, {whom});
        case TransactionName::update_customer:
        case TransactionName::update_customers:
            return speech(Word::done_updated, {whom});
        case TransactionName::remove_customers:
            return speech(Word::done_removed, {whom});
        case TransactionName::merge_customers:
            for (const Change& change : entry.changed)
                if (change.field == CustomerField::merged_into)
                    return merged_line(state, speech, change);
            return whom;
        case TransactionName::tell_apart:
            return speech(Word::done_told_apart, {whom});
        case TransactionName::import_customers:
            return speech(Word::done_imported, {whom});
        case TransactionName::load_demo:
            return std::string(speech(Word::done_demo));
        case TransactionName::undo:
            return speech(Word::done_undone, {speech(what_was_done(state, entry))});
        case TransactionName::redo:
            return speech(Word::done_redone, {speech(what_was_done(state, entry))});
        case TransactionName::let_time_pass:
            return passing_text(state, speech, entry);
        default:
            return speech(Word::done_in_world, {speech(name_of_step(entry.name)), whom});
    }
}
