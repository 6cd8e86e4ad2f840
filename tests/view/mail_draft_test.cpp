#include "view/mail_draft.h"

#include <doctest/doctest.h>

#include "tests/helpers/fake_locale.h"

namespace {

constexpr std::string_view link = "https://desk.example/#/partner-relationships/g";

MailMatter matter_of(MailKind kind) {
    return {.kind = kind,
            .sender = "Fabrikam",
            .provider = "Wingtip",
            .asks_for_administration = true,
            .roles = {DirectoryRole::global_reader, DirectoryRole::helpdesk_administrator},
            .days = 60,
            .link = std::string(link)};
}

constexpr auto drafted =
    std::to_array<MailKind>({MailKind::single_invitation, MailKind::joint_invitation,
                             MailKind::partnership_request, MailKind::granular_request});

}  // namespace

TEST_CASE("a drafted mail names who asks, and holds its link on a line of its own") {
    FakeLocale locale;
    for (const MailKind kind : drafted)
        for (const Language language : all_of<Language>()) {
            CAPTURE(name_of(kind));
            CAPTURE(name_of(language));
            const MailText mail = mail_text(matter_of(kind), {language, &locale});
            CHECK(mail.subject.contains("Fabrikam"));
            CHECK(mail.text.contains("\n\n" + std::string(link) + "\n\n"));
            CHECK_FALSE(mail.text.contains("{"));
        }
}

TEST_CASE("what a mail asks for is in it") {
    FakeLocale locale;
    const Speech german{Language::de, &locale};
    CHECK(mail_text(matter_of(MailKind::joint_invitation), german).text.contains("Wingtip"));
    MailMatter single = matter_of(MailKind::single_invitation);
    CHECK(mail_text(single, german).text.contains("umfasst die delegierte Verwaltung"));
    single.asks_for_administration = false;
    CHECK(mail_text(single, german).text.contains("umfasst keine Verwaltung"));
    const std::string asked = mail_text(matter_of(MailKind::granular_request), german).text;
    CHECK(
        asked.contains("für 60 Tage um diese Rollen in Ihrem Mandanten:\n"
                       "- Globaler Leser\n- Helpdesk-Administrator\n"));
    CHECK(asked.contains("innerhalb von 90 Tagen"));
}

TEST_CASE("a notice is no draft") {
    FakeLocale locale;
    for (const MailKind kind : {MailKind::confirm_email, MailKind::granular_reminder})
        CHECK(mail_text(matter_of(kind), {Language::en, &locale}).text.empty());
}

TEST_CASE("a mail program gets subject and text, its lines ended as mail ends them") {
    CHECK(mail_program_address("A & B", "Zeile 1\nhttps://x.example/#/y") ==
          "mailto:?subject=A%20%26%20B&body=Zeile%201%0D%0Ahttps%3A%2F%2Fx.example%2F%23%2Fy");
}
