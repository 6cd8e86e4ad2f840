#include "view/activity_view.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>

#include "domain/decide.h"
#include "domain/history.h"
#include "domain/referrals.h"
#include "records/granular_relationship.h"
#include "records/mail.h"
#include "records/membership.h"
#include "view/account_view.h"
#include "view/clock_view.h"
#include "view/route.h"

namespace {

constexpr std::size_t most_details = 4;

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

constexpr Word word_of(TransactionName name) {
    return transaction_words[static_cast<std::size_t>(name)];
}

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

bool has_account_of(std::string_view keys, std::string_view party) {
    while (!keys.empty()) {
        const std::size_t length = length_of_key(keys);
        if (partner_of_key(keys.substr(0, length)) == party) return true;
        keys.remove_prefix(length);
    }
    return false;
}

bool concerns(const LogEntry& entry, const CustomerId& id) {
    return is_among(entry.created.bytes(), id) ||
           std::ranges::find(entry.changed, id, &Change::customer) != entry.changed.end();
}

template <class Field>
bool holds(const World& world, const RecordKey& key, Field field, const std::string& text) {
    return world.value(key, static_cast<std::size_t>(field)) == Value(text);
}

// To its own people's groups.
bool is_assigned_by(const World& world, const RecordKey& assignment, const std::string& party) {
    const WorldRecord* record = world.find(assignment);
    return record != nullptr &&
           holds(world,
                 {RecordType::granular_relationship, read_as<Assignment>(*record).relationship},
                 GranularField::partner, party);
}

// Of its own records, those of its people, and what stands between it and others.
bool concerns(const World& world, const RecordKey& key, const std::string& party) {
    switch (key.type) {
        case RecordType::organisation:
            return key.id == party;
        case RecordType::user:
            return holds(world, key, UserField::organisation, party);
        case RecordType::partnership:
            return holds(world, key, PartnershipField::provider, party) ||
                   holds(world, key, PartnershipField::reseller, party);
        case RecordType::mail:
            return holds(world, key, MailField::mailbox, party) ||
                   holds(world, key, MailField::sender, party);
        case RecordType::membership:
            return holds(world, key, MembershipField::organisation, party);
        case RecordType::rules:
            return true;
        case RecordType::granular_relationship:
            return holds(world, key, GranularField::partner, party) ||
                   holds(world, key, GranularField::customer, party) ||
                   holds(world, key, GranularField::reseller, party);
        case RecordType::access_assignment:
            return is_assigned_by(world, key, party);
        case RecordType::referral:
            return side_of(read_as<Referral>(world.registers_of(key)), party).has_value();
        case RecordType::business_profile:
            return holds(world, key, BusinessProfileField::organisation, party);
    }
    return false;
}

// Whoever sits at the desk sees everything, unless they act for somebody.
bool concerns(const State& state, const LogEntry& entry, const std::string& party) {
    if (party.empty()) return true;
    return std::ranges::any_of(
               entry.changed,
               [&](const Change& change) { return partner_of(change.customer) == party; }) ||
           std::ranges::any_of(entry.world,
                               [&](const WorldChange& change) {
                                   return concerns(state.world, change.record, party);
                               }) ||
           has_account_of(entry.created.bytes(), party);
}

bool is_bookkeeping(CustomerField field) {
    return field == CustomerField::removed || field == CustomerField::withdrawn ||
           field == CustomerField::unknown_members;
}

// Of the page of the one customer it is about, if there is such a page.
std::string route_to_customer(const State& state, const LogEntry& entry) {
    const auto only = concerned_by(entry).only;
    const auto place = only ? state.customers.find(*only) : std::nullopt;
    if (!place || is_withdrawn(state.customers[*place])) return {};
    return route_of({.kind = PlaceKind::account, .customer = *only});
}

// Who or what a record of the world is, as a person calls it.
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
        case RecordType::referral:
            return read_as<Referral>(world.registers_of(key)).name;
        case RecordType::business_profile:
            return read_as<BusinessProfile>(world.registers_of(key)).display_name;
        case RecordType::rules:
            return {};
    }
    return {};
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

void add_details(ActivityRow& row, const State& state, const Speech& speech, const LogEntry& entry,
                 const CustomerId* only) {
    for (const Change& change : entry.changed) {
        if ((only != nullptr && change.customer != *only) || is_bookkeeping(change.field)) continue;
        if (row.details.size() == most_details) {
            ++row.more_details;
            continue;
        }
        row.details.push_back(detail_line(state, speech, change));
    }
    if (entry.name == TransactionName::let_time_pass)
        std::ranges::move(happenings(state, speech, entry), std::back_inserter(row.details));
    if (!entry.note.empty()) row.details.insert(row.details.begin(), entry.note);
    if (!entry.undoes.is_zero())
        row.details.insert(row.details.begin(), std::string(speech(what_was_done(state, entry))));
}

// Nobody did what came of itself.
std::string who_of(const Speech& speech, const LogEntry& entry) {
    if (happened_by_itself(entry)) return std::string(speech(Word::clock_by_itself));
    return entry.author.empty() ? std::string(speech(Word::person_without_name)) : entry.author;
}

std::vector<ActivityRow> rows_of(const State& state, const Speech& speech, const Viewer& viewer,
                                 const CustomerId* only) {
    const std::set<Stamp> undone = undone_entries(state);
    std::set<Stamp> taken_back;
    for (const LogEntry& entry : state.log)
        taken_back.insert(entry.undoes);
    std::vector<ActivityRow> rows;
    for (std::size_t i = state.log.size(); i-- > 0;) {
        const LogEntry& entry = state.log[i];
        if (only != nullptr ? !concerns(entry, *only) : !concerns(state, entry, viewer.party))
            continue;
        ActivityRow row{
            .stamp = entry.stamp,
            .name = entry.name,
            .when = speech.moment(entry.stamp),
            .who = who_of(speech, entry),
            .what = std::string(speech(word_of(entry.name))),
            .whom = whom_of(state, speech, entry),
            .customer_route = route_to_customer(state, entry),
            .is_undone = undone.contains(entry.stamp),
            .may_be_undone = !taken_back.contains(entry.stamp) && !happened_by_itself(entry),
            .why_not = why_not_to_take_back(state, speech, viewer, entry),
            .details = {}};
        add_details(row, state, speech, entry, only);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

std::vector<ActivityRow> activity_rows(const State& state, const Speech& speech,
                                       const Viewer& viewer) {
    return rows_of(state, speech, viewer, nullptr);
}

std::vector<ActivityRow> activity_rows(const State& state, const Speech& speech,
                                       const Viewer& viewer, const CustomerId& id) {
    return rows_of(state, speech, viewer, &id);
}

std::string why_not_to_take_back(const State& state, const Speech& speech, const Viewer& viewer,
                                 const LogEntry& entry) {
    const auto missing = missing_to_take_back(state, entry, viewer.roles, viewer.cloud);
    return missing ? why_not(speech, viewer, *missing) : std::string();
}

Word what_was_done(const State& state, const LogEntry& entry) {
    return word_of(root_of(state, entry).name);
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
            return speech(Word::done_in_world, {speech(word_of(entry.name)), whom});
    }
}
