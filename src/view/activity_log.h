#pragma once
// The activity log as the portal has it: who did what to whom, by the world's time, filtered. Which
// entries are shown is worked out when something changed, an entry's words when it is seen.

#include <map>
#include <set>
#include <vector>

#include "base/steps.h"
#include "domain/audit.h"
#include "view/activity_query.h"
#include "view/activity_view.h"

struct AuditRow {
    Stamp stamp;
    std::string when, what, whom, who, resource, status;
    std::string documented;      // What the portal's own log calls it, or nothing.
    std::string customer_route;  // To the account, if there is a page of it.
    OperationStatus of_status = OperationStatus::succeeded;
    bool is_undone = false;
    bool may_be_undone = false;  // Nobody took it back yet.
    std::string why_not;         // Why this person cannot take it back; empty when they can.
};

// What is seen of a row when it is opened.
struct AuditDetail {
    std::string customer_id, user_name;  // Empty where there is none.
    AuditValues values;
    std::vector<std::string> lines;  // As a person would say it: "City: Köln → Bonn".
};

// The days that a query comes to.
struct ActivityDays {
    std::string first, last;
    bool operator==(const ActivityDays&) const = default;
};
ActivityDays days_of(const ActivityQuery&, std::int64_t world_milliseconds);

class ActivityLog {
public:
    // Of a state that stays as it is until the next refresh. The world's time is now.
    void refresh(const State&, const Speech&, const Viewer&, const ActivityQuery&,
                 std::int64_t world_milliseconds);

    std::size_t size() const { return places_.size(); }
    bool is_empty_without_filter() const { return state_ == nullptr || state_->log.empty(); }
    const ActivityDays& days() const { return days_; }
    const AuditRow& row(std::size_t) const;
    AuditDetail detail(std::size_t) const;

    // The list as it is shown, as CSV.
    Steps write_csv_in_steps(std::string& into) const;

private:
    struct Place {
        std::size_t entry;
        std::int64_t milliseconds;  // When, by the world's time.
        AuditRecord record;
    };
    struct Basis {
        std::uint64_t version = 0;
        Language language = Language::en;
        Viewer viewer = {};
        ActivityQuery query = {};
        ActivityDays days = {};
        bool operator==(const Basis&) const = default;
    };
    void find_places(const ActivityQuery&);
    bool is_shown(const LogEntry&, const AuditRecord&, const ActivityQuery&) const;
    AuditRow row_of(const Place&) const;
    std::string what_of(const Place&) const;
    std::string whom_of(const Place&) const;

    std::optional<Basis> basis_ = {};
    const State* state_ = nullptr;
    Speech speech_ = {};
    Viewer viewer_ = {};
    ActivityDays days_ = {};
    std::vector<Place> places_ = {};  // The newest first.
    std::set<Stamp> undone_ = {}, taken_back_ = {};
    mutable std::map<std::size_t, AuditRow> rows_ = {};  // Those that were seen.
};
