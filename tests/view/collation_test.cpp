#include "view/collation.h"

#include <doctest/doctest.h>

#include "tests/helpers/fake_locale.h"

namespace {

// "<", ">" or "=", in an order where characters stand as their folded forms do.
char order_of(Collation& collation, std::string_view a, std::string_view b) {
    collation.meet(a);
    collation.meet(b);
    collation.learn();
    const auto order = collation.compare(a, b);
    return std::is_lt(order) ? '<' : std::is_gt(order) ? '>' : '=';
}

}  // namespace

TEST_CASE("texts are ordered by their characters, past case and accents, numbers by their value") {
    struct Row {
        const char* a;
        char order;
        const char* b;
    };
    const Row rows[] = {
        {"acme", '<', "Beta"},
        {"ACME", '=', "acme"},
        {"Müller", '=', "MULLER"},
        {"Muller", '<', "Müllers"},
        {"", '<', "a"},
        {"", '=', ""},
        // One character for two letters.
        {"Straße", '=', "STRASSE"},
        {"Æther", '=', "aether"},
        {"ﬁn", '=', "fin"},
        {"Ⅷ", '=', "viii"},
        // Marks that stand alone, and what is no character to a language.
        {"e\u0301cole", '=', "école"},
        // Numbers.
        {"2", '<', "10"},
        {"02", '=', "2"},
        {"0", '<', "1"},
        {"000", '=', "0"},
        {"v2.9", '<', "v2.10"},
        {"a9", '<', "a10b"},
        {"a10", '<', "a10b"},
        {"１２", '=', "12"},
        {"9", '<', "a"},
        {"99999999999999999999", '<', "100000000000000000000"},
        {"中国", '<', "电信"},
    };
    FakeLocale locale;
    Collation collation;
    collation.speak(Language::en, locale);
    for (const Row& row : rows) {
        CAPTURE(row.a);
        CAPTURE(row.b);
        CHECK(order_of(collation, row.a, row.b) == row.order);
    }
}

TEST_CASE("two characters that Chinese reads otherwise than each alone are ordered as one") {
    // 重庆 is read "chong qing", 重 alone "zhong".
    struct PinyinLocale : FakeLocale {
        std::vector<std::uint32_t> ranks(Language language,
                                         std::span<const std::string_view> texts) override {
            std::vector<std::string> read(texts.begin(), texts.end());
            for (std::string& text : read)
                text = text == "重庆" ? "chong"
                       : text == "重" ? "zhong"
                       : text == "庆" ? "qing"
                                      : text;
            return FakeLocale::ranks(language,
                                     std::vector<std::string_view>(read.begin(), read.end()));
        }
    };
    PinyinLocale locale;
    Collation collation;
    collation.speak(Language::zh, locale);
    CHECK(order_of(collation, "重庆", "d") == '<');
    CHECK(order_of(collation, "重", "d") == '>');
    CHECK(order_of(collation, "重 庆", "d") == '>');
    collation.speak(Language::en, locale);
    CHECK(order_of(collation, "重庆", "d") == '>');
}

TEST_CASE("digits beyond what one number takes go on as another") {
    FakeLocale locale;
    Collation collation;
    collation.speak(Language::en, locale);
    const std::string long_number(300, '9');
    CHECK(order_of(collation, long_number, long_number + "0") == '<');
    CHECK(order_of(collation, long_number, long_number) == '=');
    CHECK(order_of(collation, std::string(300, '8'), long_number) == '<');
}

TEST_CASE("a language is asked once for the characters it has, and again only for new ones") {
    FakeLocale locale;
    Collation collation;
    collation.speak(Language::en, locale);
    collation.meet("Contoso & Söhne");
    CHECK(collation.learn());
    CHECK(locale.times_ordered == 1);
    collation.meet("Fabrikam – no");
    CHECK(collation.learn());
    collation.meet("fabrikam – on");
    CHECK_FALSE(collation.learn());
    CHECK(locale.times_ordered == 2);
    collation.speak(Language::de, locale);
    CHECK(collation.learn());
    CHECK(locale.times_ordered == 3);
}

TEST_CASE("malformed bytes weigh something or nothing, and end nothing") {
    FakeLocale locale;
    Collation collation;
    collation.speak(Language::en, locale);
    CHECK(order_of(collation, "a\xFF", "a\xFE") == '=');
    CHECK(order_of(collation, std::string_view("a\0b", 3), "ab") == '=');
}
