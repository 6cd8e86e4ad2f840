#include "view/customer_services.h"

#include <algorithm>
#include <tuple>

#include "base/date.h"
#include "domain/subscription_time.h"
#include "domain/tenant_access.h"
#include "view/granular_view.h"
#include "words/labels.h"

namespace {

SubscriptionRow row_of(const World& world, const Speech& speech, std::string_view party,
                       const std::string& id, const Subscription& fields, std::int64_t now) {
    const auto state = from_name<SubscriptionState>(fields.state);
    SubscriptionRow row{
        .id = id,
        .of_product = from_name<Product>(fields.product).value_or(Product{}),
        .product = std::string(product_name(fields.product)),
        .seats = seats_of(fields),
        .of_state = state.value_or(SubscriptionState::deleted),
        .state = std::string(speech(label_of(state.value_or(SubscriptionState::deleted)))),
        .partner = name_of_party(world, fields.partner),
        .reseller = name_of_party(world, fields.reseller),
        .created = speech.moment(fields.created_date),
        .term_end = {},
        .next = {},
        .cancellable_until = {},
        .why_not_cancel = {},
        .is_renewed = fields.is_renewed.value_or(false),
        .is_own = fields.partner == party};
    if (row.of_state == SubscriptionState::active)
        row.term_end = speech.moment(fields.term_end);
    else
        row.next = speech.moment(fields.due);
    const std::string until = cancellable_until(fields, rule_profile_of(world));
    if (until.empty()) return row;
    if (until <= iso_timestamp(now))
        row.why_not_cancel = speech(Word::error_cancel_window_is_over, {speech.moment(until)});
    else if (row.of_state == SubscriptionState::active)
        row.cancellable_until = speech.moment(until);
    return row;
}

bool has_part_in(const Subscription& subscription, std::string_view party) {
    return subscription.partner == party || subscription.reseller == party ||
           subscription.customer == party;
}

}  // namespace

std::vector<SubscriptionRow> subscription_rows(const World& world, const Speech& speech,
                                               std::string_view party, std::string_view tenant,
                                               std::int64_t now) {
    struct Dated {
        std::string date;
        SubscriptionRow row;
    };
    std::vector<Dated> all;
    for (const WorldRecord& record : world.all(RecordType::subscription)) {
        const auto fields = read_as<Subscription>(record);
        if (fields.customer == tenant && has_part_in(fields, party))
            all.push_back(
                {fields.created_date, row_of(world, speech, party, record.key.id, fields, now)});
    }
    std::ranges::sort(all, [](const Dated& one, const Dated& other) {
        return std::tie(one.row.of_product, other.date, one.row.id) <
               std::tie(other.row.of_product, one.date, other.row.id);
    });
    std::vector<SubscriptionRow> rows;
    rows.reserve(all.size());
    for (Dated& one : all)
        rows.push_back(std::move(one.row));
    return rows;
}

std::vector<LicenseRow> license_rows(const World& world, std::string_view tenant) {
    std::vector<LicenseRow> rows;
    for (const Product product : all_of<Product>()) {
        const LicenseCount count = license_count(world, tenant, product);
        if (count.total > 0 || count.suspended > 0 || count.consumed > 0)
            rows.push_back({product, std::string(facts_of(product).name), count});
    }
    return rows;
}

std::vector<ServiceRow> service_rows(const World& world, const Speech& speech,
                                     std::string_view tenant) {
    const std::vector<LicenseRow> licenses = license_rows(world, tenant);
    std::vector<ServiceRow> rows;
    for (const Service service : all_of<Service>()) {
        TextList names;
        bool is_usable = false;
        for (const LicenseRow& license : licenses) {
            const ProductFacts& product = facts_of(license.of_product);
            if (!product.services[static_cast<std::size_t>(service)]) continue;
            names.push_back(license.product);
            is_usable = is_usable || license.count.total > 0;
        }
        if (!names.empty())
            rows.push_back({std::string(service_name(service)), speech.joined(names), is_usable});
    }
    return rows;
}

std::string products_text(const Speech& speech, const TextList& licenses) {
    TextList names;
    for (const std::string& product : licenses)
        names.emplace_back(product_name(product));
    return speech.joined(names);
}

std::string tenant_roles_text(const State& state, const Speech& speech, const Actor& actor,
                              std::string_view tenant) {
    const auto who = acting(state, Context{.actor = actor, .author = {}, .stamp = {}});
    if (!who) return {};
    std::vector<DirectoryRole> roles = roles_in_tenant(state, *who, tenant);
    std::ranges::sort(roles);
    const auto again = std::ranges::unique(roles);
    roles.erase(again.begin(), again.end());
    return roles_text(speech, roles);
}

std::string why_not_in_tenant(const State& state, const Speech& speech, const Viewer& viewer,
                              const Actor& actor, std::string_view tenant, TenantWork work) {
    const Context context{.actor = actor, .author = {}, .stamp = {}};
    const auto allowed = allow_in_tenant(state, context, std::string(tenant), work);
    if (allowed) return {};
    if (allowed.error().code == ErrorCode::not_permitted)
        return why_not(speech, viewer, Action::administer_on_behalf);
    return say(speech.language, allowed.error());
}

CustomerServices customer_services(const State& state, const Speech& speech, const Viewer& viewer,
                                   const Actor& actor, std::string_view tenant, std::int64_t now) {
    const World& world = state.world;
    CustomerServices services{
        .subscriptions = subscription_rows(world, speech, actor.organisation, tenant, now),
        .licenses = license_rows(world, tenant),
        .services = service_rows(world, speech, tenant),
        .users = user_rows(world, speech, tenant),
        .deleted_users = deleted_user_rows(world, speech, tenant),
        .own_roles = tenant_roles_text(state, speech, actor, tenant),
        .why_not = {}};
    for (const TenantWork work : all_of<TenantWork>())
        services.why_not[static_cast<std::size_t>(work)] =
            why_not_in_tenant(state, speech, viewer, actor, tenant, work);
    return services;
}
