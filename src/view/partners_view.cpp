#include "view/partners_view.h"

#include "view/sorted_by.h"
#include "words/labels.h"

namespace {

bool is_provider(const Party& party) {
    return party.kind == OrganisationKind::indirect_provider;
}

bool is_on_the_list_of(const State& state, std::string_view tenant, std::string_view partner) {
    const auto account = state.find(account_id(tenant, partner));
    return account && !is_off_the_list(*account);
}

std::vector<SharedCustomer> shared_by(const State& state, const Speech& speech,
                                      const std::string& own, const std::string& other) {
    std::vector<SharedCustomer> shared;
    for (const PackedCustomer& customer : state.customers) {
        const CustomerId id = customer.id();
        if (partner_of(id) != own || is_off_the_list(customer) ||
            !is_on_the_list_of(state, tenant_of(id), other))
            continue;
        shared.push_back({.id = id,
                          .name = name_of(customer),
                          .country = speech.country(text_of(customer, CustomerField::country))});
    }
    return sorted_by(std::move(shared), &SharedCustomer::name, speech);
}

PartnerRow row_of(const State& state, const Speech& speech, const Party& own, const Party& other,
                  const Partnership& between) {
    const auto partnership = from_name<PartnershipState>(between.state);
    const auto access = from_name<ProviderAccess>(between.provider_access);
    const std::string& date =
        !between.removed_date.empty() && partnership == PartnershipState::removed
            ? between.removed_date
        : between.authorized_date.empty() ? between.requested_date
                                          : between.authorized_date;
    return {.id = other.id,
            .name = other.fields.company_name,
            .country = speech.country(other.fields.country),
            .domain = other.fields.domain,
            .mpn_id = other.fields.mpn_id,
            .state = std::string(speech(label_of(partnership.value_or(PartnershipState::none)))),
            .since = speech.moment(date),
            .access = std::string(speech(label_of(access.value_or(ProviderAccess::none)))),
            .is_active = partnership == PartnershipState::active,
            .has_access = access == ProviderAccess::granted,
            .shared = shared_by(state, speech, own.id, other.id)};
}

}  // namespace

std::vector<PartnerRow> partner_rows(const State& state, const Speech& speech, const Party& own) {
    std::vector<PartnerRow> rows;
    for (const WorldRecord& record : state.world.all(RecordType::partnership)) {
        const auto between = read_as<Partnership>(record);
        const bool is_own = (is_provider(own) ? between.provider : between.reseller) == own.id;
        const auto other =
            find_party(state.world, is_provider(own) ? between.reseller : between.provider);
        if (is_own && other) rows.push_back(row_of(state, speech, own, *other, between));
    }
    return sorted_by(std::move(rows), &PartnerRow::name, speech);
}

namespace {

template <class Take>
std::vector<PartyChoice> choices(const World& world, const Speech& speech, Take take) {
    std::vector<PartyChoice> found;
    for (const WorldRecord& record : world.all(RecordType::organisation))
        if (const auto party = find_party(world, record.key.id); party && take(*party))
            found.push_back({.id = party->id, .name = party->fields.company_name});
    return sorted_by(std::move(found), &PartyChoice::name, speech);
}

}  // namespace

std::vector<PartyChoice> customers_to_ask(const World& world, const Speech& speech, Cloud cloud) {
    return choices(world, speech, [cloud](const Party& party) {
        return party.kind == OrganisationKind::customer && party.cloud == cloud;
    });
}

std::vector<PartyChoice> resellers_to_ask(const World& world, const Speech& speech,
                                          const Party& provider) {
    return choices(world, speech, [&](const Party& party) {
        return party.kind == OrganisationKind::indirect_reseller && party.cloud == provider.cloud &&
               partnership_of(world, provider.id, party.id).state != PartnershipState::active;
    });
}

std::vector<PartyChoice> resellers_to_ask_for(const World& world, const Speech& speech,
                                              std::string_view provider) {
    return choices(world, speech, [&](const Party& party) {
        return partnership_of(world, provider, party.id).state == PartnershipState::active;
    });
}
