#pragma once
// A world with an indirect provider, an indirect reseller, a direct partner and a customer in one
// market, each with its global admin, and people to act in it.

#include "domain/parties.h"
#include "facts/contact_rules.h"
#include "tests/helpers/office.h"

inline Organisation sound_organisation(OrganisationKind kind, const std::string& name,
                                       std::string_view country = "DE",
                                       Cloud cloud = Cloud::global) {
    Organisation organisation;
    organisation.kind = name_of(kind);
    organisation.cloud = name_of(cloud);
    organisation.company_name = name;
    organisation.domain = name + ".example";
    organisation.country = country;
    organisation.agreement_date = "2026-01-01T00:00:00.000Z";
    return organisation;
}

inline User sound_user(const std::string& name, const std::string& company, TextList roles = {}) {
    User user;
    user.first_name = name;
    user.last_name = "Beispiel";
    user.email = name + "@" + company + ".example";
    user.user_name = user.email;
    user.roles = std::move(roles);
    user.password_salt = "salt";
    user.password_hash = "hash";
    return user;
}

// What a company that enrols fills in of itself.
inline Organisation sound_profile(const std::string& company) {
    Organisation profile;
    profile.company_name = company + " GmbH";
    profile.company_name.front() = static_cast<char>(company.front() - 'a' + 'A');
    profile.address_line_1 = "Hauptstraße 1";
    profile.city = "Köln";
    profile.first_name = "Ada";
    profile.last_name = "Lovelace";
    profile.email = "ada@" + company + ".example";
    profile.phone = "+49 221 1";
    profile.support_email = "help@" + company + ".example";
    return profile;
}

struct SmallWorld : Office {
    SmallWorld() {
        found("provider", OrganisationKind::indirect_provider);
        found("reseller", OrganisationKind::indirect_reseller);
        found("direct", OrganisationKind::direct_partner);
        found("customer", OrganisationKind::customer);
    }

    // The organisation's id is its name, its first user's is "NAME admin".
    Stamp found(const std::string& name, OrganisationKind kind, std::string_view country = "DE",
                Cloud in = Cloud::global) {
        return must(FoundOrganisation{.id = name,
                                      .fields = sound_organisation(kind, name, country, in),
                                      .user_id = name + " admin",
                                      .user = sound_user("admin", name)});
    }
    void act_as(const std::string& organisation, const std::string& user) {
        actor = {.organisation = organisation, .user = user};
    }
    void act_as_admin_of(const std::string& organisation) {
        act_as(organisation, organisation + " admin");
    }
    // Of the organisation that acts. Signed in once, so that the password is their own.
    std::string add_user(const std::string& name, TextList roles) {
        const std::string id = actor.organisation + " " + name;
        must(AddUser{.id = id, .fields = sound_user(name, actor.organisation, std::move(roles))});
        const Actor manager = actor;
        actor.user = id;
        must(ChangePassword{{"salt of " + name, "hash of " + name}});
        actor = manager;
        return id;
    }
    RequestPartnership request(const std::string& reseller) const {
        return {.reseller = reseller,
                .mail = "mail " + std::to_string(state.log.size()),
                .subject = "Partnership",
                .text = "Please follow https://desk.example/#/x to authorize us.",
                .link = "https://desk.example/#/x"};
    }
    PartnershipNow partnership() const {
        return partnership_of(state.world, "provider", "reseller");
    }
};
