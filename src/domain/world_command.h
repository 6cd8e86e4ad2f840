#pragma once
// What people of a world can order: for their own organisation and its users, between an indirect
// provider and an indirect reseller, and between partners and customers (spec §2, §3, §5).

#include "facts/enrolment.h"
#include "facts/granular_administration.h"
#include "facts/invitations.h"
#include "facts/products.h"
#include "facts/rule_profiles.h"
#include "records/business_profile.h"
#include "records/customer.h"
#include "records/membership.h"
#include "records/organisation.h"
#include "records/referral.h"
#include "records/user.h"

// What is kept of a password: never itself.
struct PasswordHash {
    std::string salt;
    std::string hash;  // Slow, of the salt and the password.
};

// "Create one": a tenant with its first user, who is its global admin. Anybody may.
struct FoundOrganisation {
    std::string id;  // New, from chance.
    Organisation fields;
    std::string user_id;  // New, from chance.
    User user;
};

// Users are those of the person's own organisation, or of a customer's tenant that it administers
// on behalf of the customer. The password is a temporary one.
struct AddUser {
    std::string id;  // New, from chance.
    User fields;
    std::string customer = {};  // Whose tenant; empty: the own organisation.
};
struct ChangeUser {
    std::string id;
    std::string first_name;
    std::string last_name;
    TextList roles;
    std::optional<std::string> usage_location = {};  // Nothing: it stays.
};
struct DeactivateUser {
    std::string id;
};
struct ReactivateUser {
    std::string id;
};
// Of a customer's tenant: what the user had is kept for a while.
struct DeleteUser {
    std::string id;
};
struct RestoreUser {
    std::string id;
};
// Those that the user has from here on.
struct ChangeLicenses {
    std::string user;
    std::vector<Product> licenses;
};
// By whoever manages users; the new one is temporary.
struct ResetPassword {
    std::string id;
    PasswordHash password;
};
// By the user, who is asked to at the first sign-in.
struct ChangePassword {
    PasswordHash password;
};

struct RequestPartnership {
    std::string reseller;  // Empty: one of another workspace, who is sent the mail by other means.
    std::string mail;      // The new mail's id, from chance.
    std::string subject, text, link;
};
// An organisation that this workspace may not know, as a link tells of it. One that is there
// already stays as it is.
struct MetOrganisation {
    std::string id;
    Organisation fields;
    bool operator==(const MetOrganisation&) const = default;
};

struct AuthorizeProvider {
    std::string provider;
    bool box_is_ticked;
    // The provider, where its link tells of it, and when the link was made: it is the request.
    std::vector<MetOrganisation> met = {};
    std::string requested_date = {};
};
// By the provider: a reseller's authorization has come back from another workspace.
struct TakeAuthorization {
    MetOrganisation reseller;
};
struct WithdrawProviderAccess {
    std::string provider;
};
struct RemovePartnership {
    std::string other;  // The provider's reseller, or the reseller's provider.
    bool declaration_is_confirmed;
};

// By a partner: the draft is done. The portal sends nothing itself; laid in a customer's mailbox,
// it is as if it had been sent to them.
struct InviteCustomer {
    std::string mail;      // The new mail's id, from chance.
    std::string provider;  // Of a joint invitation; empty: to the partner alone.
    std::string customer;  // In whose mailbox it is laid; empty: it is sent by other means.
    std::string subject, text, link;
};
// By the customer. A link names no customer and is good for ever.
struct AcceptInvitation {
    PortalLink link;
    std::string mail;                       // In which the link came; empty: by other means.
    std::vector<MetOrganisation> met = {};  // Who invites, where the link tells of them.
};
// By one of those who invite: a customer's answer has come back from another workspace.
struct TakeAnswer {
    PortalLink link;
    std::string customer;
    std::vector<MetOrganisation> met;  // The customer, and who invites.
};
struct DeclineInvitation {
    std::string mail;
};
// Of the own mailbox. It is no step that anybody would take back.
struct ReadMail {
    std::string id;
};
// By the customer: takes delegated administration from a partner. The relationship stays.
struct RemoveAdministratorRoles {
    std::string partner;
};
// By the partner; "Remove customer relationship".
struct RemoveRelationship {
    std::string customer;  // The tenant's id.
    bool declaration_is_confirmed;
};

struct OrderedSubscription {
    std::string id;  // New, from chance.
    Product product;
    int seats;
};
// By a direct partner or a provider, for a customer that it has a relationship with.
struct OrderSubscriptions {
    std::string customer;  // The tenant's id, as in all of these.
    std::string reseller;  // On record, of a provider's; empty: none.
    std::vector<OrderedSubscription> items;
};
struct ChangeSeats {
    std::string id;
    int seats;
};
struct ChangeRenewal {
    std::string id;
    bool is_renewed;
};
struct SuspendSubscription {
    std::string id;
};
struct ReactivateSubscription {
    std::string id;
};
struct CancelSubscription {
    std::string id;
};

// By a direct partner, or by a provider, for itself or a reseller: an account of a new customer,
// its tenant, and the tenant's first user with a temporary password.
struct CreateTenant {
    std::string id;  // New, from chance.
    Customer fields;
    std::string reseller;  // Of a provider; empty: none.
    std::string user_id;   // New, from chance.
    User user;
    std::vector<OrderedSubscription> subscriptions = {};
    std::string referral = {};  // Which the customer came of.
};

// The years whose rules hold; only while nobody has a relationship under other rules.
struct ChooseRuleProfile {
    RuleProfile profile;
};

// A membership of the partner network that somebody of the organisation has (spec §2, step 3).
struct RegisterMembership {
    std::string mpn_id;
    Membership fields;
};
// The acting organisation goes on in its enrolment as an indirect reseller. What the portal itself
// decides is no such step.
struct TakeEnrolmentStep {
    EnrolmentTrigger trigger;
    Organisation profile = {};    // What the page's form holds, for the steps that have one.
    std::string membership = {};  // The chosen MPN id, of link_membership.
    std::string comment = {};     // On the document that mends what was rejected, of fix.
    // The new mail's id, of the steps that send one; from chance. Of confirm_email: the mail whose
    // link is followed; empty: by other means.
    std::string mail = {};
    std::string link = {};  // Where the new mail leads.
    int review_days = 3;    // How many business days the review will take; from chance.
};
// What is due until then happens. Time only goes forward.
struct LetTimePass {
    std::int64_t until_milliseconds;
    bool sets_the_clock;  // From here on the world has a time of its own, or that of everywhere.
    std::string mail_prefix;  // Of the ids of new mails; from chance.
};

// Granular administration (spec §6), by the partner: a draft, edited and deleted only as such.
struct DraftGranular {
    std::string id;  // New: of chance; one that is there: the draft to be edited.
    std::string customer;
    std::string reseller;  // For whom a provider asks; empty: for itself.
    std::string display_name;
    int days;
    TextList roles;  // Each a DirectoryRole.
    AutoExtend auto_extend;
};
struct DeleteGranularDraft {
    std::string id;
};
// "Lock for approval": from here on the customer can approve it, by the link in the mail.
struct RequestGranularApproval {
    std::string id;
    std::string mail;  // The new mail's id, from chance.
    std::string subject, text, link;
};
// By the reseller for whom a provider asks.
struct AnswerGranularRequest {
    std::string id;
    bool gives_consent;
};
// By the customer.
struct ApproveGranular {
    std::string id;
};
// By either side: the partner terminates, the customer removes the roles.
struct EndGranular {
    std::string id;
};
struct ChangeAutoExtend {
    std::vector<std::string> ids;
    AutoExtend auto_extend;
};
struct AssignAccess {
    std::string id;  // New: of chance; one that is there gets other roles.
    std::string relationship;
    std::string group;
    TextList roles;
};
struct RemoveAssignment {
    std::string id;
};

// Referrals (spec §11). By a partner, to another one that `fields` names; by a customer, to the
// partner whose published profile `fields` names. Who sends it, of what type it is and where it
// stands is not the sender's to say.
struct SendReferral {
    std::string id;  // New, from chance.
    Referral fields;
};
// What whoever accepts says of it; of the team, those of the own organisation.
struct ReferralDeal {
    std::string name;
    std::string value, currency;
    std::string closing_date;  // ISO 8601, the day alone.
    TextList team;
};
// These by the partner that it came to.
struct AcceptReferral {
    std::string id;
    ReferralDeal deal;
};
struct DeclineReferral {
    std::string id;
    std::string reason;
};
struct CloseReferral {
    std::string id;
    bool is_won;
};
struct EditReferral {
    std::string id;
    ReferralDeal deal;
    std::string notes;
};

// A location of the acting partner, as customers are to find it.
struct SaveProfile {
    std::string id;  // New: of chance; one that is there is changed.
    BusinessProfile fields;
};
struct PublishProfile {
    std::string id;
    bool is_published;  // Otherwise nobody finds it any more.
};
struct DeleteProfile {
    std::string id;
};
