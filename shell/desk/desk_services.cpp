// What a customer's tenant has: adding one, its subscriptions, its users and their licences.

#include "base/text.h"
#include "domain/new_user.h"
#include "shell/desk/desk.h"
#include "shell/screens/add_customer_screen.h"
#include "shell/screens/customer_users_screen.h"
#include "shell/screens/new_user_screen.h"
#include "shell/screens/subscriptions_screen.h"

namespace {

std::vector<OrderedSubscription> ordered(const std::map<Product, std::string>& seats,
                                         Workspace& workspace) {
    std::vector<OrderedSubscription> items;
    items.reserve(seats.size());
    for (const auto& [product, typed] : seats)
        items.push_back({workspace.new_record_id(), product, whole_number(typed).value_or(0)});
    return items;
}

// The person whom the account names; the name to sign in with is the portal's own choice.
User administrator_of(const CustomerForm& form) {
    User user;
    user.first_name = form.draft.first_name;
    user.last_name = form.draft.last_name;
    user.user_name = user.email = form.admin_user_name();
    user.password_salt = user.password_hash = hash_to_come;
    return user;
}

std::vector<Product> products_of(const TextList& names) {
    std::vector<Product> held;
    for (const std::string& name : names)
        if (const auto product = from_name<Product>(name)) held.push_back(*product);
    return held;
}

}  // namespace

// True on the pages of whoever acts in the world and has the account.
bool Desk::has_tenant() const {
    return !party().empty() && partner_of(place_.customer) == party() &&
           workspace_.state().find(place_.customer).has_value();
}

const CustomerServices& Desk::services() {
    return services_.of({basis(), place_.customer}, [&] {
        return customer_services(workspace_.state(), {language_, &locale_}, viewer(),
                                 workspace_.person().actor, tenant_of(place_.customer),
                                 workspace_.world_milliseconds());
    });
}

const UserRow* Desk::shown_customer_user() {
    const auto& users = services().users;
    const auto user = std::ranges::find_if(
        users, [&](const UserRow& one) { return one.actor.user == place_.user; });
    return user == users.end() ? nullptr : &*user;
}

void Desk::draw_customer_pages(Ui& ui, Frame& frame) {
    if (!has_tenant()) {
        draw_account(ui, frame);
        return;
    }
    if (credentials_) {
        draw_credentials_screen(*credentials_, ui, frame);
        return;
    }
    const auto account = workspace_.state().find(place_.customer);
    const std::string name = name_of(*account);
    if (place_.kind == PlaceKind::customer_subscriptions) {
        const SubscriptionsPage page{
            .customer = place_.customer,
            .name = name,
            .subscriptions = services().subscriptions,
            .resellers = resellers_to_ask_for(workspace_.state().world, frame.say, party()),
            .reseller = account->fields.associated_partner_id};
        draw_subscriptions_screen(page, subscriptions_form_, ui, frame);
        return;
    }
    const Cloud cloud = from_name<Cloud>(account->fields.cloud).value_or(Cloud::global);
    const CountryList& countries =
        countries_.of({language_, cloud}, [&] { return country_list(frame.say, cloud); });
    draw_tenant_page({.customer = place_.customer,
                      .name = name,
                      .domain = account->fields.domain,
                      .services = services(),
                      .countries = countries,
                      .cloud = cloud},
                     ui, frame);
}

void Desk::draw_tenant_page(const CustomerUsersPage& page, Ui& ui, Frame& frame) {
    switch (place_.kind) {
        case PlaceKind::customer_services:
            draw_services_screen(page, ui, frame);
            return;
        case PlaceKind::customer_users:
            draw_customer_users_screen(page, ui, frame);
            return;
        case PlaceKind::add_customer_user:
            draw_new_customer_user_screen(page, user_form_, ui, frame);
            return;
        default:
            break;
    }
    const UserRow* user = shown_customer_user();
    if (user != nullptr) fill_user_form(*user);
    draw_customer_user_screen(page, user, user_form_, ui, frame);
}

// What the record has changed since, by Update, Undo or another hand, the form takes over; what is
// typed into the rest of it stays.
void Desk::fill_user_form(const UserRow& user) {
    UserForm& form = user_form_;
    if (form.id != place_.user) form = {.id = place_.user};
    if (form.before == user) return;
    const UserRow before = std::exchange(form.before, user);
    const bool has_other_details =
        before.first_name != user.first_name || before.last_name != user.last_name ||
        before.usage_location != user.usage_location || before.held != user.held;
    if (has_other_details) {
        form.first_name = user.first_name;
        form.last_name = user.last_name;
        form.usage_location = user.usage_location;
        form.roles = user.held;
    }
    if (before.licenses != user.licenses) form.licenses = products_of(user.licenses);
}

void Desk::draw_add_customer(const FormView& view, Ui& ui, Frame& frame) {
    if (credentials_) {
        draw_credentials_screen(*credentials_, ui, frame);
        return;
    }
    const AddCustomerPage page{
        .view = view,
        .resellers = resellers_to_ask_for(workspace_.state().world, frame.say, party()),
        .is_provider = frame.person.kind == OrganisationKind::indirect_provider};
    draw_add_customer_screen(page, form_, ui, frame);
}

void Desk::carry_out(const StepBack&) {
    if (form_.step != AddCustomerStep::account_info)
        form_.step = static_cast<AddCustomerStep>(static_cast<int>(form_.step) - 1);
}

// Each step is left only for what could be submitted.
void Desk::go_on_adding() {
    if (form_.is_waiting) return;
    CreateTenant create{.id = workspace_.new_record_id(),
                        .fields = form_.draft,
                        .reseller = form_.reseller,
                        .user_id = workspace_.new_record_id(),
                        .user = administrator_of(form_),
                        .subscriptions = {},
                        .referral = form_.referral};
    if (form_.step != AddCustomerStep::account_info)
        create.subscriptions = ordered(form_.seats, workspace_);
    if (const auto checked = workspace_.rehearse(create); !checked) {
        notify(say(language_, checked.error()), {}, true);
        return;
    }
    if (form_.step != AddCustomerStep::review) {
        form_.step = static_cast<AddCustomerStep>(static_cast<int>(form_.step) + 1);
        return;
    }
    form_.is_waiting = true;
    const std::string password = workspace_.new_password();
    const Customer draft = form_.draft;
    hash_password(password, [this, create, password, draft](PasswordHash kept) mutable {
        // Left in the meantime, or by somebody else: nobody would see the password.
        if (place_.kind != PlaceKind::add_customer || !(form_.draft == draft)) return;
        create.user.password_salt = std::move(kept.salt);
        create.user.password_hash = std::move(kept.hash);
        if (!submit(create)) return;
        const std::string name = contact_of(create.fields);
        form_ = {};
        credentials_ = {
            .name = name,
            .user_name = create.user.user_name,
            .password = password,
            .next = {.kind = PlaceKind::account, .customer = account_id(create.id, party())}};
    });
}

// True when it was accepted; otherwise the form says why not, about what it names.
bool Desk::submit_for(const std::string& subscription, const Command& command) {
    subscriptions_form_.problem.reset();
    subscriptions_form_.problem_of = subscription;
    if (const auto checked = workspace_.rehearse(command); !checked)
        subscriptions_form_.problem = checked.error();
    return submit(command);
}

void Desk::carry_out(const OrderSubscription&) {
    const SubscriptionsForm& form = subscriptions_form_;
    const OrderSubscriptions order{
        .customer = std::string(tenant_of(place_.customer)),
        .reseller = form.reseller,
        .items = ordered({{product_facts[form.product].product, form.seats}}, workspace_)};
    if (submit_for({}, order)) subscriptions_form_ = {};
}

void Desk::carry_out(const UpdateSeats& update) {
    const auto typed = subscriptions_form_.typed.find(update.subscription);
    if (typed == subscriptions_form_.typed.end()) return;
    if (submit_for(update.subscription,
                   ChangeSeats{update.subscription, whole_number(typed->second).value_or(0)}))
        subscriptions_form_ = {};
}

void Desk::carry_out(const RenewSubscription& renew) {
    submit(ChangeRenewal{renew.subscription, renew.is_renewed});
}

void Desk::carry_out(const TakeSubscriptionStep& step) {
    switch (step.trigger) {
        case SubscriptionTrigger::suspend:
            submit(SuspendSubscription{step.subscription});
            return;
        case SubscriptionTrigger::reactivate:
            submit(ReactivateSubscription{step.subscription});
            return;
        case SubscriptionTrigger::cancel:
            submit(CancelSubscription{step.subscription});
            return;
        default:
            return;  // The service's own.
    }
}

void Desk::carry_out(const AddCustomerUser&) {
    const auto account = workspace_.state().find(place_.customer);
    if (!account) return;
    AddUser add{.id = workspace_.new_record_id(),
                .fields = {},
                .customer = std::string(tenant_of(place_.customer))};
    add.fields.first_name = trimmed(user_form_.first_name);
    add.fields.last_name = trimmed(user_form_.last_name);
    add.fields.user_name =
        lower_ascii(trimmed(user_form_.user_name)) + "@" + account->fields.domain;
    add.fields.email = add.fields.user_name;
    add.fields.usage_location = user_form_.usage_location;
    add.fields.roles = name_list(user_form_.roles);
    add_user(std::move(add), {.kind = PlaceKind::add_customer_user, .customer = place_.customer},
             {.kind = PlaceKind::customer_users, .customer = place_.customer});
}

void Desk::carry_out(const UpdateCustomerUser&) {
    const ChangeUser change{.id = user_form_.id,
                            .first_name = std::string(trimmed(user_form_.first_name)),
                            .last_name = std::string(trimmed(user_form_.last_name)),
                            .roles = name_list(user_form_.roles),
                            .usage_location = user_form_.usage_location};
    update_user(change);
}

void Desk::carry_out(const UpdateLicenses&) {
    update_user(ChangeLicenses{.user = user_form_.id, .licenses = user_form_.licenses});
}

void Desk::update_user(const Command& command) {
    user_form_.problem.reset();
    if (const auto checked = workspace_.rehearse(command); !checked)
        user_form_.problem = checked.error();
    submit(command);
}

void Desk::carry_out(const DeleteCustomerUser& order) {
    if (submit(DeleteUser{order.user}))
        go_to({.kind = PlaceKind::customer_users, .customer = place_.customer}, false);
}

void Desk::carry_out(const RestoreCustomerUser& restore) {
    submit(RestoreUser{restore.user});
}
