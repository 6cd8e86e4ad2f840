#include "view/parties_view.h"

#include <algorithm>
#include <array>

#include "view/sorted_by.h"
#include "view/viewer.h"
#include "words/labels.h"

namespace {

constexpr auto kinds_in_order = std::to_array<OrganisationKind>(
    {OrganisationKind::indirect_provider, OrganisationKind::indirect_reseller,
     OrganisationKind::direct_partner, OrganisationKind::customer});

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
        std::ranges::move(sorted_by(std::move(of_kind), &PartyRow::name, speech),
                          std::back_inserter(rows));
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
    return sorted_by(std::move(rows), &UserRow::name, speech);
}

std::string name_of_party(const World& world, std::string_view id) {
    const auto party = find_party(world, id);
    return party ? party->fields.company_name : std::string();
}
