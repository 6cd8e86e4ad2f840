#pragma once
// What a screen may ask for, and what it is given to speak with. A screen pushes intents; they are
// carried out after the frame.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/workspace.h"
#include "facts/subscriptions.h"
#include "shell/widgets/theme.h"
#include "view/palette.h"
#include "view/route.h"
#include "view/speech.h"

struct GoTo {
    Place place;
    bool replaces = false;  // Of the address before: filters do not fill the history.
};
struct SubmitForm {};
struct CancelForm {};
struct DiscardForm {};  // And go where one wanted to.
struct KeepForm {};
struct AskToRemove {
    CustomerId id;
};
struct Remove {
    CustomerId id;
};
struct TakeBack {
    Stamp stamp;
};
struct UndoLast {};
struct RedoLast {};
struct Obey {  // Any order that the palette, a key or a button gives.
    Order order;
};
struct OpenPalette {};
struct ShowShortcuts {};
struct SearchCustomers {};  // In the list's own field.
struct ChoosePaletteEntry {
    PaletteEntry entry;
};
struct UseSingleKeys {
    bool wanted;
};
struct GoToStep {
    std::size_t done;  // So many steps are in effect there.
};
struct StartTour {};
struct GoToTourStop {
    std::size_t stop;
};
struct EndTour {};
struct AskToResetDemo {};
struct ResetDemo {};
struct ChooseFile {};
struct ApplyImport {};
struct DropImport {};
struct Export {
    ExportKind kind;
};
struct ExportActivity {};  // As it is shown.
struct ExportChosen {
    ExportKind kind;
};
struct ApplyBulk {};
struct CopyTable {
    std::string text;
    std::string html;
    std::size_t rows = 0;
};
struct KeepView {
    std::string name;
    std::string route;
};
struct RenameView {
    std::string name;
    std::string to;
};
struct DeleteView {
    std::string name;
};
struct CompareDuplicates {
    std::size_t group;
};
struct MergeCompared {};      // As the form has it.
struct TellComparedApart {};  // They are not the same.
struct CancelJob {};
struct ChooseLanguage {
    Language language;
};
struct ChooseTheme {
    std::optional<ThemeName> theme;  // Nothing: as the system.
};
struct ChangePerson {
    Person person;
};
struct AskWhoActs {};
struct SignIn {};      // As the form has it.
struct AddNewUser {};  // As the form has it.
struct ResetUserPassword {
    std::string user;
};
struct UpdateUser {};  // As the form has it.
struct SetUserActive {
    std::string user;
    bool is_active;
};
struct SaveGranularDraft {};    // As the form has it.
struct SendGranularRequest {};  // With the mail as its form has it.
struct DeleteDraft {
    std::string id;
};
struct AnswerProvider {
    std::string id;
    bool consents;
};
struct ApproveRoles {
    std::string id;
};
struct EndRoles {  // By whichever side acts.
    std::string id;
};
struct ExtendRoles {
    std::vector<std::string> ids;
    AutoExtend auto_extend;
};
struct SaveAssignment {};  // As the form has it.
struct DropAssignment {
    std::string id;
};
struct RemoveDelegatedRoles {
    std::string partner;
};
struct SendDraft {};   // Of the page's invitation or request: Done was chosen.
struct OpenPasted {};  // The link in the form.
struct AcceptOffer {};
struct DeclineMail {
    std::string mail;
};
struct AskToEndPartnership {
    std::string partner;
    bool only_access;  // The provider's to the reseller's own tenant.
};
struct EndAsked {};  // What the open question is about.
struct ChooseRules {
    RuleProfile profile;
};
struct SimulateClock {
    bool is_wanted;  // Otherwise real time passes.
};
struct AdvanceClock {
    std::optional<int> days = {};  // Nothing: to the next event.
};
struct TakeStep {  // Of the enrolment, as the form has it.
    EnrolmentTrigger trigger;
};
struct SignInToEnrol {};  // As the form has it.
struct ConfirmEmail {
    std::string mail;
};
struct AddMembership {};       // As the form has it.
struct CreateOrganisation {};  // As the form has it.
struct StepBack {};            // Of adding a customer.
struct OrderSubscription {};   // As the form has it.
struct UpdateSeats {
    std::string subscription;
};
struct RenewSubscription {
    std::string subscription;
    bool is_renewed;
};
struct TakeSubscriptionStep {
    std::string subscription;
    SubscriptionTrigger trigger;
};
struct AddCustomerUser {};     // As the form has it.
struct UpdateCustomerUser {};  // As the form has it.
struct UpdateLicenses {};      // As the form has it.
struct DeleteCustomerUser {
    std::string user;
};
struct RestoreCustomerUser {
    std::string user;
};
struct SubmitReferral {};  // As the form has it.
struct SubmitDeal {};      // The open question, as its form has it.
struct FinishReferral {
    std::string id;
    bool is_won;
};
struct SubmitProfile {};  // As the form has it.
struct SetProfilePublished {
    std::string id;
    bool is_published;
};
struct RemoveProfile {
    std::string id;
};
struct ChooseLogo {};
struct ActAs {
    Actor actor = {};  // Nobody: the workspace itself.
};
struct CopyText {
    std::string text;
};
struct DownloadStoredFiles {};
struct StartOver {};
struct TakeUpdate {};

using Intent = std::variant<
    GoTo, SubmitForm, CancelForm, DiscardForm, KeepForm, AskToRemove, Remove, TakeBack, UndoLast,
    RedoLast, Obey, OpenPalette, ShowShortcuts, SearchCustomers, ChoosePaletteEntry, UseSingleKeys,
    GoToStep, StartTour, GoToTourStop, EndTour, AskToResetDemo, ResetDemo, ChooseFile, ApplyImport,
    DropImport, Export, ExportActivity, ExportChosen, ApplyBulk, CopyTable, KeepView, RenameView,
    DeleteView, CompareDuplicates, MergeCompared, TellComparedApart, CancelJob, ChooseLanguage,
    ChooseTheme, ChangePerson, AskWhoActs, ActAs, UpdateUser, SetUserActive, SignIn, AddNewUser,
    ResetUserPassword, SaveGranularDraft, SendGranularRequest, DeleteDraft, AnswerProvider,
    ApproveRoles, EndRoles, ExtendRoles, SaveAssignment, DropAssignment, RemoveDelegatedRoles,
    SendDraft, OpenPasted, AcceptOffer, DeclineMail, AskToEndPartnership, EndAsked, ChooseRules,
    SimulateClock, AdvanceClock, TakeStep, SignInToEnrol, ConfirmEmail, AddMembership,
    CreateOrganisation, StepBack, OrderSubscription, UpdateSeats, RenewSubscription,
    TakeSubscriptionStep, AddCustomerUser, UpdateCustomerUser, UpdateLicenses, DeleteCustomerUser,
    RestoreCustomerUser, SubmitReferral, SubmitDeal, FinishReferral, SubmitProfile,
    SetProfilePublished, RemoveProfile, ChooseLogo, CopyText, DownloadStoredFiles, StartOver,
    TakeUpdate>;

Viewer viewer_of(const Person&);

struct Frame {
    Speech say = {};
    Person person = {};
    bool is_read_only = false;
    std::string read_only_reason = {};
    std::vector<Intent> intents = {};

    // Why this person cannot do it now; empty when they can. What only reads is not held up by a
    // workspace that cannot be written.
    std::string why_not(Action) const;
    std::string why_not_to_read(Action) const;
    template <class I>
    void push(I intent) {
        intents.push_back(std::move(intent));
    }
};
