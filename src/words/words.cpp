#include "words/words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/assert.h"
#include "base/joined_texts.h"
#include "words/labels.h"

namespace {

struct Entry {
    std::string_view key;
    std::array<std::string_view, count_of<Language>()> text;
};

constexpr auto catalogue = std::to_array<Entry>({
#define WORD(key, en, de, zh) {#key, {en, de, zh}},
#include "words/catalogue.inc"
#undef WORD
});

// What the program brings of it: each language's sentences.
constexpr auto joined = joined_texts<[] {
    std::vector<std::string_view> texts;
    texts.reserve(count_of<Language>() * catalogue.size());
    for (std::size_t language = 0; language < count_of<Language>(); ++language)
        for (const Entry& entry : catalogue)
            texts.push_back(entry.text[language]);
    return texts;
}>();

using Column = std::array<std::string_view, catalogue.size()>;
using Catalogue = std::array<Column, count_of<Language>()>;
const Catalogue& spoken() {
    static const Catalogue read = [] {
        Catalogue all;
        TextReader texts(joined);
        for (Column& column : all)
            for (std::string_view& text : column)
                text = texts.next();
        return all;
    }();
    return read;
}

// Which of {0} to {3} a sentence fills in.
constexpr unsigned places_in(std::string_view text) {
    unsigned places = 0;
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        if (text[i] == '{' && text[i + 2] == '}' && text[i + 1] >= '0' && text[i + 1] <= '3')
            places |= 1U << static_cast<unsigned>(text[i + 1] - '0');
    return places;
}

// Each sentence is checked by itself: a compiler bounds the steps of one evaluation, and the
// catalogue grows.
constexpr bool says_the_same(std::string_view en, std::string_view de, std::string_view zh) {
    return !en.empty() && !de.empty() && !zh.empty() && places_in(en) == places_in(de) &&
           places_in(en) == places_in(zh);
}
#define WORD(key, en, de, zh) static_assert(says_the_same(en, de, zh), #key);
#include "words/catalogue.inc"
#undef WORD

constexpr auto by_key = [] {
    std::array<std::uint16_t, catalogue.size()> order{};
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<std::uint16_t>(i);
    std::ranges::sort(order, {}, [](std::uint16_t i) { return catalogue[i].key; });
    return order;
}();

constexpr bool every_key_is_used_once() {
    for (std::size_t i = 1; i < by_key.size(); ++i)
        if (catalogue[by_key[i - 1]].key == catalogue[by_key[i]].key) return false;
    return true;
}
static_assert(every_key_is_used_once());

// The order of prefix + name and key, without building the joined text.
constexpr int compare_joined(std::string_view prefix, std::string_view name, std::string_view key) {
    const std::string_view start = key.substr(0, prefix.size());
    if (start != prefix) return prefix < start ? -1 : 1;
    const std::string_view rest = key.substr(prefix.size());
    return name < rest ? -1 : (rest < name ? 1 : 0);
}

constexpr std::optional<Word> find_word(std::string_view prefix, std::string_view name) {
    std::size_t low = 0;
    std::size_t high = by_key.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        const int order = compare_joined(prefix, name, catalogue[by_key[middle]].key);
        if (order == 0) return static_cast<Word>(by_key[middle]);
        (order < 0 ? high : low) = order < 0 ? middle : middle + 1;
    }
    return std::nullopt;
}

template <class E>
constexpr auto words_of(std::string_view prefix) {
    std::array<std::optional<Word>, count_of<E>()> words;
    for (std::size_t i = 0; i < words.size(); ++i)
        words[i] = find_word(prefix, enum_names<E>[i]);
    return words;
}

template <std::size_t N>
constexpr bool are_all_there(const std::array<std::optional<Word>, N>& words) {
    return std::ranges::all_of(words, [](const auto& word) { return word.has_value(); });
}

constexpr auto error_sentences = words_of<ErrorCode>("error_");
constexpr auto field_labels = words_of<CustomerField>("field_");
constexpr auto field_helps = words_of<CustomerField>("help_");
constexpr auto cloud_labels = words_of<Cloud>("cloud_");
constexpr auto cloud_long_labels = words_of<Cloud>("cloud_long_");
constexpr auto role_labels = words_of<Role>("role_");
static_assert(are_all_there(error_sentences), "an error code has no sentence");
static_assert(are_all_there(field_labels), "a field has no label");
static_assert(are_all_there(cloud_labels) && are_all_there(cloud_long_labels));
static_assert(are_all_there(role_labels));

template <class E>
constexpr auto labels_of = nullptr;
#define LABELS(Enum, prefix)                                 \
    template <>                                              \
    constexpr auto labels_of<Enum> = words_of<Enum>(prefix); \
    static_assert(are_all_there(labels_of<Enum>), #Enum);
#include "words/labels.inc"
#undef LABELS

template <class E, std::size_t N>
Word word_in(const std::array<std::optional<Word>, N>& words, E value) {
    const auto& word = words[static_cast<std::size_t>(value)];
    ASSERT(word.has_value());
    return *word;
}

}  // namespace

std::string_view say(Language language, Word word) {
    return spoken()[static_cast<std::size_t>(language)][static_cast<std::size_t>(word)];
}

std::string say(Language language, Word word, std::initializer_list<std::string_view> arguments) {
    const std::string_view text = say(language, word);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_place = i + 2 < text.size() && text[i] == '{' && text[i + 2] == '}' &&
                              text[i + 1] >= '0' && text[i + 1] <= '3';
        if (!is_place) {
            out += text[i];
            continue;
        }
        const auto index = static_cast<std::size_t>(text[i + 1] - '0');
        if (index < arguments.size()) out += arguments.begin()[index];
        i += 2;
    }
    return out;
}

std::optional<Word> word_named(std::string_view key) {
    return find_word({}, key);
}

std::string_view key_of(Word word) {
    return catalogue[static_cast<std::size_t>(word)].key;
}

std::size_t word_count() {
    return catalogue.size();
}

Word sentence_of(ErrorCode code) {
    return word_in(error_sentences, code);
}

Word label_of(CustomerField field) {
    return word_in(field_labels, field);
}

std::optional<Word> help_of(CustomerField field) {
    return field_helps[static_cast<std::size_t>(field)];
}

Word label_of(Cloud cloud) {
    return word_in(cloud_labels, cloud);
}

Word long_label_of(Cloud cloud) {
    return word_in(cloud_long_labels, cloud);
}

Word label_of(Role role) {
    return word_in(role_labels, role);
}

#define LABELS(Enum, prefix)                    \
    Word label_of(Enum value) {                 \
        return word_in(labels_of<Enum>, value); \
    }
#include "words/labels.inc"
#undef LABELS

std::string say(Language language, const Error& error) {
    return say(language, sentence_of(error.code), {error.detail});
}

std::string_view tag_of(Language language) {
    constexpr std::array<std::string_view, count_of<Language>()> tags{"en", "de", "zh-CN"};
    return tags[static_cast<std::size_t>(language)];
}

Language language_from_tag(std::string_view tag, Language otherwise) {
    return from_name<Language>(tag.substr(0, tag.find('-'))).value_or(otherwise);
}
