#include "view/search_index.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "base/text.h"

namespace {

// Syllables that share bytes and pairs, so that what is nearly the word occurs often.
constexpr const char* syllables[] = {"a",     "ab",   "ba",   "abc", "con", "toso",
                                     "on",    "mi",   "cro",  "ss",  "ü",   "é",
                                     "中",    "中国", "电信", "国",  "ж",   "0",
                                     "42",    "-",    "@",    ".",   "com", "\xF0\x9F\x98\x80",
                                     "müller"};

class Texts {
public:
    explicit Texts(unsigned seed) : chance_(seed) {}

    std::size_t below(std::size_t end) { return chance_() % end; }
    std::string word(std::size_t longest) {
        std::string word;
        for (std::size_t i = 0; i <= below(longest); ++i)
            word += syllables[below(std::size(syllables))];
        return folded(word);
    }
    std::string text() {
        std::string text = word(6);
        for (std::size_t i = 0; i < below(5); ++i)
            text += (below(2) == 0 ? ' ' : '\n') + word(6);
        return text;
    }
    // A part of a text that is there, or any word.
    std::string query(const std::vector<std::string>& texts) {
        const std::string& text = texts[below(texts.size())];
        const std::string part = text.substr(below(text.size()), 1 + below(7));
        const std::string word(part.substr(0, part.find_first_of(" \n")));
        return word.empty() || below(4) == 0 ? this->word(3) : word;
    }

private:
    std::mt19937 chance_;
};

PlaceSet read_through(const std::vector<std::string>& texts,
                      const std::vector<std::string>& words) {
    PlaceSet found(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i)
        found.set(i, std::ranges::all_of(words, [&](const std::string& word) {
                      return texts[i].find(word) != std::string::npos;
                  }));
    return found;
}

std::string places_of(SearchIndex& index, const std::vector<std::string>& words) {
    PlaceSet found;
    index.find(words, found);
    std::string all;
    found.keep_if([&](std::size_t place) {
        all += std::to_string(place) + " ";
        return true;
    });
    return all;
}

SearchIndex index_of(const std::vector<std::string>& texts) {
    SearchIndex index;
    for (std::size_t i = 0; i < texts.size(); ++i)
        index.put(i, texts[i]);
    while (index.index_more(7)) {
    }
    return index;
}

}  // namespace

TEST_CASE("search finds the texts that hold every word, wherever it stands in them") {
    struct Row {
        std::vector<std::string> words;
        const char* found;
    };
    const Row rows[] = {
        {{}, "0 1 2 3 "},
        {{"a"}, "0 1 3 "},
        {{"ab"}, "0 3 "},
        {{"abc"}, "3 "},
        {{"b", "ba"}, "0 1 "},
        {{"ba", "cd"}, "1 "},
        // The parts occur, the word does not.
        {{"abab"}, "0 "},
        {{"aba"}, "0 "},
        {{"bab"}, "0 "},
        {{"cdb"}, ""},
        {{"中"}, "2 "},
        {{"国电"}, "2 "},
        {{"中电"}, ""},
        {{"z"}, ""},
        {{"a", "z"}, ""},
    };
    SearchIndex index = index_of({"abab", "ba\ncd", "中国电信", "abc ab"});
    for (const Row& row : rows) {
        CAPTURE(row.words.size());
        CHECK(places_of(index, row.words) == row.found);
    }
}

TEST_CASE("a text is found from the moment it is put, indexed or not") {
    SearchIndex index = index_of({"alpha", "beta"});
    index.put(2, "gamma");
    CHECK_FALSE(index.is_indexed());
    CHECK(places_of(index, {"a"}) == "0 1 2 ");
    CHECK(places_of(index, {"amm"}) == "2 ");
    index.put(0, "omega");
    CHECK(places_of(index, {"lp"}) == "");
    CHECK(places_of(index, {"om"}) == "0 ");
    CHECK(places_of(index, {"o"}) == "0 ");
    CHECK(index.text(0) == "omega");
    CHECK(index.text(1) == "beta");
}

TEST_CASE("a word that goes on is looked for anew in every text") {
    SearchIndex index = index_of({"onset on microsoft", "on", "xonmi", "micro onmi"});
    CHECK(places_of(index, {"on"}) == "0 1 2 3 ");
    CHECK(places_of(index, {"onm"}) == "2 3 ");
    CHECK(places_of(index, {"mic"}) == "0 3 ");
    CHECK(places_of(index, {"ons"}) == "0 ");
    CHECK(places_of(index, {"micro"}) == "0 3 ");
}

TEST_CASE("an empty index finds nothing, and a text may be empty") {
    SearchIndex none;
    CHECK(places_of(none, {"a"}) == "");
    CHECK_FALSE(none.index_more(1));
    SearchIndex index = index_of({"", "a", ""});
    CHECK(places_of(index, {"a"}) == "1 ");
    CHECK(places_of(index, {}) == "0 1 2 ");
    index.clear();
    CHECK(index.size() == 0);
    CHECK(places_of(index, {}) == "");
}

TEST_CASE("search finds exactly what reading every text finds, while texts come and change") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        Texts random(seed);
        std::vector<std::string> texts;
        SearchIndex index;
        for (std::size_t step = 0; step < 400; ++step) {
            const bool is_new = texts.empty() || random.below(3) != 0;
            const std::size_t place = is_new ? texts.size() : random.below(texts.size());
            if (is_new) texts.emplace_back();
            texts[place] = random.below(50) == 0 ? std::string() : random.text() + "x";
            index.put(place, texts[place]);
            if (random.below(3) == 0) index.index_more(random.below(40));
            if (step % 5 != 0) continue;
            std::vector<std::string> words;
            for (std::size_t i = 0; i <= random.below(3); ++i)
                words.push_back(random.query(texts[place].empty() ? std::vector<std::string>{"ab"}
                                                                  : std::vector{texts[place]}));
            PlaceSet found;
            index.find(words, found);
            CHECK(found == read_through(texts, words));
        }
    }
}

TEST_CASE("many texts are found by sparse and by dense pairs, and after most were replaced") {
    Texts random(1);
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < 20'000; ++i)
        texts.push_back("common " + random.text() + (i % 700 == 0 ? " rare" : ""));
    SearchIndex index = index_of(texts);
    const auto check_all = [&] {
        for (std::size_t i = 0; i < 200; ++i) {
            const std::string word = i == 0   ? "rare"
                                     : i == 1 ? "common"
                                     : i == 2 ? "q"
                                              : random.query(texts);
            CAPTURE(word);
            PlaceSet found;
            index.find(std::vector{word}, found);
            CHECK(found == read_through(texts, {word}));
        }
    };
    check_all();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::size_t place = random.below(texts.size());
        texts[place] = random.text() + " other";
        index.put(place, texts[place]);
        if (i % 4000 == 0) check_all();
    }
    check_all();
    while (index.index_more(1000)) {
    }
    check_all();
}

TEST_CASE("texts that are replaced again and again do not pile up") {
    SearchIndex index;
    for (std::size_t i = 0; i < 2000; ++i)
        index.put(i, std::string(200, 'a'));
    while (index.index_more(1000)) {
    }
    const std::size_t before = index.bytes();
    for (std::size_t i = 0; i < 100'000; ++i) {
        index.put(i % 2000, std::string(200, static_cast<char>('a' + i / 2000 % 20)));
        index.index_more(10);
    }
    CHECK(index.bytes() < 3 * before);
}
