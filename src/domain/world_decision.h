#pragma once
// What the decisions about a world share: who acts and whether they may, and the collected writes
// of a command. Used by the decide_*.cpp of the world alone.

#include "domain/command.h"
#include "domain/decide.h"
#include "domain/parties.h"
#include "facts/mail_kinds.h"

template <class Field>
std::unexpected<Error> refuse_field(ErrorCode code, Field field, std::string detail = {}) {
    return refuse(code, std::string(name_of(field)), std::move(detail));
}

template <class E>
Value named(E value) {
    return std::string(name_of(value));
}

// Who acts, and for whom.
struct Acting {
    Party party;
    KnownUser user;
};
// An active person; not asked what they may.
Result<Acting> acting(const State&, const Context&);
// An active person whom the matrix grants the action, of an organisation that is able to it.
Result<Acting> allow(const State&, const Context&, Action,
                     std::optional<OrganisationCapability> = {});

Result<Party> find_of_kind(const World&, const std::string& id, OrganisationKind,
                           ErrorCode refusal);
bool are_in_one_market(const Party&, const Party&);

// The rules of a new user's fields (spec §3: full name, unique email, roles).
Result<void> check_new_user(const State&, const std::string& id, const User&, const Party&);

// Who is known here, or else as a link tells of them.
Result<Party> find_met(const World&, std::span<const MetOrganisation>, std::string_view id);

class Writes;
// Those whom nobody here knows yet come into the world.
void meet(Writes&, const World&, std::span<const MetOrganisation>);
// A mail of the portal's own.
void send_notice(Writes&, const std::string& id, const std::string& mailbox, MailKind,
                 const std::string& date, const std::string& link = {});

// A mail that a person has drafted, from whom to whom and when. Laid in nobody's mailbox, it is
// sent by other means.
struct DraftedMail {
    std::string id;
    MailKind kind;
    std::string sender;
    std::string mailbox;
    std::string date;
    std::string subject, text, link;
};
// Refused if its link does not stand in the text.
Result<void> write_drafted(Writes&, const DraftedMail&);

// Collects what a command writes: each register that would change, once.
class Writes {
public:
    Writes(const State& state, TransactionName name, const Context& context)
        : state_(state),
          transaction_{.name = name,
                       .author = context.author,
                       .stamp = context.stamp,
                       .actor = context.actor} {}

    template <class Field>
    void set(std::string_view id, Field field, Value value) {
        set({type_of(field), std::string(id)}, static_cast<std::size_t>(field), std::move(value));
    }
    // Every field of the record that holds something.
    template <class Record>
    void create(std::string_view id, const Record& record) {
        for (const auto& row : Record::fields())
            if (Value value = read_member(record, row.member); !is_absent(value))
                set(id, row.field, std::move(value));
    }

    // The record as it is to be: what holds nothing any more is emptied.
    template <class Record>
    void write(std::string_view id, const Record& record) {
        for (const auto& row : Record::fields())
            set(id, row.field, read_member(record, row.member));
    }

    // Of an account, which is there.
    void set(const StoredCustomer&, CustomerField, Value);
    void create(const CustomerId&, const Customer&);

    bool is_empty() const;
    Result<Transaction> done() &&;

private:
    void set(const RecordKey&, std::size_t field, Value);

    const State& state_;
    Transaction transaction_;
};
