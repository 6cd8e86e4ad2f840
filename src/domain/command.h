#pragma once
// What a person can order. A command asks; decide() answers with a transaction or a refusal.

#include <string>
#include <variant>
#include <vector>

#include "domain/transaction.h"

struct AddCustomer {
    CustomerId id;  // New, from chance.
    Customer fields;
};

struct FieldEdit {
    CustomerField field;
    Value value;
};
struct UpdateCustomer {
    CustomerId id;
    std::vector<FieldEdit> edits;
};

// Several at once: all of them or none, in one transaction. Who would not change is passed over.
struct UpdateCustomers {
    std::vector<UpdateCustomer> updates;
};

struct RemoveCustomers {
    std::vector<CustomerId> ids;
};

// A customer as a file tells of it. Fields outside `said` are not touched. From one of our own
// exports the registers bring their stamps; what came from the portal is written now.
struct IncomingCustomer {
    StoredCustomer record;
    CustomerFieldSet said;
    bool has_stamps = false;
    std::string place = {};  // In the file: a JSON Pointer, or "row 3".
};
struct ImportCustomers {
    TransactionName name = TransactionName::import_customers;
    std::string source;  // The file's name.
    std::vector<IncomingCustomer> customers;
};

struct UndoTransaction {
    Stamp stamp;  // Of the transaction to take back; taking back an undo is a redo.
};

using Command = std::variant<AddCustomer, UpdateCustomer, UpdateCustomers, RemoveCustomers,
                             ImportCustomers, UndoTransaction>;
