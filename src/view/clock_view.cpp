#include "view/clock_view.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/date.h"
#include "domain/decide_time.h"
#include "domain/granular_time.h"
#include "domain/history.h"
#include "domain/referrals.h"
#include "facts/products.h"
#include "records/rules.h"
#include "records/subscription.h"
#include "view/parties_view.h"
#include "words/labels.h"

namespace {

constexpr std::size_t most_coming = 5;

struct Due {
    std::string when;  // ISO 8601, so that the texts are in the order of time.
    std::string what;
};

std::vector<Due> dues_of(const World& world, const Speech& speech) {
    std::vector<Due> dues;
    for (const WorldRecord& record : world.all(RecordType::organisation)) {
        const auto fields = read_as<Organisation>(record);
        if (!fields.enrolment_due.empty())
            dues.push_back(
                {fields.enrolment_due, speech(Word::clock_due_review, {fields.company_name})});
    }
    for (const WorldRecord& record : world.all(RecordType::granular_relationship)) {
        const auto fields = read_as<GranularRelationship>(record);
        if (std::string when = next_due_of(fields); !when.empty())
            dues.push_back(
                {std::move(when), speech(Word::clock_due_granular, {fields.display_name})});
    }
    for (const WorldRecord& record : world.all(RecordType::subscription)) {
        const auto fields = read_as<Subscription>(record);
        if (!fields.due.empty())
            dues.push_back({fields.due, speech(Word::clock_due_subscription,
                                               {name_of_party(world, fields.customer),
                                                product_name(fields.product)})});
    }
    for (const WorldRecord& record : world.all(RecordType::referral)) {
        const auto fields = read_as<Referral>(record);
        if (std::string when = next_due_of(fields); !when.empty())
            dues.push_back({std::move(when), speech(Word::clock_due_referral, {fields.name})});
    }
    std::ranges::sort(dues, {}, [](const Due& due) { return std::tie(due.when, due.what); });
    return dues;
}

template <class State>
std::string line_of(const Speech& speech, const std::string& whose, const Value& value) {
    const auto* name = std::get_if<std::string>(&value);
    const auto state = name != nullptr ? from_name<State>(*name) : std::nullopt;
    return state ? speech(Word::clock_happened_line, {whose, speech(label_of(*state))})
                 : std::string();
}

// What a person would call an event; the rest of what was written goes with it.
std::string happening(const State& state, const Speech& speech, const WorldChange& change) {
    const WorldRecord* record = state.world.find(change.record);
    if (record == nullptr) return {};
    if (change.record.type == RecordType::organisation &&
        change.field == static_cast<std::size_t>(OrganisationField::enrolment))
        return line_of<EnrolmentState>(speech, read_as<Organisation>(*record).company_name,
                                       change.value);
    if (change.record.type == RecordType::granular_relationship &&
        change.field == static_cast<std::size_t>(GranularField::state))
        return line_of<GranularAdministration>(
            speech, read_as<GranularRelationship>(*record).display_name, change.value);
    if (change.record.type == RecordType::subscription &&
        change.field == static_cast<std::size_t>(SubscriptionField::state))
        return line_of<SubscriptionState>(
            speech, std::string(product_name(read_as<Subscription>(*record).product)),
            change.value);
    if (change.record.type == RecordType::referral &&
        change.field == static_cast<std::size_t>(ReferralField::substatus))
        return line_of<ReferralSubstatus>(speech, read_as<Referral>(*record).name, change.value);
    return {};
}

// The last one that still counts: an advance that was undone has not happened.
const LogEntry* last_passing(const State& state) {
    const std::set<Stamp> undone = undone_entries(state);
    const auto found = std::find_if(state.log.rbegin(), state.log.rend(), [&](const auto& entry) {
        return entry.name == TransactionName::let_time_pass && !undone.contains(entry.stamp);
    });
    return found == state.log.rend() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string> happenings(const State& state, const Speech& speech,
                                    const LogEntry& entry) {
    std::vector<std::string> lines;
    for (const WorldChange& change : entry.world)
        if (std::string line = happening(state, speech, change); !line.empty())
            lines.push_back(std::move(line));
    return lines;
}

std::string passing_text(const State& state, const Speech& speech, const LogEntry& entry) {
    const std::vector<std::string> lines = happenings(state, speech, entry);
    const std::string what =
        lines.empty() ? std::string(speech(Word::clock_nothing_happened)) : speech.joined(lines);
    for (const WorldChange& change : entry.world)
        if (const auto* time = std::get_if<std::string>(&change.value);
            change.record.type == RecordType::rules && time != nullptr)
            return speech(Word::clock_moved, {speech.moment(*time), what});
    return speech(Word::clock_time_passed, {what});
}

ClockView clock_view(const State& state, const Speech& speech, std::int64_t world_milliseconds) {
    ClockView view{.is_simulated = own_time_of(state.world).has_value(),
                   .now = speech.locale->date_and_time(speech.language, world_milliseconds) + " (" +
                          iso_timestamp(world_milliseconds).substr(11, 5) + " UTC)",
                   .coming = {},
                   .happened = {}};
    for (const Due& due : dues_of(state.world, speech)) {
        if (view.coming.size() == most_coming) break;
        view.coming.push_back({speech.moment(due.when), due.what});
    }
    if (const LogEntry* last = last_passing(state)) {
        view.has_passed = true;
        view.happened = happenings(state, speech, *last);
    }
    return view;
}
