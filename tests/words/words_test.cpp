#include "words/words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <vector>

#include "base/text.h"
#include "facts/customer_choices.h"

namespace {

std::vector<Word> all_words() {
    std::vector<Word> words;
    for (std::size_t i = 0; i < word_count(); ++i)
        words.push_back(static_cast<Word>(i));
    return words;
}

bool is_latin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Runs of ASCII letters.
std::vector<std::string_view> latin_words(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_latin(text[end]))
            ++end;
        if (end > at) words.push_back(text.substr(at, end - at));
        at = std::max(end, at + 1);
    }
    return words;
}

}  // namespace

TEST_CASE("no text has a blank at an end, two blanks together or a place that nothing fills") {
    for (const Word word : all_words())
        for (const Language language : all_of<Language>()) {
            const std::string_view text = say(language, word);
            CAPTURE(key_of(word));
            CAPTURE(name_of(language));
            CHECK_FALSE(text.empty());
            CHECK(trimmed(text) == text);
            CHECK_FALSE(text.contains("  "));
            CHECK(is_utf8(text));
            for (std::size_t brace = text.find('{'); brace != std::string_view::npos;
                 brace = text.find('{', brace + 1)) {
                const std::string_view place = text.substr(brace, 3);
                const bool is_place =
                    place == "{0}" || place == "{1}" || place == "{2}" || place == "{3}";
                CHECK((is_place || text.substr(brace).starts_with("{ … }")));
            }
        }
}

TEST_CASE("a sentence ends as one in every language, and a label in none") {
    for (const Word word : all_words()) {
        CAPTURE(key_of(word));
        const bool is_sentence = say(Language::en, word).ends_with('.');
        CHECK(say(Language::de, word).ends_with('.') == is_sentence);
        CHECK(say(Language::zh, word).ends_with("。") == is_sentence);
        CHECK(say(Language::en, word).ends_with('?') == say(Language::de, word).ends_with('?'));
        CHECK(say(Language::en, word).ends_with('?') == say(Language::zh, word).ends_with("？"));
    }
}

TEST_CASE("every error and every help is a sentence") {
    for (const ErrorCode code : all_of<ErrorCode>()) {
        CAPTURE(name_of(code));
        CHECK(say(Language::en, sentence_of(code)).ends_with('.'));
    }
    for (const CustomerFieldRow& row : customer_fields())
        if (const auto help = help_of(row.field)) CHECK(say(Language::en, *help).ends_with('.'));
}

TEST_CASE("Chinese texts have no Latin words but names and what is typed in Latin letters") {
    const std::set<std::string_view> allowed{
        "Twotier", "Microsoft", "Vianet",    "Commerce",  "ID",     "JSON",     "CSV",
        "API",     "DAP",       "GDAP",      "UTF",       "UTC",    "MB",       "true",
        "false",   "English",   "Deutsch",   "a",         "z",      "name",     "company",
        "com",     "https",     "microsoft", "Customers", "csv",    "Ctrl",     "Alt",
        "Shift",   "Esc",       "Enter",     "IndexedDB", "Office", "Azure",    "AD",
        "Entra",   "MPN",       "PartnerID", "AI",        "Gmail",  "Dynamics", "CRM",
        "GIF",     "JPG",       "PNG",       "KB"};
    for (const Word word : all_words())
        for (const std::string_view latin : latin_words(say(Language::zh, word))) {
            CAPTURE(key_of(word));
            CAPTURE(latin);
            CHECK(allowed.contains(latin));
        }
}

TEST_CASE("Chinese texts are punctuated as Chinese") {
    for (const Word word : all_words()) {
        CAPTURE(key_of(word));
        const std::string_view text = say(Language::zh, word);
        for (const char* mark : {",", "?", "!", ";", "\"", ": "})
            CHECK_FALSE(text.contains(mark));
    }
}

TEST_CASE("German texts have no English words left over") {
    // Words that are no German ones as well.
    const std::set<std::string_view> english{
        "the",  "of",   "and",  "is",      "are",  "this",     "that",      "not",
        "must", "with", "your", "you",     "from", "to",       "or",        "be",
        "by",   "has",  "have", "it",      "on",   "what",     "who",       "when",
        "only", "no",   "file", "change",  "list", "customer", "customers", "company",
        "date", "add",  "save", "country", "city", "reseller", "email",     "address"};
    const std::set<Word> names{Word::cloud_long_us_government, Word::language_en,
                               Word::subscription_reseller};
    for (const Word word : all_words()) {
        if (names.contains(word)) continue;
        for (const std::string_view latin : latin_words(say(Language::de, word))) {
            CAPTURE(key_of(word));
            CAPTURE(latin);
            const bool is_file = say(Language::de, word).contains("Customers.csv");
            CHECK((is_file || !english.contains(lower_ascii(latin))));
        }
    }
}

TEST_CASE("a text is quoted as its language quotes") {
    for (const Word word : all_words()) {
        CAPTURE(key_of(word));
        for (const Language language : all_of<Language>()) {
            CHECK_FALSE(say(language, word).contains('"'));
            CHECK_FALSE(say(language, word).contains(" - "));
        }
        CHECK_FALSE(say(Language::en, word).contains("„"));
        CHECK_FALSE(say(Language::de, word).contains("”"));
        CHECK_FALSE(say(Language::zh, word).contains("„"));
    }
}

TEST_CASE("every word is found by its key, and nothing by another") {
    for (const Word word : all_words())
        CHECK(word_named(key_of(word)) == word);
    for (const char* key : {"", "no_such_word", "cancel_", "cance", "zzz", "Cancel"})
        CHECK_FALSE(word_named(key).has_value());
}

TEST_CASE("the places of a sentence are filled in, in any order") {
    CHECK(say(Language::en, Word::customers_found, {"2", "10"}) == "2 of 10 customers");
    CHECK(say(Language::zh, Word::customers_found, {"2", "10"}) == "2/10 个客户");
    CHECK(say(Language::de, Word::no_permission, {"Helpdesk-Agent", "Administrator-Agent"}) ==
          "Helpdesk-Agent darf das nicht. Erforderlich: Administrator-Agent.");
    CHECK(say(Language::en, Word::customers_found, {"2"}) == "2 of  customers");
    CHECK(say(Language::en, Word::cancel, {"not asked for"}) == "Cancel");
    // What is filled in is not looked at again.
    CHECK(say(Language::en, Word::customers_found, {"{1}", "{0}"}) == "{1} of {0} customers");
    CHECK(say(Language::en, Error{ErrorCode::must_not_be_longer, "row 2", "50"}) ==
          "Use at most 50 characters.");
}

TEST_CASE("a language is known by its tag, with or without a region") {
    CHECK(language_from_tag("de-AT", Language::en) == Language::de);
    CHECK(language_from_tag("zh-Hans-CN", Language::en) == Language::zh);
    CHECK(language_from_tag("en", Language::de) == Language::en);
    CHECK(language_from_tag("fr-FR", Language::de) == Language::de);
    CHECK(language_from_tag("", Language::de) == Language::de);
    for (const Language language : all_of<Language>())
        CHECK(language_from_tag(tag_of(language), Language::en) == language);
}
