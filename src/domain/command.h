#pragma once
// What a person can order. A command asks; decide() answers with a transaction or a refusal.

#include <string>
#include <variant>
#include <vector>

#include "domain/incoming_customers.h"
#include "domain/transaction.h"
#include "domain/world_command.h"

struct AddCustomer {
    CustomerId id;  // New, from chance.
    Customer fields;
    std::string referral = {};  // Which they came of.
};

struct FieldEdit {
    CustomerField field;
    Value value;
    bool operator==(const FieldEdit&) const = default;
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

// Several accounts of one and the same customer become one. The others leave the list, as removed
// customers do, and say into whom they were merged.
struct MergeCustomers {
    CustomerId kept;
    std::vector<CustomerId> others;
    std::vector<FieldEdit> edits;  // Of the one that is kept.
};

// They look alike and are not the same: nobody is asked again.
struct TellApart {
    std::vector<CustomerId> ids;
};

struct ImportCustomers {
    TransactionName name = TransactionName::import_customers;
    std::string source;  // The file's name.
    IncomingCustomers customers;
    std::vector<WorldRecord> world = {};  // Their registers bring their stamps.
};

struct UndoTransaction {
    Stamp stamp;  // Of the transaction to take back; taking back an undo is a redo.
};

using Command = std::variant<
    AddCustomer, UpdateCustomer, UpdateCustomers, RemoveCustomers, MergeCustomers, TellApart,
    ImportCustomers, UndoTransaction, FoundOrganisation, AddUser, ChangeUser, DeactivateUser,
    ReactivateUser, ResetPassword, ChangePassword, RequestPartnership, AuthorizeProvider,
    WithdrawProviderAccess, RemovePartnership, InviteCustomer, AcceptInvitation, DeclineInvitation,
    RemoveAdministratorRoles, RemoveRelationship, ChooseRuleProfile, RegisterMembership,
    TakeEnrolmentStep, LetTimePass, DraftGranular, DeleteGranularDraft, RequestGranularApproval,
    AnswerGranularRequest, ApproveGranular, EndGranular, ChangeAutoExtend, AssignAccess,
    RemoveAssignment, TakeAnswer, TakeAuthorization, ReadMail, CreateTenant, OrderSubscriptions,
    ChangeSeats, ChangeRenewal, SuspendSubscription, ReactivateSubscription, CancelSubscription,
    DeleteUser, RestoreUser, ChangeLicenses, SendReferral, AcceptReferral, DeclineReferral,
    CloseReferral, EditReferral, SaveProfile, PublishProfile, DeleteProfile>;
