#include "view/layers_view.h"

#include <utility>

#include "domain/parties.h"
#include "view/sorted_by.h"
#include "words/labels.h"

namespace {

bool has_ended(const GranularRow& row) {
    return row.of_state == GranularAdministration::expired ||
           row.of_state == GranularAdministration::terminated;
}

// The first two layers of the pair.
LayersView pair_of(const State& state, const Speech& speech, std::string_view customer,
                   std::string_view partner) {
    const RelationshipNow now = relationship_of(state, customer, partner);
    LayersView layers;
    layers.partner_id = partner;
    layers.has_relationship = now.relationship == ResellerRelationship::reseller;
    layers.has_administration = now.administration == DelegatedAdministration::active;
    layers.relationship = speech(label_of(now.relationship));
    layers.administration = speech(label_of(now.administration));
    if (const auto party = find_party(state.world, partner)) {
        layers.partner = party->fields.company_name;
        layers.partner_kind = speech(label_of(party->kind));
    }
    return layers;
}

}  // namespace

LayersView layers_of(const State& state, const Speech& speech, const CustomerId& account) {
    const std::string_view customer = tenant_of(account);
    const std::string_view partner = partner_of(account);
    LayersView layers = pair_of(state, speech, customer, partner);
    // A list of customers may leave it out, and "not loaded" is not "none".
    if (const auto stored = state.find(account); stored && !stored->fields.delegated_access)
        layers.administration.clear();
    if (partner.empty()) return layers;
    for (GranularRow& row : granular_rows(state.world, speech, partner))
        if (row.partner_id == partner && row.customer_id == customer && !has_ended(row))
            layers.granular.push_back(std::move(row));
    return layers;
}

std::vector<LayersView> layers_of_customer(const State& state, const Speech& speech,
                                           std::string_view customer) {
    const std::vector<GranularRow> asked = granular_rows(state.world, speech, customer);
    std::vector<LayersView> all;
    for (const WorldRecord& record : state.world.all(RecordType::organisation)) {
        LayersView layers = pair_of(state, speech, customer, record.key.id);
        for (const GranularRow& row : asked)
            if (row.partner_id == record.key.id && !has_ended(row)) layers.granular.push_back(row);
        if (!layers.is_empty()) all.push_back(std::move(layers));
    }
    return sorted_by(std::move(all), &LayersView::partner, speech);
}
