#pragma once
// What partners sell here: user subscriptions, each with the services that its licences give. Names
// of products and services are the vendor's own and the same in every language. The SKU ids and
// part numbers are those that the directory lists licences by (spec §7.1, §7.5).

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "base/named_enum.h"
#include "facts/customer_choices.h"

NAMED_ENUM(Product, office_365_business_essentials, office_365_business_premium, office_365_e1,
           office_365_e3, office_365_e5, exchange_online_plan_1, enterprise_mobility_security_e3,
           power_bi_pro, office_365_a3_faculty, office_365_g3)

NAMED_ENUM(Service, exchange_online, sharepoint_online, microsoft_teams, office_applications,
           directory_premium, intune, information_protection, power_bi)

inline constexpr auto service_names = std::to_array<std::string_view>(
    {"Exchange Online", "SharePoint Online", "Microsoft Teams", "Office 365 ProPlus",
     "Azure Active Directory Premium P1", "Microsoft Intune",
     "Azure Information Protection Premium P1", "Power BI Pro"});

constexpr std::string_view service_name(Service service) {
    return service_names[static_cast<std::size_t>(service)];
}
static_assert(service_names.size() == count_of<Service>());

struct ProductFacts {
    Product product;
    std::string_view name;
    std::string_view sku_id;
    std::string_view sku_part_number;
    CustomerSegment segment;
    int seats_max;                                   // Of one subscription.
    std::array<bool, count_of<Service>()> services;  // By Service, in its order.
};

inline constexpr int business_seats_max = 300;
inline constexpr int enterprise_seats_max = 100'000;

// clang-format off
inline constexpr auto product_facts = [] {
    using enum Product;
    using S = CustomerSegment;
    constexpr bool x = true;
    constexpr bool o = false;
    constexpr int business = business_seats_max;
    constexpr int enterprise = enterprise_seats_max;
    return std::to_array<ProductFacts>({
        //                                                                                  EXO SPO Teams Apps AADP Intune AIP PBI
        {office_365_business_essentials, "Office 365 Business Essentials",
         "3b555118-da6a-4418-894f-7df1e2096870", "O365_BUSINESS_ESSENTIALS", S::commercial, business,   {x, x, x, o, o, o, o, o}},
        {office_365_business_premium, "Office 365 Business Premium",
         "f245ecc8-75af-4f8e-b61f-27d8114de5f3", "O365_BUSINESS_PREMIUM",    S::commercial, business,   {x, x, x, x, o, o, o, o}},
        {office_365_e1, "Office 365 E1",
         "18181a46-0d4e-45cd-891e-60aabd171b4e", "STANDARDPACK",             S::commercial, enterprise, {x, x, x, o, o, o, o, o}},
        {office_365_e3, "Office 365 E3",
         "6fd2c87f-b296-42f0-b197-1e91e994b900", "ENTERPRISEPACK",           S::commercial, enterprise, {x, x, x, x, o, o, o, o}},
        {office_365_e5, "Office 365 E5",
         "c7df2760-2c81-4ef7-b578-5b5392b571df", "ENTERPRISEPREMIUM",        S::commercial, enterprise, {x, x, x, x, o, o, o, x}},
        {exchange_online_plan_1, "Exchange Online (Plan 1)",
         "4b9405b0-7788-4568-add1-99614e613b69", "EXCHANGESTANDARD",         S::commercial, enterprise, {x, o, o, o, o, o, o, o}},
        {enterprise_mobility_security_e3, "Enterprise Mobility + Security E3",
         "efccb6f7-5641-4e0e-bd10-b4976e1bf68e", "EMS",                      S::commercial, enterprise, {o, o, o, o, x, x, x, o}},
        {power_bi_pro, "Power BI Pro",
         "f8a1db68-be16-40ed-86d5-cb42ce701560", "POWER_BI_PRO",             S::commercial, enterprise, {o, o, o, o, o, o, o, x}},
        {office_365_a3_faculty, "Office 365 A3 for faculty",
         "e578b273-6db4-4691-bba0-8d691f4da603", "ENTERPRISEPACKPLUS_FACULTY", S::education, enterprise, {x, x, x, x, o, o, o, o}},
        {office_365_g3, "Office 365 G3 GCC",
         "535a3a29-c5f0-42fe-8215-d3b9e1f38c4a", "ENTERPRISEPACK_GOV",       S::government, enterprise, {x, x, x, x, o, o, o, o}},
    });
}();
// clang-format on

constexpr const ProductFacts& facts_of(Product product) {
    return product_facts[static_cast<std::size_t>(product)];
}

// As a record names it; of a product that is not known here, that name.
constexpr std::string_view product_name(std::string_view product) {
    const auto known = from_name<Product>(product);
    return known ? facts_of(*known).name : product;
}

constexpr bool lists_every_product_in_order() {
    for (std::size_t i = 0; i < product_facts.size(); ++i)
        if (product_facts[i].product != static_cast<Product>(i)) return false;
    return product_facts.size() == count_of<Product>();
}
static_assert(lists_every_product_in_order());
