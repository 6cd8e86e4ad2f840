#pragma once
// The whole page over one workspace: it draws the place the address names, and carries out what the
// screens asked for. Knows no browser: that is the Host's.

#include <optional>
#include <string>

#include "app/job.h"
#include "shell/desk/host.h"
#include "shell/screens/chrome_screen.h"
#include "shell/screens/customer_users_screen.h"
#include "shell/screens/granular_form.h"
#include "shell/screens/history_screen.h"
#include "shell/screens/import_screen.h"
#include "shell/screens/mailbox_screen.h"
#include "shell/screens/partners_screen.h"
#include "shell/ui/enrolment_form.h"
#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/ui/kept.h"
#include "shell/ui/referral_forms.h"
#include "view/clock_view.h"
#include "view/column_statistics.h"
#include "view/customers_view.h"
#include "view/duplicates_view.h"
#include "view/offer.h"
#include "view/parties_view.h"
#include "view/profiles_view.h"
#include "view/referrals_view.h"
#include "view/rules_view.h"
#include "view/saved_views.h"

// Whose records the page shows: one's own or the demo's.
struct ShownDatabase {
    bool is_demo = false;
    std::string other_address;  // Of the page that shows the other one.
    std::string tour_address;   // Of the demo's tour.
};

// What every view depends on besides its own place.
struct ViewBasis {
    std::uint64_t version = 0;
    Language language = Language::en;
    Person person = {};
    bool operator==(const ViewBasis&) const = default;
};

struct FormBasis {
    ViewBasis basis = {};
    Customer draft = {};
    CustomerFieldSet shown = {};
    CustomerId id = {};
    bool operator==(const FormBasis&) const = default;
};

struct MergeBasis {
    ViewBasis basis = {};
    std::vector<CustomerId> members = {};
    std::size_t kept = 0;
    MergeChoices choices = {};
    bool operator==(const MergeBasis&) const = default;
};

struct PaletteBasis {
    ViewBasis basis = {};
    std::string text = {};
    CustomerId customer = {};
    std::string read_only_reason = {};
    std::vector<std::string> recent = {};
    bool operator==(const PaletteBasis&) const = default;
};

// Why Undo and Redo cannot be ordered; empty when they can.
struct Undoable {
    std::string why_not_undo;
    std::string why_not_redo;
};

class Desk {
public:
    Desk(Workspace&, Locale&, Host&, ShownDatabase);

    void start(std::string_view route);
    void draw(Ui&);
    // The address has changed; it was not followed as a link: by Back, Forward or by hand.
    void take_route(std::string_view route, bool is_followed = false);
    void take_file(const std::string& name, std::string bytes);
    void refuse_file(std::string_view name, ErrorCode);
    // Another build of the program waits: the person is asked, never forced.
    void offer_update() { chrome_form_.offers_update = true; }
    void take_files_hover(bool over) { files_hover_ = over; }

    const Place& place() const { return place_; }
    Language language() const { return language_; }
    Frame frame();

private:
    void draw_page(Ui&, Frame&);
    void draw_world_page(Ui&, Frame&);
    static void draw_no_page(Ui&, Frame&);
    void draw_customers(Ui&, Frame&);
    void announce_customers(Ui&, const Frame&);
    void plan_bulk(Ui&);
    void hand_over(const Result<ExportFile>&);
    // The table keeps the layout a person gave it, until an address names another.
    Place with_usual_layout(Place) const;
    void keep_layout();
    void keep_views(SavedViews);
    void draw_account(Ui&, Frame&);
    void draw_import(Ui&, Frame&);
    void draw_duplicates(Ui&, Frame&);
    void draw_comparison(Ui&, Frame&);
    void search_duplicates();
    void start_job(JobKind, Steps, std::function<void()> when_done);
    bool work_on_job();
    void draw_job(Ui&, Frame&);
    void show_preview(const std::string& file, Result<Preview>);
    void export_customers(ExportKind, std::optional<std::vector<std::uint32_t>> places);
    // Who are compared, or nobody when one of them has left the list since.
    std::vector<StoredCustomer> compared() const;
    void draw_form(Ui&, Frame&);
    void draw_dialogs(Ui&, Frame&);
    void draw_activity(Ui&, Frame&);
    void draw_history(Ui&, Frame&);
    void draw_history_dialog(Ui&, Frame&);
    void draw_reset_dialog(Ui&, Frame&);
    void draw_palette(Ui&, Frame&);
    void draw_guides(Ui&, Frame&);
    void draw_act_as(Ui&, Frame&);
    void read_actor();
    const std::vector<PartyRow>& parties();
    const PartyRow* own_party();
    const UserRow* shown_user();
    void draw_users(Ui&, Frame&);
    void add_user(AddUser, const Place& here, const Place& next);
    bool has_tenant() const;
    const CustomerServices& services();
    const UserRow* shown_customer_user();
    void draw_customer_pages(Ui&, Frame&);
    void draw_tenant_page(const CustomerUsersPage&, Ui&, Frame&);
    void draw_add_customer(const FormView&, Ui&, Frame&);
    void go_on_adding();
    void fill_user_form(const UserRow&);
    void update_user(const Command&);
    bool submit_for(const std::string& subscription, const Command&);
    const std::vector<GranularRow>& granular();
    const GranularRow* shown_relationship();
    GranularPartners granular_partners(const Frame&);
    std::string approval_link(const std::string& relationship);
    void draw_granular(Ui&, Frame&);
    void draw_granular_list(Ui&, Frame&);
    void draw_granular_relationship(Ui&, Frame&);
    void draw_partner_relationships(Ui&, Frame&);
    void leave_granular();
    void draw_relationships(Ui&, Frame&);
    void draw_mailbox(Ui&, Frame&);
    void read_opened_mail();
    void draw_invitation(Ui&, Frame&);
    std::optional<HandedLink> drafted_link();
    void draft_invitation();
    void draw_offer(Ui&, Frame&);
    Result<Offer> shown_offer() const;
    std::string mail_of_offer() const;
    std::string answer_link(const Offer&);
    void draw_partners(Ui&, Frame&);
    const std::vector<PartnerRow>& partners();
    EndingQuestion ending_question(const Frame&);
    void draw_ending(Ui&, Frame&);
    std::optional<Party> acting_party() const;
    std::string timestamp();
    const std::vector<ReferralRow>& referrals();
    const ReferralRow* shown_referral(std::string_view id);
    void leave_referrals();
    void draw_referrals(Ui&, Frame&);
    void draw_new_referral(const Party& own, Ui&, Frame&);
    void draw_profiles(Ui&, Frame&);
    bool take_logo(std::string_view bytes);
    bool refuse_logo(ErrorCode);
    void begin_account_of_referral(CustomerForm&);
    void draw_rules(Ui&, Frame&);
    const ClockView& clock(Ui&);
    std::string simulated_date();
    void let_due_happen(Ui&);
    const std::optional<EnrolmentView>& enrolment();
    std::string draft_setting() const;
    void fill_enrolment_form(const EnrolmentView&);
    void keep_enrolment_draft();
    void forget_enrolment_draft();
    void tell_problems();
    void draw_enrolment(Ui&, Frame&);
    bool confirm_email(Ui&, Frame&);
    void draw_new_organisation(Ui&, Frame&);
    Place home();
    void draw_needed_partner(Ui&, Frame&, const std::string& reason);
    void take_shortcuts(Ui&);
    OrderMoment order_moment();
    ChromePage chrome_page();
    const Undoable& undoable();
    std::string page_title(const Frame&) const;
    std::string page_begins_as() const;
    void speak_to_host();

    const HistoryView& history();
    bool submit_demo();
    bool undo_everybodys(std::size_t steps);
    // Of the demo's own: its customers are not those of the person's workspace.
    std::string_view recent_setting() const { return database_.is_demo ? "recent.demo" : "recent"; }

    void go_to(const Place&, bool replaces);
    // Where a link leads in the end, and starting what it starts.
    Place arrive(Place);
    void enter(const Place&);
    void open_form(const Place&);
    void load_demo_once();
    void download_stored_files();
    void update_when_saved();

    // One for each intent.
    void carry_out(const GoTo&);
    void carry_out(const SubmitForm&);
    void carry_out(const CancelForm&);
    void carry_out(const DiscardForm&);
    void carry_out(const KeepForm&);
    void carry_out(const AskToRemove&);
    void carry_out(const Remove&);
    void carry_out(const TakeBack&);
    void carry_out(const UndoLast&);
    void carry_out(const RedoLast&);
    void carry_out(const Obey&);
    void carry_out(const OpenPalette&);
    void carry_out(const ShowShortcuts&);
    void carry_out(const SearchCustomers&);
    void carry_out(const ChoosePaletteEntry&);
    void carry_out(const UseSingleKeys&);
    void carry_out(const GoToStep&);
    void carry_out(const StartTour&);
    void carry_out(const GoToTourStop&);
    void carry_out(const EndTour&);
    void carry_out(const AskToResetDemo&);
    void carry_out(const ResetDemo&);
    void carry_out(const ChooseFile&);
    void carry_out(const ApplyImport&);
    void carry_out(const DropImport&);
    void carry_out(const Export&);
    void carry_out(const ExportActivity&);
    void carry_out(const ExportChosen&);
    void carry_out(const ApplyBulk&);
    void carry_out(const CopyTable&);
    void carry_out(const KeepView&);
    void carry_out(const RenameView&);
    void carry_out(const DeleteView&);
    void carry_out(const CompareDuplicates&);
    void carry_out(const MergeCompared&);
    void carry_out(const TellComparedApart&);
    void carry_out(const CancelJob&);
    void carry_out(const ChooseLanguage&);
    void carry_out(const ChooseTheme&);
    void carry_out(const ChangePerson&);
    void carry_out(const AskWhoActs&);
    void carry_out(const ActAs&);
    void carry_out(const UpdateUser&);
    void carry_out(const SetUserActive&);
    void carry_out(const SignIn&);
    void carry_out(const AddNewUser&);
    void carry_out(const ResetUserPassword&);
    void carry_out(const SendDraft&);
    void carry_out(const OpenPasted&);
    void carry_out(const AcceptOffer&);
    void carry_out(const DeclineMail&);
    void carry_out(const AskToEndPartnership&);
    void carry_out(const EndAsked&);
    void hash_password(const std::string& password, std::function<void(PasswordHash)> use);
    void change_password(const Actor&);
    void carry_out(const SaveGranularDraft&);
    void carry_out(const SendGranularRequest&);
    void carry_out(const DeleteDraft&);
    void carry_out(const AnswerProvider&);
    void carry_out(const ApproveRoles&);
    void carry_out(const EndRoles&);
    void carry_out(const ExtendRoles&);
    void carry_out(const SaveAssignment&);
    void carry_out(const DropAssignment&);
    void carry_out(const RemoveDelegatedRoles&);
    void carry_out(const ChooseRules&);
    void carry_out(const SimulateClock&);
    void carry_out(const AdvanceClock&);
    void carry_out(const TakeStep&);
    void carry_out(const SignInToEnrol&);
    void carry_out(const ConfirmEmail&);
    void carry_out(const AddMembership&);
    void carry_out(const CreateOrganisation&);
    void carry_out(const StepBack&);
    void carry_out(const OrderSubscription&);
    void carry_out(const UpdateSeats&);
    void carry_out(const RenewSubscription&);
    void carry_out(const TakeSubscriptionStep&);
    void carry_out(const AddCustomerUser&);
    void carry_out(const UpdateCustomerUser&);
    void carry_out(const UpdateLicenses&);
    void carry_out(const DeleteCustomerUser&);
    void carry_out(const RestoreCustomerUser&);
    void sign_in_to_enrol(const Actor&);
    void carry_out(const SubmitReferral&);
    void carry_out(const SubmitDeal&);
    void carry_out(const FinishReferral&);
    void carry_out(const SubmitProfile&);
    void carry_out(const SetProfilePublished&);
    void carry_out(const RemoveProfile&);
    void carry_out(const ChooseLogo&);
    void carry_out(const CopyText&);
    void carry_out(const DownloadStoredFiles&);
    void carry_out(const StartOver&);
    void carry_out(const TakeUpdate&);

    // Submits, and says what came of it. True when it was accepted.
    bool submit(const Command&);
    void report(const Result<Stamp>&);
    void notify(std::string text, Stamp undo = {}, bool is_bad = false);

    Workspace& workspace_;
    Locale& locale_;
    Host& host_;
    ShownDatabase database_;
    Language language_ = Language::en;
    std::optional<ThemeName> theme_;
    Place place_;
    bool is_returned_to_ = false;  // By Back or Forward, not by what was clicked.
    std::optional<Place> wanted_;  // Where one would go if the form were let go.

    Viewer viewer() const { return viewer_of(workspace_.person()); }
    const std::string& party() const { return workspace_.person().actor.organisation; }
    // Of the demo's own, as what was chosen before.
    std::string_view actor_setting() const { return database_.is_demo ? "actor.demo" : "actor"; }
    ViewBasis basis() const { return {workspace_.state().version, language_, workspace_.person()}; }
    Kept<std::pair<ViewBasis, CustomerId>, AccountView> account_;
    ActivityLog activity_;
    ActivityForm activity_form_;
    Kept<std::pair<ViewBasis, std::uint64_t>, ImportView> import_;
    Kept<FormBasis, FormView> form_view_;
    Kept<ViewBasis, Undoable> undoable_;

    CustomersView customers_;
    bool is_preparing_ = false;
    CustomersForm customers_form_;
    TableRows customer_rows_;
    BulkPlan bulk_plan_;
    TableLayout usual_layout_;
    SavedViews views_;
    Kept<std::pair<std::uint64_t, CustomerColumn>, ColumnStatistics> statistics_;
    Kept<std::pair<std::uint64_t, std::uint64_t>, std::size_t> chosen_here_;
    struct RunningJob {
        Job job;
        std::function<void()> when_done;
    };
    std::optional<RunningJob> job_;
    std::uint64_t jobs_begun_ = 0;
    int announced_quarters_ = 0;
    DuplicateSearch duplicates_;
    bool is_searching_ = false;
    std::size_t announced_groups_ = 0;
    MergeForm merge_form_;
    Kept<MergeBasis, MergeView> merge_view_;
    CustomerForm form_;
    SettingsForm settings_form_;
    ChromeForm chrome_form_;
    PaletteForm palette_form_;
    ShortcutsForm shortcuts_form_;
    CustomerFinder customer_finder_;
    Kept<PaletteBasis, std::vector<PaletteEntry>> palette_;
    HistoryForm history_form_;
    Kept<ViewBasis, HistoryView> history_;
    Kept<std::pair<ViewBasis, Stamp>, HistoryDetail> history_detail_;
    TourForm tour_form_;
    ActAsForm act_as_form_;
    UserForm user_form_;
    std::optional<Credentials> credentials_;
    SubscriptionsForm subscriptions_form_;
    Kept<std::pair<ViewBasis, CustomerId>, CustomerServices> services_;
    PermissionsForm permissions_form_;
    GranularListForm granular_list_form_;
    GranularForm granular_form_;
    MailDraftForm granular_mail_;
    AssignmentForm assignment_form_;
    AskedAboutRoles asked_about_roles_;
    Kept<ViewBasis, std::vector<GranularRow>> granular_;
    Kept<std::pair<ViewBasis, std::string>, std::vector<AssignmentRow>> assignments_;
    Kept<ViewBasis, std::vector<LayersView>> partner_layers_;
    std::size_t mailbox_tab_ = 0;
    InviteForm invite_form_;
    OfferForm offer_form_;
    EndingForm ending_form_;
    Kept<ViewBasis, MailboxView> mailbox_;
    Kept<ViewBasis, std::vector<PartnerRow>> partners_;
    ReferralListForm referral_list_form_;
    ReferralForm referral_form_;
    DealForm deal_form_;
    Kept<std::pair<ViewBasis, std::int64_t>, std::vector<ReferralRow>> referrals_;
    ProfileForm profile_form_;
    AskedAboutProfile asked_about_profile_;
    Kept<ViewBasis, std::vector<ProfileRow>> profiles_;
    Kept<Language, LanguageList> languages_;
    ClockForm clock_form_;
    Kept<std::pair<ViewBasis, std::int64_t>, ClockView> clock_view_;
    Kept<std::pair<ViewBasis, RuleProfile>, RulesView> rules_;
    Kept<std::uint64_t, std::optional<std::int64_t>> next_event_;
    EnrolmentForm enrolment_form_;
    std::string kept_draft_;  // Of the enrolment, as the browser has it.
    Kept<std::pair<ViewBasis, std::int64_t>, std::optional<EnrolmentView>> enrolment_view_;
    OrganisationForm organisation_form_;
    Kept<std::pair<Language, Cloud>, CountryList> countries_;
    std::optional<std::uint64_t> tried_at_;  // The state in which what is due did not happen.
    Kept<std::pair<std::uint64_t, Language>, std::vector<PartyRow>> parties_;
    bool asks_to_reset_demo_ = false;
    std::optional<CustomerId> to_remove_;
    std::optional<Preview> preview_;
    std::uint64_t previews_made_ = 0;
    std::uint64_t previews_told_ = 0;  // To screen readers.
    std::optional<ImportFailure> import_failure_;
    std::string announced_count_;
    bool files_hover_ = false;
    bool demo_was_asked_for_ = false;
    bool wants_stored_files_ = false;
    bool wants_update_ = false;
    std::uint64_t notices_made_ = 0;

    struct Told {
        std::string title;
        std::string language;
        bool guarded = false;
        bool operator==(const Told&) const = default;
    };
    Told told_;
};
