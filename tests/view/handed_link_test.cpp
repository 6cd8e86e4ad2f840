#include "view/handed_link.h"

#include "tests/helpers/small_world.h"
#include "view/offer.h"

namespace {

MetOrganisation company(std::string_view digit, OrganisationKind kind, std::string name) {
    MetOrganisation one{.id = "a1000000-0000-4000-8000-00000000000" + std::string(digit),
                        .fields = {}};
    one.fields.kind = name_of(kind);
    one.fields.cloud = name_of(Cloud::global);
    one.fields.company_name = std::move(name);
    one.fields.country = "DE";
    one.fields.mpn_id = "4410002";
    return one;
}

HandedLink invitation() {
    return {.kind = InvitationKind::joint,
            .asks_for_administration = true,
            .date = "2026-11-20T21:38:29.123Z",
            .partner = company("1", OrganisationKind::indirect_reseller, "Nord & Süd = 100 %"),
            .provider = company("2", OrganisationKind::indirect_provider, "蓝潮云服务有限公司")};
}

std::string_view refusal(std::string_view query) {
    return answer_of(read_handed_link(query));
}

}  // namespace

TEST_CASE("a handed link is read back as it was written, whatever the names hold") {
    HandedLink link = invitation();
    CHECK(read_handed_link(write_handed_link(link)) == link);
    link.answer = company("3", OrganisationKind::customer, "Kranich?#&=%");
    CHECK(read_handed_link(write_handed_link(link)) == link);
    link.kind = InvitationKind::partnership;
    link.provider.reset();
    CHECK(read_handed_link(write_handed_link(link)) == link);
}

TEST_CASE("a link in which any sign was lost or changed is refused as damaged") {
    const std::string whole = write_handed_link(invitation());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string changed = whole;
        changed[i] = changed[i] == 'x' ? 'y' : 'x';
        CHECK_FALSE(read_handed_link(changed).has_value());
        CHECK_FALSE(read_handed_link(whole.substr(0, i)).has_value());
    }
    CHECK(refusal(whole.substr(0, whole.size() - 1)) == "link_is_damaged");
    CHECK(refusal("") == "link_is_damaged");
}

TEST_CASE("what follows the checksum is passed over: a signature may stand there one day") {
    CHECK(read_handed_link(write_handed_link(invitation()) + "&signature=abc") == invitation());
}

TEST_CASE("a pasted link is one of this program's, wherever it stands, or one of the portal's") {
    const std::string own = write_handed_link(invitation());
    CHECK(offer_query_of("  https://desk.example/x/?demo#/accept?" + own + "\n") == own);
    CHECK(offer_query_of("file:///media/stick/twotier.html#/accept?" + own) == own);
    const std::string portal = write_portal_link(portal_link_of(invitation()));
    const auto query = offer_query_of(portal);
    REQUIRE(query.has_value());
    const auto offer = read_offer(*query);
    REQUIRE(offer.has_value());
    CHECK(offer->portal == read_portal_link(portal).value());
    CHECK(answer_of(offer_query_of("https://example.org/")) == "link_is_not_of_the_portal");
    CHECK(answer_of(offer_query_of("https://desk.example/#/accept?" + own.substr(1))) ==
          "link_is_damaged");
}
