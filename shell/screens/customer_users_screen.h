#pragma once
// The users of a customer's tenant and their licences, as its partner administers them on behalf of
// the customer.

#include "shell/ui/forms.h"
#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/country_list.h"
#include "view/customer_services.h"

struct CustomerUsersPage {
    const CustomerId& customer;
    std::string_view name;
    std::string_view domain;  // Of the tenant.
    const CustomerServices& services;
    const CountryList& countries;
    Cloud cloud;

    const std::string& why_not(TenantWork work) const {
        return services.why_not[static_cast<std::size_t>(work)];
    }
};

void draw_customer_users_screen(const CustomerUsersPage&, Ui&, Frame&);
void draw_new_customer_user_screen(const CustomerUsersPage&, UserForm&, Ui&, Frame&);
// Null: there is no such user.
void draw_customer_user_screen(const CustomerUsersPage&, const UserRow*, UserForm&, Ui&, Frame&);

// What its licences give, and what the person may administer.
void draw_services_screen(const CustomerUsersPage&, Ui&, Frame&);
