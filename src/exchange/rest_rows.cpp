#include "exchange/rest_rows.h"

#include "base/text.h"
#include "exchange/rest_customer.h"
#include "facts/clouds.h"

namespace {

using Kind = JsonNode::Kind;

constexpr std::size_t most_names = 500;  // That are remembered, however many a file has.

bool ends_with_ignoring_case(std::string_view text, std::string_view end) {
    return text.size() >= end.size() &&
           equal_ignoring_case(text.substr(text.size() - end.size()), end);
}

// Whether normalised() can give anything but the text itself.
bool has_usual_spellings(FieldKind kind) {
    switch (kind) {
        case FieldKind::country:
        case FieldKind::culture:
        case FieldKind::language:
        case FieldKind::relationship:
        case FieldKind::vetting_status:
        case FieldKind::agreement_type:
        case FieldKind::account_validation:
            return true;
        default:
            return false;
    }
}

}  // namespace

std::optional<IncomingRow> RestRows::read(std::string_view place, const JsonTape& tape) {
    const Nodes nodes = tape.nodes();
    fields_.clear();
    said_.reset();
    says_what_it_is_ = false;
    if (nodes[0].kind != Kind::object || !take_id(nodes) || !walk(nodes, 0, 0)) return std::nullopt;
    if (!says_what_it_is_) return std::nullopt;
    fill_in_cloud();
    return IncomingRow{.record = fields_.row(key_, Stamp{}), .said = said_, .place = place};
}

bool RestRows::take_id(Nodes nodes) {
    for (std::size_t i = 1; i < nodes.size(); i = nodes[i].after) {
        if (nodes[i].name != "id") continue;
        if (nodes[i].kind != Kind::text || !is_plain_id(nodes[i].text)) return false;
        id_ = nodes[i].text;
        key_.clear();
        append_key(key_, id_);
        return true;
    }
    return false;
}

bool RestRows::walk(Nodes nodes, std::size_t object, std::size_t shape) {
    for (std::size_t i = object + 1; i < nodes[object].after; i = nodes[i].after) {
        if (nodes[i].kind == Kind::null) continue;
        if (is_implied(nodes, i, shapes_[shape])) {
            says_what_it_is_ = says_what_it_is_ || shape == 0;
            continue;
        }
        const Known* known = find(shape, nodes[i].name);
        if (known == nullptr || !take(nodes, i, *known)) return false;
    }
    return true;
}

bool RestRows::is_implied(Nodes nodes, std::size_t node, const Shape& shape) {
    if (nodes[node].name != "attributes" || nodes[node].kind != Kind::object) return false;
    if (nodes[node].after != node + 2) return false;
    const JsonNode& type = nodes[node + 1];
    return type.name == "objectType" && type.kind == Kind::text && !type.text.empty() &&
           type.text == object_type_at(shape.pointer);
}

const RestRows::Known* RestRows::find(std::size_t shape, std::string_view name) {
    {
        Shape& here = shapes_[shape];
        for (std::size_t tried = 0; tried < here.members.size(); ++tried) {
            const Known& known = here.members[here.next];
            here.next = here.next + 1 == here.members.size() ? 0 : here.next + 1;
            if (known.name == name) return &known;
        }
    }
    const std::string own = pointer_into(shapes_[shape].pointer, name);
    const RestTarget* target = target_of(RestResource::customer, lower_ascii(own));
    if (target == nullptr || names_ == most_names) return nullptr;
    ++names_;
    Known known{
        .name = std::string(name), .part = target->part, .field = target->field, .inner = 0};
    if (target->part == RestPart::inner) {
        known.inner = shapes_.size();
        shapes_.push_back({.pointer = target->pointer, .members = {}});
    }
    Shape& here = shapes_[shape];
    here.members.push_back(std::move(known));
    here.next = 0;
    return &here.members.back();
}

bool RestRows::take(Nodes nodes, std::size_t node, const Known& known) {
    switch (known.part) {
        case RestPart::inner: {
            const std::size_t inner = known.inner;
            const std::string& pointer = shapes_[inner].pointer;
            says_what_it_is_ =
                says_what_it_is_ || pointer == "/companyProfile" || pointer == "/billingProfile";
            return nodes[node].kind == Kind::object && walk(nodes, node, inner);
        }
        case RestPart::customer_id:
            return nodes[node].kind == Kind::text && nodes[node].text == id_;
        case RestPart::password:
            return false;
        case RestPart::field:
            break;
    }
    says_what_it_is_ = says_what_it_is_ || known.field == CustomerField::relationship;
    return take_field(nodes, node, row_of(known.field));
}

bool RestRows::take_field(Nodes nodes, std::size_t node, const CustomerFieldRow& row) {
    const auto bit = static_cast<std::size_t>(row.field);
    if (said_.test(bit)) return false;
    said_.set(bit);
    if (!has_usual_spellings(row.kind)) return fields_.take(nodes, node, row);
    return nodes[node].kind == Kind::text && fields_.take_text(row, usual(row, nodes[node].text));
}

// As normalised() gives it, which is asked once for each of the few texts that such fields have.
std::string_view RestRows::usual(const CustomerFieldRow& row, std::string_view text) {
    const std::size_t hash =
        std::hash<std::string_view>{}(text) + static_cast<std::size_t>(row.kind);
    Usual& known = usual_[hash % usual_.size()];
    if (known.kind != row.kind || known.given != text)
        known = {.kind = row.kind, .given = std::string(text), .kept = normalised(row, text)};
    return known.kept == text ? text : fields_.keep(known.kept);
}

void RestRows::fill_in_cloud() {
    if (said_.test(static_cast<std::size_t>(CustomerField::cloud))) return;
    const std::string_view domain = fields_.content(CustomerField::domain);
    Cloud cloud = Cloud::global;
    for (const CloudFacts& facts : cloud_facts) {
        if (!ends_with_ignoring_case(domain, facts.domain_suffix)) continue;
        cloud = facts.cloud;
        said_.set(static_cast<std::size_t>(CustomerField::cloud));
    }
    fields_.take_text(row_of(CustomerField::cloud), name_of(cloud));
}
