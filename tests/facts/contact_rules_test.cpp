#include "facts/contact_rules.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

TEST_CASE("an email address has a local part and a domain") {
    for (const std::string_view email :
         {"", "a@b.de", "first.last@contoso.com", "a+b@contoso.co.uk", "o'hara@contoso.ie",
          "info@bücher.example", "info@xn--bcher-kva.example", "a@例子.公司", "A@CONTOSO.COM",
          "x@sub.microsoft.com", "a_b-c@contoso.com", "1@2.com"}) {
        CAPTURE(email);
        CHECK_FALSE(refusal_of_email(email).has_value());
    }
    for (const std::string_view not_an_email :
         {" ",         "a",        "a@",        "@b.de",       "a@b",
          "a@@b.de",   "a b@c.de", "a@b c.de",  ".a@b.de",     "a.@b.de",
          "a..b@c.de", "a@-b.de",  "a@b-.de",   "a@.de",       "a@b..de",
          "a@b.de.",   "a@b.de ",  "a@1.2.3.4", "a@[1.2.3.4]", "\"a\"@b.de",
          "a@b_c.de",  "a,b@c.de", "<a@b.de>",  "ä@b.de",      "a@b.de;c@d.de",
          "a@b\xC3.de"}) {
        CAPTURE(not_an_email);
        CHECK(refusal_of_email(not_an_email) == ErrorCode::email_must_be_an_address);
    }
    CHECK_FALSE(refusal_of_email(std::string(64, 'a') + "@b.de").has_value());
    CHECK(refusal_of_email(std::string(65, 'a') + "@b.de").has_value());
    CHECK(refusal_of_email("a@" + std::string(64, 'b') + ".de").has_value());
}

TEST_CASE("a customer's email address is not the vendor's") {
    CHECK(refusal_of_email("someone@microsoft.com") == ErrorCode::email_must_not_be_at_the_vendor);
    CHECK(refusal_of_email("someone@MicroSoft.Com") == ErrorCode::email_must_not_be_at_the_vendor);
    CHECK_FALSE(refusal_of_email("someone@notmicrosoft.com").has_value());
    CHECK_FALSE(refusal_of_email("microsoft.com@contoso.com").has_value());
}

TEST_CASE("webmail is told from a company's own") {
    for (const std::string_view email :
         {"a@gmail.com", "a@GMail.com", "a@yahoo.co.uk", "a@outlook.com", "a@hotmail.fr",
          "a@qq.com", "a@gmx.de", "a@icloud.com"}) {
        CAPTURE(email);
        CHECK(is_webmail(email));
    }
    for (const std::string_view email :
         {"a@contoso.com", "a@mygmail.com", "a@mail.contoso.com", "", "a"}) {
        CAPTURE(email);
        CHECK_FALSE(is_webmail(email));
    }
}

TEST_CASE("a phone number has 5 to 20 digits and what people put between") {
    const Country* germany = find_country("DE");
    for (const std::string_view phone :
         {"", "12345", "+49 (89) 3176-0", "0049.89.3176", "089/31760", "12345678901234567890"}) {
        CAPTURE(phone);
        CHECK_FALSE(refusal_of_phone(phone, germany).has_value());
        CHECK_FALSE(refusal_of_phone(phone, nullptr).has_value());
    }
    for (const std::string_view phone : {"1234", "123456789012345678901", "+", "call me",
                                         "49+89 3176", "089 3176 ext 1", "++49891"}) {
        CAPTURE(phone);
        CHECK(refusal_of_phone(phone, germany) == ErrorCode::phone_must_be_a_number);
    }
}

TEST_CASE("an American phone number follows the portal's pattern") {
    const Country* united_states = find_country("US");
    for (const std::string_view phone :
         {"4255550100", "(425) 555-0100", "425.555.0100", "425/555/0100", "1 425 555 0100",
          "1-425-555-0100", "1(425)555-0100", "14255550100", "1234567890", "+1 425 555 0100",
          "+1 (425) 555-0100"}) {
        CAPTURE(phone);
        CHECK_FALSE(refusal_of_phone(phone, united_states).has_value());
    }
    for (const std::string_view phone :
         {"5550100", "425 555 010", "425  555 0100", "+49 89 3176", "2 425 555 0100",
          "(425 555 0100", "+425 555 0100", "425 555 0100 x1"}) {
        CAPTURE(phone);
        CHECK(refusal_of_phone(phone, united_states) == ErrorCode::phone_must_be_a_number);
    }
}

TEST_CASE("a phone number is demanded where a registration id is") {
    CHECK(refusal_of_phone("", find_country("PL")) == ErrorCode::phone_is_required_in_this_country);
    CHECK(refusal_of_phone(" ", find_country("IN")) ==
          ErrorCode::phone_is_required_in_this_country);
    CHECK_FALSE(refusal_of_phone("", find_country("US")).has_value());
}

TEST_CASE("a domain prefix is a short ASCII name") {
    for (const std::string_view prefix :
         {"", "contoso", "a", "Contoso2", "con-toso", "abcdefghijklmnopqrstuvwxyz1"}) {
        CAPTURE(prefix);
        CHECK_FALSE(refusal_of_domain_prefix(prefix).has_value());
    }
    for (const std::string_view prefix : {"-contoso", "contoso-", "con toso", "con.toso", "bücher",
                                          "con_toso", "abcdefghijklmnopqrstuvwxyz12"}) {
        CAPTURE(prefix);
        CHECK(refusal_of_domain_prefix(prefix) == ErrorCode::domain_prefix_must_be_a_name);
    }
}

TEST_CASE("a web address leads to a domain") {
    for (const std::string_view address :
         {"", "https://contoso.edu", "http://contoso.edu/a?b=c#d", "contoso.edu",
          "HTTPS://www.contoso.edu:8443/", "https://bücher.example/ü", "https://contoso.edu?x"}) {
        CAPTURE(address);
        CHECK_FALSE(refusal_of_web_address(address).has_value());
    }
    for (const std::string_view address :
         {" ", "contoso", "javascript:alert(1)", "ftp://contoso.edu", "https://", "https:///a",
          "https://contoso.edu/a b", "https://contoso .edu", "https://user@contoso.edu",
          "https://contoso.edu:x", "https://contoso.edu/<script>", "mailto:a@contoso.edu"}) {
        CAPTURE(address);
        CHECK(refusal_of_web_address(address) == ErrorCode::web_address_must_be_a_link);
    }
}

TEST_CASE("a date is one the calendar has") {
    for (const std::string_view date :
         {"", "2026-11-20", "2024-02-29", "2000-02-29", "2026-12-31T23:59:59Z",
          "2018-11-20T00:00:00", "2018-11-20T00:00:00.1234567Z", "2018-11-20T08:00:00.12-07:00",
          "2018-11-20T08:00:00+05:30"}) {
        CAPTURE(date);
        CHECK_FALSE(refusal_of_date(date).has_value());
    }
    for (const std::string_view date :
         {"20.11.2026", "2026-11-31", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10",
          "2026-01-00", "26-11-20", "2026-1-2", "2026-11-20 ", "2026-11-20T",
          "2026-11-20T24:00:00Z", "2026-11-20T12:60:00Z", "2026-11-20T12:00:60Z",
          "2026-11-20T12:00Z", "2026-11-20T12:00:00+24:00", "2026-11-20T12:00:00.Z",
          "2026-11-20T12:00:00.12345678Z"}) {
        CAPTURE(date);
        CHECK(refusal_of_date(date) == ErrorCode::date_must_be_a_date);
    }
}

TEST_CASE("a language and a culture must be known") {
    CHECK_FALSE(refusal_of_culture("de-DE").has_value());
    CHECK_FALSE(refusal_of_language("de").has_value());
    CHECK(refusal_of_culture("de") == ErrorCode::culture_must_be_known);
    CHECK(refusal_of_language("xx") == ErrorCode::language_must_be_known);
}

TEST_CASE("tags are bounded in number and length and do not repeat") {
    const auto refusal = [](const std::vector<std::string>& tags) { return refusal_of_tags(tags); };
    CHECK_FALSE(refusal({}).has_value());
    CHECK_FALSE(refusal({"north", "south"}).has_value());
    CHECK(refusal({"north", "North"}) == ErrorCode::tag_must_not_repeat);
    CHECK(refusal({" "}) == ErrorCode::must_not_be_empty);
    CHECK_FALSE(refusal({std::string(50, 'x')}).has_value());
    CHECK(refusal({std::string(51, 'x')}) == ErrorCode::tag_must_not_be_longer);

    std::string fifty_letters;
    for (int i = 0; i < 50; ++i)
        fifty_letters += "中";
    CHECK_FALSE(refusal({fifty_letters}).has_value());

    std::vector<std::string> many;
    for (int i = 0; i < 150; ++i)
        many.push_back("tag " + std::to_string(i));
    CHECK_FALSE(refusal(many).has_value());
    many.emplace_back("one more");
    CHECK(refusal(many) == ErrorCode::too_many_tags);
}
