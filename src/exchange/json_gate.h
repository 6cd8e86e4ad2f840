#pragma once
// The gate that JSON from outside passes before anything else looks at it: size, depth, number of
// values, length of texts, repeated members, numbers out of range, UTF-8. It knows nothing of
// customers. A refusal of the syntax has "row R, column C" as its place and the JSON Pointer that
// was reached as its detail; any other refusal has the JSON Pointer as its place.

#include <cstddef>
#include <cstdint>

#include "base/steps.h"
#include "exchange/json_tape.h"
#include "records/record_text.h"

struct JsonLimits {
    std::size_t bytes = std::size_t{256} << 20;
    std::size_t depth = 64;
    std::size_t values = 50'000'000;
    std::size_t text_bytes = std::size_t{1} << 20;
    std::size_t values_in_element = 100'000;  // Of what read_elements() hands over at once.
};
inline constexpr std::int64_t largest_json_integer = (std::int64_t{1} << 53) - 1;  // RFC 8259 §6.

// What a document is made of, piece by piece, so that memory is bounded by one record. A refusal by
// the visitor ends the reading and is its answer.
class JsonVisitor {
public:
    virtual ~JsonVisitor() = default;
    // An element of the document itself, or of its list: a top-level array named items, customers
    // or value, in either case.
    virtual Result<void> element(std::string_view pointer, Json element) = 0;
    // The same element before anything is made of it, if it is plain enough for that. True if that
    // was all that was needed; otherwise it comes as above.
    virtual bool plain_element(std::string_view, const JsonTape&) { return false; }
    // Any other member of the document.
    virtual Result<void> member(std::string_view name, Json value) = 0;
};
Result<void> read_elements(std::string_view bytes, JsonVisitor&, const JsonLimits& = {});
// The same in steps. What is broken is looked for in one of them.
Steps read_elements_in_steps(std::string_view bytes, JsonVisitor&, JsonLimits, Result<void>& into);

// Whether a list of this name holds the document's elements.
bool is_list_name(std::string_view name);

// The whole document at once, for texts that are known to be small.
Result<Json> parse_json(std::string_view bytes, const JsonLimits& = {});

// "row 3, column 14" of a byte, both counted from 1, columns in code points.
std::string place_of_byte(std::string_view text, std::size_t offset);
