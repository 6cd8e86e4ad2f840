#include "view/bulk_view.h"

#include <algorithm>

#include "domain/customer_rules.h"

namespace {

// What tells one customer from another is changed one at a time.
constexpr CustomerField own_fields[] = {
    CustomerField::company_name, CustomerField::registration_id, CustomerField::first_name,
    CustomerField::last_name,    CustomerField::email,           CustomerField::phone,
    CustomerField::tags,
};

TextList changed_tags(const BulkOrder& order, TextList tags) {
    for (const std::string& tag : order.removed_tags)
        std::erase(tags, tag);
    for (const std::string& tag : order.added_tags)
        if (std::ranges::find(tags, tag) == tags.end()) tags.push_back(tag);
    return tags;
}

std::vector<FieldEdit> edits_for(const BulkOrder& order, const StoredCustomer& customer) {
    if (order.kind == BulkKind::fields) return order.edits;
    TextList tags = changed_tags(order, customer.fields.tags);
    return {{CustomerField::tags, tags.empty() ? Value() : Value(std::move(tags))}};
}

std::string shown(const Speech& speech, CustomerField field, const Value& value) {
    const std::string text = speech.value(field, value);
    return text.empty() ? std::string(speech(Word::empty_value)) : text;
}

std::string text_of(const Speech& speech, const std::vector<FieldEdit>& edits,
                    const StoredCustomer& customer) {
    std::string all;
    for (const FieldEdit& edit : edits) {
        const Value before = read(customer.fields, edit.field);
        if (before == edit.value) continue;
        all += all.empty() ? "" : "; ";
        all += speech(Word::field_change,
                      {speech(label_of(edit.field)), shown(speech, edit.field, before),
                       shown(speech, edit.field, edit.value)});
    }
    return all;
}

// "Postal code: …", where the refusal is about a field.
std::string text_of(const Speech& speech, const Error& error) {
    const std::string sentence = say(speech.language, error);
    const auto field = from_name<CustomerField>(error.place);
    return field ? std::string(speech(label_of(*field))) + ": " + sentence : sentence;
}

}  // namespace

bool BulkOrder::is_empty() const {
    switch (kind) {
        case BulkKind::tags:
            return added_tags.empty() && removed_tags.empty();
        case BulkKind::fields:
            return edits.empty();
        case BulkKind::remove:
            return false;
    }
    return true;
}

bool may_be_set_together(CustomerField field) {
    return row_of(field).writer == Writer::partner &&
           std::ranges::find(own_fields, field) == std::ranges::end(own_fields);
}

std::vector<CustomerField> fields_to_set_together() {
    std::vector<CustomerField> fields;
    for (const CustomerFieldRow& row : customer_fields())
        if (may_be_set_together(row.field)) fields.push_back(row.field);
    return fields;
}

Command command_for(const BulkOrder& order, const StoredCustomer& customer) {
    if (order.kind == BulkKind::remove) return RemoveCustomers{{customer.id}};
    return UpdateCustomer{customer.id, edits_for(order, customer)};
}

void BulkPlan::begin(const State& state, BulkOrder order, std::vector<std::uint32_t> places,
                     std::uint64_t version) {
    drop();
    state_ = &state;
    order_ = std::move(order);
    version_ = version;
    if (!order_.is_empty()) places_ = std::move(places);
}

bool BulkPlan::is_for(const BulkOrder& order, std::uint64_t version) const {
    return state_ != nullptr && version_ == version && order_ == order;
}

bool BulkPlan::work(const Rehearsal& rehearse, std::size_t count) {
    const std::size_t end = std::min(places_.size(), next_ + count);
    for (; next_ < end; ++next_) {
        const std::uint32_t place = places_[next_];
        const Result<Transaction> outcome =
            rehearse(command_for(order_, unpack(state_->customers[place])));
        if (outcome)
            changed_.push_back(place);
        else if (outcome.error().code == ErrorCode::nothing_changed)
            ++unchanged_;
        else
            refused_.push_back({place, outcome.error()});
    }
    return !is_done();
}

BulkRow BulkPlan::row(std::size_t index, const Speech& speech) const {
    const bool is_left_out = index < refused_.size();
    const std::uint32_t place =
        is_left_out ? refused_[index].place : changed_[index - refused_.size()];
    const StoredCustomer customer = unpack(state_->customers[place]);
    BulkRow row{.name = name_of(customer), .text = {}, .is_left_out = is_left_out};
    if (is_left_out)
        row.text = text_of(speech, refused_[index].error);
    else if (order_.kind == BulkKind::remove)
        row.text = speech(Word::bulk_leaves_list);
    else
        row.text = text_of(speech, edits_for(order_, customer), customer);
    return row;
}

Command BulkPlan::command() const {
    if (order_.kind == BulkKind::remove) {
        RemoveCustomers remove;
        for (const std::uint32_t place : changed_)
            remove.ids.push_back(state_->customers[place].id());
        return remove;
    }
    UpdateCustomers all;
    for (const std::uint32_t place : changed_) {
        const StoredCustomer customer = unpack(state_->customers[place]);
        all.updates.push_back({customer.id, edits_for(order_, customer)});
    }
    return all;
}
