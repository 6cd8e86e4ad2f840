#include <doctest/doctest.h>

#include "domain/decide_referrals.h"
#include "tests/helpers/referring.h"

TEST_CASE("a profile is kept within its limits") {
    using P = BusinessProfile;
    struct Row {
        void (*change)(P&);
        std::string_view answer, place;
    };
    const Row rows[] = {
        {[](P& it) { it.display_name.clear(); }, "must_not_be_empty", "display_name"},
        {[](P& it) { it.description = std::string(2501, 'x'); }, "must_not_be_longer",
         "description"},
        {[](P& it) { it.country = "QQ"; }, "country_must_be_known", "country"},
        {[](P& it) { it.website = "no link"; }, "web_address_must_be_a_link", "website"},
        {[](P& it) { it.contact_email = "ada"; }, "email_must_be_an_address", "contact_email"},
        {[](P& it) { it.contact_phone = "call"; }, "phone_must_be_a_number", "contact_phone"},
        {[](P& it) { it.customer_sizes = {"huge"}; }, "must_be_one_of_the_choices",
         "customer_sizes"},
        {[](P& it) { it.industries = TextList(31, "x"); }, "too_many_entries", "industries"},
        {[](P& it) { it.products = {std::string(51, 'x')}; }, "must_not_be_longer", "products"},
        {[](P& it) { it.languages = {"klingon"}; }, "language_must_be_known", "languages"},
        {[](P& it) { it.logo = "data:image/png;base64,AAAA"; }, "logo_must_be_an_image", "logo"},
        {[](P& it) { it.description = std::string(2500, 'x'); }, "accepted", ""},
    };
    for (const Row& row : rows) {
        Referring desk;
        desk.be("direct");
        BusinessProfile profile = Referring::profile();
        row.change(profile);
        const auto saved = desk.submit(SaveProfile{"p", profile});
        CAPTURE(row.place);
        CHECK(answer_of(saved) == row.answer);
        if (!saved) CHECK(saved.error().place == row.place);
    }
}

TEST_CASE("a country has five locations of a partner at most") {
    Referring desk;
    desk.be("direct");
    for (const char* id : {"a", "b", "c", "d", "e"})
        desk.must(SaveProfile{id, Referring::profile()});
    BusinessProfile sixth = Referring::profile();
    CHECK(desk.answer(SaveProfile{"f", sixth}) == "too_many_locations_in_the_country");
    sixth.country = "AT";
    desk.must(SaveProfile{"f", sixth});
    sixth.country = "DE";
    CHECK(desk.answer(SaveProfile{"f", sixth}) == "too_many_locations_in_the_country");
    // One of the five may be changed.
    sixth.display_name = "Another name";
    desk.must(SaveProfile{"a", sixth});
    desk.be("provider");
    desk.must(SaveProfile{"g", Referring::profile()});
}

TEST_CASE("what customers have to read is there while a profile is published") {
    Referring desk;
    desk.be("direct");
    for (const ProfilePartRow& row : profile_parts) {
        CAPTURE(name_of(row.part));
        BusinessProfile profile = Referring::profile();
        switch (row.part) {
            case ProfilePart::display_name:
            case ProfilePart::logo:
            case ProfilePart::website:
                continue;
            case ProfilePart::description:
                profile.description.clear();
                break;
            case ProfilePart::contact:
                profile.contact_email.clear();
                break;
            case ProfilePart::customer_sizes:
                profile.customer_sizes.clear();
                break;
            case ProfilePart::industries:
                profile.industries.clear();
                break;
            case ProfilePart::products:
                profile.products.clear();
                break;
            case ProfilePart::services:
                profile.services.clear();
                break;
            case ProfilePart::languages:
                profile.languages.clear();
                break;
        }
        const std::string id(name_of(row.part));
        profile.country = row.part < ProfilePart::products ? "AT" : "CH";
        desk.must(SaveProfile{id, profile});
        const auto published = desk.submit(PublishProfile{id, true});
        REQUIRE_FALSE(published.has_value());
        CHECK(published.error() == Error{ErrorCode::profile_lacks_a_part, id, {}});
    }
    CHECK(missing_parts(Referring::profile()) ==
          std::vector{ProfilePart::logo, ProfilePart::website});
    desk.publish();
    CHECK(desk.answer(PublishProfile{"p", true}) == "profile_is_published");
    BusinessProfile emptier = Referring::profile();
    emptier.services.clear();
    CHECK(desk.answer(SaveProfile{"p", emptier}) == "profile_lacks_a_part");
    desk.must(PublishProfile{"p", false});
    desk.must(SaveProfile{"p", emptier});
    CHECK(desk.answer(PublishProfile{"p", false}) == "profile_is_not_published");
}

TEST_CASE("profiles are edited by two roles and deleted by one, each its own company's") {
    struct Row {
        std::string_view role, edits, deletes;
    };
    constexpr Row rows[] = {
        {"business_profile_admin", "accepted", "accepted"},
        {"referrals_admin", "accepted", "not_permitted"},
        {"referrals_user", "not_permitted", "not_permitted"},
        {"sales_agent", "not_permitted", "not_permitted"},
        {"global_admin", "not_permitted", "not_permitted"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.role);
        Referring desk;
        desk.be("direct");
        desk.must(SaveProfile{"p", Referring::profile()});
        desk.act_as_admin_of("direct");
        desk.actor.user = desk.add_user("other", {std::string(row.role)});
        BusinessProfile changed = Referring::profile();
        changed.description = "Something else";
        CHECK(desk.answer(SaveProfile{"p", changed}) == row.edits);
        CHECK(desk.answer(PublishProfile{"p", true}) == row.edits);
        CHECK(desk.answer(DeleteProfile{"p"}) == row.deletes);
    }
    Referring desk;
    desk.publish();
    desk.be("provider");
    CHECK(desk.answer(SaveProfile{"p", Referring::profile()}) == "profile_not_found");
    CHECK(desk.answer(DeleteProfile{"p"}) == "profile_not_found");
    desk.act_as_admin_of("customer");
    CHECK(desk.answer(SaveProfile{"q", Referring::profile()}) == "not_permitted");
}

TEST_CASE("a deleted profile is gone, and comes back as it was") {
    Referring desk;
    desk.publish();
    const RecordKey key{RecordType::business_profile, "p"};
    const auto before = read_as<BusinessProfile>(*desk.state.world.find(key));
    desk.must(DeleteProfile{"p"});
    CHECK(desk.state.world.find(key) == nullptr);
    desk.undo();
    CHECK(read_as<BusinessProfile>(*desk.state.world.find(key)) == before);
}
