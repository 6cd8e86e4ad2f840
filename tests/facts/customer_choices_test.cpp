#include "facts/customer_choices.h"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

TEST_CASE("a choice is read however a service spells it") {
    for (const std::string_view spelling :
         {"microsoft_support", "MicrosoftSupport", "microsoftSupport", "Microsoft Support",
          "MICROSOFT-SUPPORT"}) {
        CAPTURE(spelling);
        CHECK(find_choice<RelationshipToPartner>(spelling) ==
              RelationshipToPartner::microsoft_support);
    }
    CHECK(find_choice<QualificationVetting>("in_review") == QualificationVetting::in_review);
    CHECK(find_choice<AgreementType>("microsoftcustomeragreement") ==
          AgreementType::microsoft_customer_agreement);
}

TEST_CASE("a choice nobody knows is no choice and no error") {
    CHECK_FALSE(find_choice<RelationshipToPartner>("franchisee").has_value());
    CHECK_FALSE(find_choice<RelationshipToPartner>("").has_value());
    CHECK_FALSE(find_choice<RelationshipToPartner>("reseller2").has_value());
    CHECK_FALSE(find_choice<AccountValidation>("resell").has_value());
}

TEST_CASE("a choice is written as the wire has it") {
    CHECK(wire_of(RelationshipToPartner::microsoft_support) == "microsoft_support");
    CHECK(wire_of(SpecialQualification::government_community_cloud) == "GovernmentCommunityCloud");
    for (const auto& choice : choices_of<AddressCheck>())
        CHECK(find_choice<AddressCheck>(choice.wire) == choice.value);
}

TEST_CASE("what a customer may buy follows from its approved qualifications") {
    using enum SpecialQualification;
    struct Row {
        std::vector<SpecialQualification> approved;
        bool commercial, nonprofit, education, government;
    };
    const Row rows[] = {
        {{}, true, false, false, false},
        {{none}, true, false, false, false},
        {{nonprofit}, true, true, false, false},
        {{education}, true, false, true, false},
        {{government_community_cloud}, false, false, false, true},
        {{government_community_cloud, state_owned_entity}, false, false, false, true},
        {{state_owned_entity, government_community_cloud}, false, false, false, true},
        {{state_owned_entity}, true, false, false, false},
        {{education, state_owned_entity}, true, false, true, false},
    };
    for (const Row& row : rows) {
        CHECK(may_buy(row.approved, CustomerSegment::commercial) == row.commercial);
        CHECK(may_buy(row.approved, CustomerSegment::nonprofit) == row.nonprofit);
        CHECK(may_buy(row.approved, CustomerSegment::education) == row.education);
        CHECK(may_buy(row.approved, CustomerSegment::government) == row.government);
    }
}
