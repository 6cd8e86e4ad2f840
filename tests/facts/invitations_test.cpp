#include "facts/invitations.h"

#include <doctest/doctest.h>

#include "tests/helpers/lifecycle_rows.h"

namespace {

constexpr std::string_view partner = "11111111-2222-3333-4444-555555555555";
constexpr std::string_view provider = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

struct Documented {
    LinkForm form;
    InvitationKind kind;
    bool asks_for_administration;
    std::string text;
};

std::vector<Documented> documented_links() {
    const std::string reseller(partner);
    const std::string page = "https://admin.microsoft.com/Adminportal/Home?invType=";
    const std::string invitation = "#/BillingAccounts/partner-invitation";
    const std::string old = "https://portal.office.com/partner/partnersignup.aspx?type=";
    return {
        {LinkForm::single, InvitationKind::single, true,
         page + "ResellerRelationship&partnerId=" + reseller + "&msppId=0&DAP=true" + invitation},
        {LinkForm::single, InvitationKind::single, false,
         page + "ResellerRelationship&partnerId=" + reseller + "&msppId=0&DAP=false" + invitation},
        {LinkForm::joint, InvitationKind::joint, true,
         page + "IndirectResellerRelationship&partnerId=" + reseller +
             "&msppId=4567890&indirectCSPId=" + std::string(provider) + "&DAP=true" + invitation},
        {LinkForm::administration, InvitationKind::administration, true,
         page + "Administration&partnerId=" + reseller + "&msppId=0" + invitation},
        {LinkForm::legacy_single, InvitationKind::single, true,
         old + "ResellerRelationship&id=" + reseller + "&csp=1&msppid=0"},
        {LinkForm::legacy_joint, InvitationKind::joint, true,
         old + "IndirectResellerRelationship&id=" + reseller +
             "&csp=1&msppid=4567890&indirectCSP=" + std::string(provider)},
        {LinkForm::granular_administration, InvitationKind::granular_administration, false,
         "https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/"
         "granularAdminRelationships/" +
             reseller + "-" + std::string(provider)},
    };
}

std::string refusal_of_link(std::string_view text) {
    const auto link = read_portal_link(text);
    if (link) return "";
    return std::string(name_of(link.error().code)) +
           (link.error().place.empty() ? "" : " " + link.error().place);
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("a note of an invitation is sent, answered or withdrawn") {
    constexpr LifecycleRow rows[] = {
        {"drafted", "send>sent accept>accepted decline>declined withdraw>withdrawn"},
        {"sent", "send>sent accept>accepted decline>declined withdraw>withdrawn"},
        {"accepted", "", "!invitation_was_accepted"},
        {"declined", "send>sent accept>accepted decline>declined withdraw>withdrawn"},
        {"withdrawn", "", "!invitation_was_withdrawn"},
    };
    check_lifecycle(invitation_lifecycle, rows);
}

TEST_CASE("every documented link is recognised, and written back as it was") {
    for (const Documented& row : documented_links()) {
        CAPTURE(row.text);
        const auto link = read_portal_link(row.text);
        REQUIRE(link.has_value());
        CHECK(link->form == row.form);
        CHECK(template_of(link->form).kind == row.kind);
        CHECK(asks_for_delegated_administration(*link) == row.asks_for_administration);
        CHECK(read_portal_link(write_portal_link(*link)) == *link);
        // One form may be written without what it does not need.
        if (row.form != LinkForm::administration) CHECK(write_portal_link(*link) == row.text);
    }
}

TEST_CASE("a link names the partner, and a joint one its membership and provider") {
    for (const Documented& row : documented_links()) {
        CAPTURE(row.text);
        const PortalLink link = *read_portal_link(row.text);
        const bool is_granular = row.kind == InvitationKind::granular_administration;
        const bool is_joint = row.kind == InvitationKind::joint;
        CHECK(link[LinkValue::partner_tenant] == (is_granular ? "" : partner));
        CHECK(link[LinkValue::provider_tenant] == (is_joint ? provider : ""));
        CHECK(link[LinkValue::membership_id] == (is_joint ? "4567890" : ""));
        CHECK(link[LinkValue::relationship].empty() != is_granular);
    }
}

TEST_CASE("a link is recognised in any case, with blanks around it and parts of others") {
    const std::string text = documented_links()[0].text;
    const auto link = read_portal_link(text);
    CHECK(read_portal_link(" \n" + text + "\t") == *link);
    CHECK(read_portal_link(replaced(text, "admin.microsoft.com", "ADMIN.Microsoft.com")) == *link);
    CHECK(read_portal_link(replaced(text, "Adminportal", "adminPortal")) == *link);
    CHECK(read_portal_link(replaced(text, "partnerId", "PARTNERID")) == *link);
    CHECK(read_portal_link(replaced(text, "DAP=true", "DAP=True")) == *link);
    CHECK(read_portal_link(replaced(text, "&DAP", "&utm_source=mail&DAP")) == *link);
}

TEST_CASE("a damaged link is refused by the name of what is damaged") {
    const auto links = documented_links();
    const std::string single = links[0].text;
    const std::string joint = links[2].text;
    const std::string granular = links[6].text;
    const std::string whose(partner);
    const std::pair<std::string, std::string> rows[] = {
        {"", "link_is_not_of_the_portal"},
        {"https://", "link_is_not_of_the_portal"},
        {"https://example.com/?partnerId=1", "link_is_not_of_the_portal"},
        {replaced(single, "https", "http"), "link_is_not_of_the_portal"},
        {replaced(single, "admin.microsoft.com", "admin.microsoft.com.example"),
         "link_is_not_of_the_portal"},
        {replaced(single, "ResellerRelationship", "Other"), "link_is_not_of_the_portal"},
        {replaced(single, "partnerId=" + whose, "partnerId="), "link_parameter_is_wrong partnerId"},
        {replaced(single, "4444-", "444-"), "link_parameter_is_wrong partnerId"},
        {replaced(single, "&partnerId=" + whose, ""), "link_parameter_is_missing partnerId"},
        {replaced(single, "msppId=0", "msppId=1"), "link_parameter_is_wrong msppId"},
        {replaced(single, "DAP=true", "DAP=maybe"), "link_parameter_is_wrong DAP"},
        {replaced(single, "&DAP=true", ""), "link_parameter_is_missing DAP"},
        {replaced(joint, "msppId=4567890", "msppId=0"), "link_parameter_is_wrong msppId"},
        {replaced(joint, "msppId=4567890", "msppId=45x"), "link_parameter_is_wrong msppId"},
        {replaced(joint, "&indirectCSPId=" + std::string(provider), ""),
         "link_parameter_is_missing indirectCSPId"},
        {replaced(links[4].text, "csp=1", "csp=2"), "link_parameter_is_wrong csp"},
        {replaced(granular, whose, "1"), "link_parameter_is_wrong id"},
        {replaced(granular, "granularAdminRelationships", "granular"), "link_is_not_of_the_portal"},
    };
    for (const auto& [text, refusal] : rows) {
        CAPTURE(text);
        CHECK(refusal_of_link(text) == refusal);
    }
}
