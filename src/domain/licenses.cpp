#include "domain/licenses.h"

#include <algorithm>

#include "facts/subscriptions.h"
#include "records/subscription.h"
#include "records/user.h"

LicenseCount license_count(const World& world, std::string_view tenant, Product product) {
    LicenseCount count;
    for (const WorldRecord& record : world.all(RecordType::subscription)) {
        const auto subscription = read_as<Subscription>(record);
        const auto state = from_name<SubscriptionState>(subscription.state);
        if (!state || subscription.customer != tenant || subscription.product != name_of(product))
            continue;
        if (is_usable(*state))
            count.total += seats_of(subscription);
        else if (*state != SubscriptionState::deleted)
            count.suspended += seats_of(subscription);
    }
    for (const WorldRecord& record : world.all(RecordType::user)) {
        const User user = read_as<User>(record);
        if (user.organisation == tenant && user.deleted_date.empty() &&
            std::ranges::find(user.licenses, name_of(product)) != user.licenses.end())
            ++count.consumed;
    }
    return count;
}
