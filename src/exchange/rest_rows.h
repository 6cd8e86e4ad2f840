#pragma once
// Customers of the portal's lists as rows, straight from plain JSON: the same that rest_customer
// makes of them, for those about which nothing is odd. It gives no notices and keeps nothing aside.

#include <optional>

#include "exchange/incoming.h"
#include "exchange/plain_fields.h"
#include "exchange/rest_shape.h"

class RestRows {
public:
    // Nothing where rest_customer should look at it. Valid until the next call.
    std::optional<IncomingRow> read(std::string_view place, const JsonTape&);

private:
    // What is known of the members of one object, as they were found so far.
    struct Known {
        std::string name;
        RestPart part;
        CustomerField field;
        std::size_t inner;  // Of an inner object: its shape.
    };
    struct Shape {
        std::string pointer;  // As the service spells it.
        std::vector<Known> members;
        std::size_t next = 0;  // Members mostly come in the same order.
    };
    struct Usual {
        FieldKind kind = FieldKind::text;
        std::string given, kept;
    };
    using Nodes = std::span<const JsonNode>;

    bool walk(Nodes, std::size_t object, std::size_t shape);
    bool take(Nodes, std::size_t node, const Known&);
    bool take_field(Nodes, std::size_t node, const CustomerFieldRow&);
    std::string_view usual(const CustomerFieldRow&, std::string_view text);
    static bool is_implied(Nodes, std::size_t node, const Shape&);
    const Known* find(std::size_t shape, std::string_view name);
    bool take_id(Nodes);
    void fill_in_cloud();

    std::vector<Shape> shapes_ = {{.pointer = {}, .members = {}}};
    std::size_t names_ = 0;
    std::vector<Usual> usual_ = std::vector<Usual>(256);
    PlainFields fields_;
    CustomerFieldSet said_;
    bool says_what_it_is_ = false;
    std::string_view id_;
    std::string key_;
};
