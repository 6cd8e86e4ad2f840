#include "view/parties_view.h"

#include <algorithm>
#include <array>

#include "view/viewer.h"
#include "words/labels.h"

namespace {

constexpr auto kinds_in_order = std::to_array<OrganisationKind>(
    {OrganisationKind::indirect_provider, OrganisationKind::indirect_reseller,
     OrganisationKind::direct_partner, OrganisationKind::customer});

template <class Row>
void sort_by_name(std::vector<Row>& rows, const Speech& speech) {
    std::vector<std::string_view> names;
    names.reserve(rows.size());
    for (const Row& row : rows)
        names.push_back(row.name);
    std::vector<Row> sorted;
    sorted.reserve(rows.size());
    for (const std::size_t i : speech.order_of(names))
        sorted.push_back(std::move(rows[i]));
    rows = std::move(sorted);
}

PartyRow row_of(const Party& party, const World& world, const Speech& speech) {
    const auto enrolment = from_name<EnrolmentState>(party.fields.enrolment);
    return {.id = party.id,
            .of_kind = party.kind,
            .name = party.fields.company_name,
            .kind = std::string(speech(label_of(party.kind))),
            .cloud = std::string(speech(label_of(party.cloud))),
            .domain = party.fields.domain,
            .country = speech.country(party.fields.country),
            .standing = enrolment ? std::string(speech(label_of(*enrolment))) : std::string(),
            .users = user_rows(world, speech, party.id)};
}

}  // namespace

std::vector<PartyRow> party_rows(const World& world, const Speech& speech) {
    std::vector<PartyRow> rows;
    for (const OrganisationKind kind : kinds_in_order) {
        std::vector<PartyRow> of_kind;
        for (const WorldRecord& record : world.all(RecordType::organisation))
            if (const auto party = find_party(world, record.key.id); party && party->kind == kind)
                of_kind.push_back(row_of(*party, world, speech));
        sort_by_name(of_kind, speech);
        std::ranges::move(of_kind, std::back_inserter(rows));
    }
    return rows;
}

std::vector<UserRow> user_rows(const World& world, const Speech& speech,
                               std::string_view organisation) {
    std::vector<UserRow> rows;
    for (const WorldRecord& record : world.all(RecordType::user)) {
        const auto user = find_user(world, record.key.id);
        if (!user || user->fields.organisation != organisation) continue;
        rows.push_back({.actor = {.organisation = std::string(organisation), .user = user->id},
                        .name = user->fields.first_name + " " + user->fields.last_name,
                        .first_name = user->fields.first_name,
                        .last_name = user->fields.last_name,
                        .user_name = user->fields.user_name,
                        .email = user->fields.email,
                        .held = user->roles,
                        .roles = roles_text(speech, user->roles),
                        .is_deactivated = user->fields.is_deactivated.value_or(false),
                        .must_change_password = user->fields.must_change_password.value_or(false)});
    }
    sort_by_name(rows, speech);
    return rows;
}
