#pragma once
// What a person has typed and not yet submitted. It lives as long as its page is open.

#include <map>
#include <set>

#include "facts/products.h"
#include "view/account_view.h"
#include "view/activity_log.h"
#include "view/bulk_view.h"
#include "view/customer_merge.h"
#include "view/granular_view.h"
#include "view/mail_draft.h"
#include "view/parties_view.h"
#include "view/route.h"
#include "view/row_selection.h"

// Adding a customer whose tenant comes into being by it (spec §4.2).
NAMED_ENUM(AddCustomerStep, account_info, subscriptions, review)

struct CustomerForm {
    CustomerId id = {};  // Empty: a new customer.
    bool is_open = false;
    Customer before = {};
    Customer draft = {};
    CustomerFieldSet shown = {};  // Fields whose problems are shown: left or submitted.
    std::string domain_prefix = {};
    bool wants_first_problem = false;  // Scroll to it and focus it.
    std::string referral = {};         // Which a new one comes of.

    // Of a new tenant only.
    AddCustomerStep step = {};
    std::string reseller = {};                  // For whom a provider adds it; empty: for itself.
    std::map<Product, std::string> seats = {};  // As typed, of what it begins with.
    bool is_waiting = false;                    // For the hash of a password.

    // Of the new tenant's first user: the name is the portal's own choice.
    std::string admin_user_name() const { return "admin@" + draft.domain; }
    bool is_new() const { return id.text.empty(); }
    bool is_changed() const { return is_open && !(draft == before); }
};

// One order to all who are chosen, while it is put together.
struct BulkForm {
    bool is_open = false;
    BulkKind kind = BulkKind::tags;
    TextList added_tags = {}, removed_tags = {};
    std::vector<CustomerField> fields = {};  // Those to be set, to what the draft holds.
    Customer draft = {};

    BulkOrder order() const;
};

struct ViewsForm {
    bool is_open = false;
    std::string name = {};      // Of the view to be kept.
    std::string renamed = {};   // The view that gets another name…
    std::string new_name = {};  // …this one.
};

// Of the customer list.
struct CustomersForm {
    std::set<CustomerId> expanded = {};
    std::string search = {};
    bool searches = false;       // The text above is the person's own, not yet the address's.
    bool wants_search = false;   // Focus the search field.
    bool shows_filters = false;  // In a sheet, where there is no room for them beside the search.
    RowSelection selection = {};
    std::set<std::string> folded = {};  // The keys of groups.
    BulkForm bulk = {};
    std::optional<CustomerColumn> fitted = {};  // A column that is to be as wide as its cells.
    std::optional<CustomerColumn> statistics = {};
    bool chooses_columns = false;
    ViewsForm views = {};
};

// A group of likely duplicates while it is compared.
struct MergeForm {
    std::vector<CustomerId> members = {};  // None: nobody is compared.
    std::size_t kept = 0;                  // Of the members.
    MergeChoices choices = {};
};

// What is typed into the palette, and what was chosen in it before.
struct PaletteForm {
    bool is_open = false;
    std::string text = {};
    std::vector<std::string> recent = {};  // Keys, the latest first.
};

struct ShortcutsForm {
    bool is_open = false;
    bool has_single_keys = true;
};

// The step whose changes are looked at, as the number of steps in effect there.
struct HistoryForm {
    std::optional<std::size_t> chosen = {};
};

// What is typed into the filters of the activity log, and the entry that is open.
struct ActivityForm {
    ActivityDays days = {};  // Those that the dates were last filled in from.
    std::string company = {}, from = {}, to = {};
    std::optional<std::size_t> opened = {};  // Of the entries shown.
};

// Who acts, while it is chosen.
struct ActAsForm {
    bool is_open = false;
    std::optional<Actor> signing_in = {};  // Has to change a temporary password first.
    std::string name = {};                 // Theirs.
    std::string temporary = {}, chosen = {}, repeated = {};
    std::optional<Error> problem = {};
    bool is_waiting = false;  // For the hash of a password.
};

// A user's name and roles while they are edited.
struct UserForm {
    std::string id = {};  // Empty: nobody is edited.
    std::string first_name = {}, last_name = {};
    std::string email = {};  // Of a new one.
    // Of a customer's: before the domain, of a new one; and where licences are used.
    std::string user_name = {}, usage_location = {};
    std::vector<Product> licenses = {};
    UserRow before = {};  // As the record had it when the form was filled.
    bool asks_to_delete = false;
    std::vector<Role> roles = {};
    std::optional<Error> problem = {};
    bool is_waiting = false;  // For the hash of a password.

    bool is_changed(const UserRow&) const;
};

// Shown once, on the page where they came to be, and forgotten when it is left.
struct Credentials {
    std::string name = {}, user_name = {}, password = {};
    Actor signs_in = {};  // Of an organisation that nobody acts for yet; else nobody.
    Place next = {.kind = PlaceKind::users};  // Where one goes on.
};

struct PermissionsForm {
    std::size_t action = 0;           // Asked about.
    std::optional<Role> role = {};    // Nothing: that of who acts.
    std::optional<Cloud> cloud = {};  // Nothing: that of who acts.
};

// A mail that asks for something, while it is drafted.
struct MailDraftForm {
    MailMatter matter = {};
    Language language = Language::en;  // Of the mail, whatever the page's is.
    std::string subject = {}, text = {};
    std::optional<Error> problem = {};  // Why it was refused when it was to be sent.
    bool is_open = false;

    // Drafted anew, in the language of the speech.
    void write_in(const Speech&);
    bool holds_link() const;
};

// Roles while they are chosen, with what is searched among them.
struct RolesForm {
    std::vector<DirectoryRole> chosen = {};
    std::string search = {};

    bool holds(DirectoryRole) const;
    void hold(DirectoryRole, bool held);
};

// A request for granular administration while it is drafted.
struct GranularForm {
    std::string id = {};  // Of the draft; empty: a new one.
    bool is_filled = false;
    std::string customer = {}, reseller = {};  // Ids.
    std::string name = {}, days = {};
    bool is_extended = false;
    RolesForm roles = {};
    std::optional<Error> problem = {};

    void fill(const GranularRow&);
    bool is_changed(const GranularRow&) const;
    int days_wanted() const;  // 0: it is no number.
};

// The roles of a security group while they are chosen.
struct AssignmentForm {
    std::string id = {};  // Empty: a new one.
    std::string group = {};
    RolesForm roles = {};
    bool is_open = false;
    std::optional<Error> problem = {};
};

enum class RolesQuestion : std::uint8_t {
    none,
    delete_draft,
    terminate,     // By the partner…
    remove_roles,  // …or the customer.
    remove_group,
    remove_delegated
};

// What is asked before it is done: about which record, and what a person calls it.
struct AskedAboutRoles {
    RolesQuestion question = RolesQuestion::none;
    std::string id = {}, name = {};
};

// Of the list of admin relationships.
struct GranularListForm {
    std::optional<GranularAdministration> state = {};  // Only those; nothing: all.
    std::set<std::string> chosen = {};
};

// An invitation or a request for a partnership while it is drafted. The link is of what is chosen
// here, so another choice drafts the mail anew.
struct InviteForm {
    Place place = {.kind = PlaceKind::not_found};  // For which page it was drafted.
    bool asks_for_administration = true;
    std::string to = {};  // In whose mailbox it is laid; empty: nobody's.
    MailDraftForm mail = {};
};

struct OfferForm {
    std::string pasted = {};
    std::optional<Error> problem = {};  // Of what was pasted.
    bool box_is_ticked = false;
};

// What one is asked about before it ends.
struct EndingForm {
    bool is_open = false;
    CustomerId customer = {};   // Whose relationship…
    std::string partner = {};   // …or with whom the partnership.
    bool only_access = false;   // Of a provider, to the reseller's own tenant.
    std::string name = {};      // Theirs.
    bool is_confirmed = false;  // The declaration.
};

// Of a customer's subscriptions.
struct SubscriptionsForm {
    bool is_adding = false;
    std::size_t product = 0;
    std::string seats = "1";
    std::string reseller = {};                      // On record; empty: nobody.
    std::map<std::string, std::string> typed = {};  // Quantities of those that are there, by id.
    std::string asks_to_cancel = {};                // Its id.
    // Why it was refused, and about which; empty: about the new one.
    std::optional<Error> problem = {};
    std::string problem_of = {};
};

struct TourForm {
    bool is_open = false;
    bool was_taken = false;  // Then it is no longer offered by itself.
    std::size_t stop = 0;
};

// How far the clock is to be advanced.
struct ClockForm {
    static constexpr int most_days = 3650;
    std::string days = "7";

    std::optional<int> days_wanted() const;  // Nothing: it is no such number.
};

struct SettingsForm {
    std::string name = {};
    bool is_filled = false;
};
