#include "domain/decide_time.h"

#include <set>

#include "base/date.h"
#include "domain/granular_time.h"
#include "domain/referrals.h"
#include "domain/subscription_time.h"
#include "domain/world_decision.h"
#include "facts/enrolment.h"
#include "records/rules.h"

namespace {

// Where what is due writes, and the ids of the mails that it sends.
struct Passing {
    Writes& writes;
    const std::string& until;
    std::string mail_prefix;
    std::size_t mails = 0;

    void notify(const std::string& mailbox, MailKind kind, const std::string& date) {
        send_notice(writes, mail_prefix + std::to_string(mails++), mailbox, kind, date);
    }
};

Result<void> finish_review(Passing& passing, const Party& party) {
    using F = OrganisationField;
    const auto outcome = from_name<EnrolmentTrigger>(party.fields.review_outcome);
    const std::string& due = party.fields.enrolment_due;
    if (!outcome || due.empty() || due > passing.until) return {};
    const EnrolmentState after = TRY(next(enrolment_lifecycle, enrolment_of(party), *outcome));
    passing.writes.set(party.id, F::enrolment, named(after));
    passing.writes.set(party.id, F::review_outcome, {});
    passing.writes.set(party.id, F::enrolment_due, {});
    passing.notify(party.id,
                   after == EnrolmentState::authorized ? MailKind::review_authorized
                                                       : MailKind::review_rejected,
                   due);
    return {};
}

// As it is then.
GranularRelationship age(Passing& passing, const std::string& id,
                         const GranularRelationship& relationship) {
    const auto remind = [&](const std::string& date) {
        for (const std::string& side : {relationship.partner, relationship.customer})
            passing.notify(side, MailKind::granular_reminder, date);
    };
    GranularRelationship after = after_time(relationship, passing.until, remind);
    passing.writes.write(id, after);
    return after;
}

// An assignment ends with the relationship that it is of.
void age(Passing& passing, const std::string& id, const Assignment& assignment,
         const std::set<std::string>& active_relationships) {
    Assignment after = after_time(assignment, passing.until);
    if (!active_relationships.contains(assignment.relationship)) {
        after.state = name_of(AccessAssignment::deleted);
        after.due.clear();
    }
    passing.writes.write(id, after);
}

}  // namespace

Result<Transaction> decide_one(const State& state, const LetTimePass& pass,
                               const Context& context) {
    if (pass.until_milliseconds < context.now_milliseconds)
        return refuse(ErrorCode::time_must_go_forward);
    const std::string until = iso_timestamp(pass.until_milliseconds);
    Writes writes(state, TransactionName::let_time_pass, context);
    Passing passing{.writes = writes, .until = until, .mail_prefix = pass.mail_prefix};
    writes.set(rules_id, RulesField::clock, pass.sets_the_clock ? Value(until) : Value());
    for (const WorldRecord& record : state.world.all(RecordType::organisation))
        if (const auto party = find_party(state.world, record.key.id))
            TRY_VOID(finish_review(passing, *party));
    std::set<std::string> active_relationships;
    for (const WorldRecord& record : state.world.all(RecordType::granular_relationship))
        if (age(passing, record.key.id, read_as<GranularRelationship>(record)).state ==
            name_of(GranularAdministration::active))
            active_relationships.insert(record.key.id);
    for (const WorldRecord& record : state.world.all(RecordType::access_assignment))
        age(passing, record.key.id, read_as<Assignment>(record), active_relationships);
    for (const WorldRecord& record : state.world.all(RecordType::subscription))
        writes.write(record.key.id, after_time(read_as<Subscription>(record),
                                               rule_profile_of(state.world), until));
    for (const WorldRecord& record : state.world.all(RecordType::referral))
        writes.write(record.key.id, after_time(read_as<Referral>(record), until));
    return std::move(writes).done();
}

std::optional<std::int64_t> own_time_of(const World& world) {
    const Value held = world.value({RecordType::rules, std::string(rules_id)},
                                   static_cast<std::size_t>(RulesField::clock));
    const auto* time = std::get_if<std::string>(&held);
    return time != nullptr ? milliseconds_of(*time) : std::nullopt;
}

std::string next_due(const World& world) {
    std::string earliest;
    const auto consider = [&](const std::string& due) {
        if (!due.empty() && (earliest.empty() || due < earliest)) earliest = due;
    };
    for (const WorldRecord& record : world.all(RecordType::organisation))
        consider(read_as<Organisation>(record).enrolment_due);
    for (const WorldRecord& record : world.all(RecordType::granular_relationship))
        consider(next_due_of(read_as<GranularRelationship>(record)));
    for (const WorldRecord& record : world.all(RecordType::access_assignment))
        consider(next_due_of(read_as<Assignment>(record)));
    for (const WorldRecord& record : world.all(RecordType::subscription))
        consider(read_as<Subscription>(record).due);
    for (const WorldRecord& record : world.all(RecordType::referral))
        consider(next_due_of(read_as<Referral>(record)));
    return earliest;
}
