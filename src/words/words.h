#pragma once
// Every sentence a person sees, in the three languages of the program. The labels are the field's
// standard terms. A key without all three sentences, or with other places to fill in, does not
// build.

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/ports.h"
#include "facts/clouds.h"
#include "facts/permissions.h"
#include "records/customer.h"

enum class Word : std::uint16_t {
#define WORD(key, en, de, zh) key,
#include "words/catalogue.inc"
#undef WORD
};

std::string_view say(Language, Word);
// With {0}, {1}… filled in.
std::string say(Language, Word, std::initializer_list<std::string_view> arguments);

// The page itself never asks for a key, so that its program does not bring them.
std::optional<Word> word_named(std::string_view key);  // "relationship_reseller"
std::string_view key_of(Word);
std::size_t word_count();

Word sentence_of(ErrorCode);
Word label_of(CustomerField);
std::optional<Word> help_of(CustomerField);
Word label_of(Cloud);
Word long_label_of(Cloud);
Word label_of(Role);

// The sentence with its detail filled in; the place is not in it.
std::string say(Language, const Error&);

std::string_view tag_of(Language);  // BCP 47: "en", "de", "zh-CN".
Language language_from_tag(std::string_view tag, Language otherwise);
