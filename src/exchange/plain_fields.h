#pragma once
// The fields of one customer from plain JSON, as a row is written from them. Takes what the schema
// of our own file allows beyond doubt, and leaves everything else to those who can say what is
// wrong.

#include "exchange/json_tape.h"
#include "records/row_writer.h"

class PlainFields {
public:
    void clear();
    // Takes the value for the field. False where somebody else should look at it.
    bool take(std::span<const JsonNode>, std::size_t node, const CustomerFieldRow&);
    bool take_text(const CustomerFieldRow&, std::string_view text);
    // A copy of a text that does not lie in the document; empty where there is no more room.
    std::string_view keep(std::string_view text);

    bool holds(CustomerField field) const { return writer_.holds(field); }
    std::string_view content(CustomerField field) const { return writer_.content(field); }
    CustomerFieldSet held() const;
    // The row of what was taken, written at one stamp. Valid until the next call.
    PackedCustomer row(std::string_view key, const Stamp&);

private:
    bool take_list(std::span<const JsonNode>, std::size_t node, const CustomerFieldRow&);

    RowWriter writer_;
    std::string room_;  // Of contents that do not lie in the document.
    std::string row_;
};

// Whether the id is spelt as we keep it: a GUID in lower case.
bool is_plain_id(std::string_view);
