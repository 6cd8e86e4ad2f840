#include "view/activity_log.h"

#include <algorithm>
#include <limits>

#include "base/date.h"
#include "base/text.h"
#include "domain/history.h"
#include "exchange/csv.h"
#include "records/rules.h"
#include "view/route.h"
#include "words/labels.h"

namespace {

constexpr std::int64_t day = 86'400'000;

// The first moment of an ISO 8601 day, or nothing of anything else.
std::optional<std::int64_t> beginning_of(const std::string& iso_day) {
    const auto time = milliseconds_of(iso_day + "T00:00:00.000Z");
    return time && iso_date(*time) == iso_day ? time : std::nullopt;
}

// The world's time as the log tells of it: its own from where the clock was set, or the stamps'.
class WorldTime {
public:
    std::int64_t after(const LogEntry& entry) {
        for (const WorldChange& change : entry.world) {
            if (change.record.type != RecordType::rules ||
                change.field != static_cast<std::size_t>(RulesField::clock))
                continue;
            const auto* time = std::get_if<std::string>(&change.value);
            own_ = time != nullptr ? milliseconds_of(*time) : std::nullopt;
        }
        return own_.value_or(entry.stamp.milliseconds());
    }

private:
    std::optional<std::int64_t> own_ = {};
};

// As its page is called where the person has one, else as it is kept with the account.
std::string route_to(const State& state, const CustomerId& account, const Viewer& viewer) {
    const auto place = state.customers.find(account);
    if (!place || is_withdrawn(state.customers[*place]) || partner_of(account) != viewer.party)
        return {};
    return route_of({.kind = PlaceKind::account, .customer = account});
}

}  // namespace

ActivityDays days_of(const ActivityQuery& query, std::int64_t world_milliseconds) {
    const std::int64_t today = world_milliseconds / day * day;
    const std::int64_t earliest = today - activity_days_max * day;
    const std::int64_t last = std::max(beginning_of(query.to).value_or(today), earliest);
    const std::int64_t first = std::clamp(
        beginning_of(query.from).value_or(last - activity_days_default * day), earliest, last);
    return {iso_date(first), iso_date(last)};
}

void ActivityLog::refresh(const State& state, const Speech& speech, const Viewer& viewer,
                          const ActivityQuery& query, std::int64_t world_milliseconds) {
    Basis basis{.version = state.version,
                .language = speech.language,
                .viewer = viewer,
                .query = query,
                .days = days_of(query, world_milliseconds)};
    state_ = &state;
    speech_ = speech;
    if (basis_ == basis) return;
    viewer_ = viewer;
    days_ = basis.days;
    find_places(query);
    rows_.clear();
    basis_ = std::move(basis);
}

void ActivityLog::find_places(const ActivityQuery& query) {
    places_.clear();
    taken_back_.clear();
    undone_ = undone_entries(*state_);
    const std::int64_t first = beginning_of(days_.first).value_or(0);
    const std::int64_t end =
        beginning_of(days_.last).value_or(std::numeric_limits<std::int64_t>::max() - day) + day;
    WorldTime time;
    for (std::size_t i = 0; i < state_->log.size(); ++i) {
        const LogEntry& entry = state_->log[i];
        if (!entry.undoes.is_zero()) taken_back_.insert(entry.undoes);
        const std::int64_t when = time.after(entry);
        if (when < first || when >= end) continue;
        for (AuditRecord& record : audit_records(*state_, entry, viewer_.party))
            if (is_shown(entry, record, query)) places_.push_back({i, when, std::move(record)});
    }
    std::ranges::reverse(places_);
}

bool ActivityLog::is_shown(const LogEntry& entry, const AuditRecord& record,
                           const ActivityQuery& query) const {
    if (query.resource && record.resource != query.resource) return false;
    if (query.operation && record.operation != query.operation) return false;
    if (query.company.empty()) return true;
    const std::string name =
        whom_of({.entry = static_cast<std::size_t>(&entry - state_->log.data()),
                 .milliseconds = 0,
                 .record = record});
    return folded(name).contains(folded(query.company));
}

std::string ActivityLog::what_of(const Place& place) const {
    const LogEntry& entry = state_->log[place.entry];
    return std::string(speech_(place.record.operation ? label_of(*place.record.operation)
                                                      : name_of_step(entry.name)));
}

std::string ActivityLog::whom_of(const Place& place) const {
    const LogEntry& entry = state_->log[place.entry];
    const AffectedCustomer customer = customer_of(*state_, entry, place.record);
    if (!customer.name.empty()) return customer.name;
    return place.record.record ? name_in(state_->world, *place.record.record)
                               : ::whom_of(*state_, speech_, entry);
}

const AuditRow& ActivityLog::row(std::size_t index) const {
    const auto [found, is_new] = rows_.try_emplace(index);
    if (is_new) found->second = row_of(places_[index]);
    return found->second;
}

AuditRow ActivityLog::row_of(const Place& place) const {
    const LogEntry& entry = state_->log[place.entry];
    const AuditRecord& record = place.record;
    return {
        .stamp = entry.stamp,
        .when = speech_.locale->date_and_time(speech_.language, place.milliseconds),
        .what = what_of(place),
        .whom = whom_of(place),
        .who = who_of(speech_, entry),
        .resource =
            record.resource ? std::string(speech_(label_of(*record.resource))) : std::string(),
        .status = std::string(speech_(label_of(record.status))),
        .documented = record.operation ? std::string(name_of(*record.operation)) : std::string(),
        .customer_route = record.record || !record.account.text.empty()
                              ? route_to(*state_, record.account, viewer_)
                              : route_to_customer(*state_, entry),
        .of_status = record.status,
        .is_undone = undone_.contains(entry.stamp),
        .may_be_undone = !taken_back_.contains(entry.stamp) && !goes_along(entry),
        .why_not = why_not_to_take_back(*state_, speech_, viewer_, entry)};
}

AuditDetail ActivityLog::detail(std::size_t index) const {
    const Place& place = places_[index];
    const LogEntry& entry = state_->log[place.entry];
    return {.customer_id = customer_of(*state_, entry, place.record).id,
            .user_name = user_name_of(state_->world, entry.actor),
            .values = values_of(*state_, entry, place.record),
            .lines = details_of(*state_, speech_, entry)};
}

// The portal's four columns, and the members of its audit record that they leave out.
Steps ActivityLog::write_csv_in_steps(std::string& into) const {
    into = std::string(utf8_byte_order_mark) +
           csv_line({"Date-Time", "Affected customer", "Action", "Partner user", "customerId",
                     "userPrincipalName", "resourceType", "operationType", "operationStatus",
                     "resourceOldValue", "resourceNewValue"});
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const Place& place = places_[i];
        const LogEntry& entry = state_->log[place.entry];
        const AuditRecord& record = place.record;
        const AuditValues values = values_of(*state_, entry, record);
        std::vector<std::string> cells{
            iso_timestamp(place.milliseconds),
            whom_of(place),
            what_of(place),
            who_of(speech_, entry),
            customer_of(*state_, entry, record).id,
            user_name_of(state_->world, entry.actor),
            std::string(record.resource ? name_of(*record.resource) : std::string_view()),
            std::string(record.operation ? name_of(*record.operation) : std::string_view()),
            std::string(name_of(record.status)),
            values.before,
            values.after};
        for (std::string& cell : cells)
            cell = for_spreadsheet(cell);
        into += csv_line(cells);
        if (is_pause(i)) co_yield part_of(i, places_.size());
    }
}
