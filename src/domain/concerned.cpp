#include "domain/concerned.h"

#include <algorithm>

#include "records/business_profile.h"
#include "records/granular_relationship.h"
#include "records/mail.h"
#include "records/membership.h"
#include "records/organisation.h"
#include "records/partnership.h"
#include "records/referral.h"
#include "records/subscription.h"
#include "records/user.h"

namespace {

const std::string* text_in(const Value& value) {
    return std::get_if<std::string>(&value);
}

// What the register holds; where it was emptied since, what the entry wrote or found.
template <class Field>
std::string text_of(const State& state, const LogEntry& entry, const RecordKey& key, Field field) {
    const auto number = static_cast<std::size_t>(field);
    const Value now = state.world.value(key, number);
    if (const std::string* text = text_in(now)) return *text;
    for (const WorldChange& change : entry.world) {
        if (change.record != key || change.field != number) continue;
        if (const std::string* text = text_in(change.value)) return *text;
        if (const std::string* text = text_in(change.before)) return *text;
    }
    return {};
}

// Reads the ids of organisations out of one record.
class Reader {
public:
    Reader(const State& state, const LogEntry& entry, RecordKey key)
        : state_(state), entry_(entry), key_(std::move(key)) {}

    template <class... Fields>
    OrganisationIds ids(Fields... fields) const {
        OrganisationIds found;
        for (std::string id : {text_of(state_, entry_, key_, fields)...})
            if (!id.empty()) found.insert(std::move(id));
        return found;
    }

private:
    const State& state_;
    const LogEntry& entry_;
    RecordKey key_;
};

bool has_account_of(std::string_view keys, std::string_view party) {
    while (!keys.empty()) {
        const std::size_t length = length_of_key(keys);
        if (partner_of_key(keys.substr(0, length)) == party) return true;
        keys.remove_prefix(length);
    }
    return false;
}

}  // namespace

OrganisationIds concerned_by(const State& state, const LogEntry& entry, const RecordKey& key) {
    const Reader reader(state, entry, key);
    switch (key.type) {
        case RecordType::organisation:
            return {key.id};
        case RecordType::user:
            return reader.ids(UserField::organisation);
        case RecordType::partnership:
            return reader.ids(PartnershipField::provider, PartnershipField::reseller);
        case RecordType::mail:
            return reader.ids(MailField::mailbox, MailField::sender);
        case RecordType::membership:
            return reader.ids(MembershipField::organisation);
        case RecordType::granular_relationship:
            return reader.ids(GranularField::partner, GranularField::customer,
                              GranularField::reseller);
        case RecordType::access_assignment: {
            // It is given to the partner's own groups; the customer sees the roles alone.
            const RecordKey relationship{RecordType::granular_relationship,
                                         text_of(state, entry, key, AssignmentField::relationship)};
            return Reader(state, entry, relationship).ids(GranularField::partner);
        }
        case RecordType::subscription:
            return reader.ids(SubscriptionField::partner, SubscriptionField::customer,
                              SubscriptionField::reseller);
        case RecordType::referral:
            return reader.ids(ReferralField::sender, ReferralField::receiver,
                              ReferralField::customer);
        case RecordType::business_profile:
            return reader.ids(BusinessProfileField::organisation);
        case RecordType::rules:
            return {};
    }
    return {};
}

OrganisationIds concerned_by(const State& state, const CustomerId& account) {
    if (partner_of(account).empty()) return {};
    OrganisationIds found{std::string(tenant_of(account)), std::string(partner_of(account))};
    if (const auto place = state.customers.find(account))
        if (const std::string_view reseller =
                text_of(state.customers[*place], CustomerField::associated_partner_id);
            !reseller.empty())
            found.emplace(reseller);
    return found;
}

OrganisationIds concerned_by(const State& state, const LogEntry& entry) {
    OrganisationIds all;
    const RecordKey* before = nullptr;
    for (const WorldChange& change : entry.world) {
        if (before == nullptr || *before != change.record)
            all.merge(concerned_by(state, entry, change.record));
        before = &change.record;
    }
    for (const Change& change : entry.changed)
        all.merge(concerned_by(state, change.customer));
    for (const CustomerId& id : entry.created)
        all.merge(concerned_by(state, id));
    return all;
}

bool concerns(const State& state, const LogEntry& entry, std::string_view party) {
    const auto is_of_party = [&](const WorldChange& change) {
        return change.record.type == RecordType::rules ||
               concerned_by(state, entry, change.record).contains(party);
    };
    return entry.actor.organisation == party || has_account_of(entry.created.bytes(), party) ||
           std::ranges::any_of(
               entry.changed,
               [&](const Change& change) { return partner_of(change.customer) == party; }) ||
           std::ranges::any_of(entry.world, is_of_party);
}
