#pragma once
// The row that describes one field of one record type. From these rows come JSON, the published
// schema, forms, checks, differences, merging, CSV columns, search and what an export leaves out.

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/named_enum.h"
#include "records/value.h"

// How a value is checked, typed in and shown.
NAMED_ENUM(FieldKind, text, long_text, email, phone, country, state, postal_code, language, culture,
           guid, domain, date, web_address, yes_no, tags, text_list, json_members, cloud,
           relationship, vetting_status, agreement_type, account_validation)

// What is read is what is stored, without asking the language.
constexpr bool is_read_as_stored(FieldKind kind) {
    switch (kind) {
        case FieldKind::text:
        case FieldKind::long_text:
        case FieldKind::email:
        case FieldKind::phone:
        case FieldKind::state:
        case FieldKind::postal_code:
        case FieldKind::guid:
        case FieldKind::domain:
        case FieldKind::date:
        case FieldKind::web_address:
            return true;
        default:
            return false;
    }
}

// The part of a record's page a field stands in.
NAMED_ENUM(FieldGroup, company, contact, address, language, qualification, agreement,
           tags_and_notes, directory, bookkeeping)

NAMED_ENUM(Requirement, never, always, by_country)

// Who writes a field: a person of the partner at any time, only when the account is made, or no
// person by an edit: the portal, files that came from it, and commands of their own.
NAMED_ENUM(Writer, partner, partner_once, portal)

// Who may be shown a field in an export: any party of the relationship, partners only, or nobody
// but the workspace that wrote it.
NAMED_ENUM(Audience, everyone, partners, own_workspace)

template <class Record>
using Member =
    std::variant<std::string Record::*, std::optional<bool> Record::*, TextList Record::*>;

// The three shapes of a value.
NAMED_ENUM(FieldShape, text, flag, list)

template <class Record>
constexpr FieldShape shape_of(const Member<Record>& member) {
    if (std::holds_alternative<std::optional<bool> Record::*>(member)) return FieldShape::flag;
    if (std::holds_alternative<TextList Record::*>(member)) return FieldShape::list;
    return FieldShape::text;
}

template <class Record, class Field>
struct FieldRow {
    Field field;
    Member<Record> member;
    FieldKind kind;
    FieldGroup group;
    unsigned longest;  // In code points, of each text; 0: bounded only by the file it came in.
    Requirement required;
    Writer writer;
    Audience audience;
    bool is_searched;
    std::string_view rest;  // Where the portal's REST resource has it: a JSON Pointer, or nothing.
    std::string_view csv;   // Its column's heading in a customer list, or nothing.
};

template <class Record>
Value read_member(const Record& record, const Member<Record>& member) {
    if (const auto* text = std::get_if<std::string Record::*>(&member))
        return (record.**text).empty() ? Value{} : Value{record.**text};
    if (const auto* flag = std::get_if<std::optional<bool> Record::*>(&member)) {
        const std::optional<bool>& held = record.**flag;
        return held ? Value{*held} : Value{};
    }
    const auto* list = std::get_if<TextList Record::*>(&member);
    return (record.**list).empty() ? Value{} : Value{record.**list};
}

// A value of another shape than the member's writes "absent".
template <class Record>
void write_member(Record& record, const Member<Record>& member, const Value& value) {
    if (const auto* text = std::get_if<std::string Record::*>(&member)) {
        const auto* given = std::get_if<std::string>(&value);
        record.** text = given != nullptr ? *given : std::string();
    } else if (const auto* flag = std::get_if<std::optional<bool> Record::*>(&member)) {
        const auto* given = std::get_if<bool>(&value);
        record.** flag = given != nullptr ? std::optional(*given) : std::nullopt;
    } else if (const auto* list = std::get_if<TextList Record::*>(&member)) {
        const auto* given = std::get_if<TextList>(&value);
        record.** list = given != nullptr ? *given : TextList();
    }
}
