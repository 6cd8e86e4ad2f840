#include "facts/name_rules.h"

#include <doctest/doctest.h>

#include <string_view>

namespace {

struct RefusedName {
    std::string_view name;
    ErrorCode code;
};

struct WarnedName {
    std::string_view name;
    NameWarning warning;
};

}  // namespace

TEST_CASE("a company name that names no company is refused") {
    using enum ErrorCode;
    for (const RefusedName& row : {
             RefusedName{"", must_not_be_empty},
             {"   ", must_not_be_empty},
             {"\t\n", must_not_be_empty},
             {"　", must_not_be_empty},
             {"A", company_name_must_be_longer},
             {" 中 ", company_name_must_be_longer},
             {"-", company_name_must_be_longer},
             {"---", company_name_must_not_be_only_special_characters},
             {"!? *", company_name_must_not_be_only_special_characters},
             {"。。、", company_name_must_not_be_only_special_characters},
             {"😀😀", company_name_must_not_be_only_special_characters},
             {"€€€", company_name_must_not_be_only_special_characters},
             {"GmbH", company_name_must_not_be_only_a_legal_form},
             {"g.m.b.H.", company_name_must_not_be_only_a_legal_form},
             {"GmbH & Co. KG", company_name_must_not_be_only_a_legal_form},
             {"AG", company_name_must_not_be_only_a_legal_form},
             {"KG", company_name_must_not_be_only_a_legal_form},
             {"llc", company_name_must_not_be_only_a_legal_form},
             {"Inc.", company_name_must_not_be_only_a_legal_form},
             {"L.T.D.", company_name_must_not_be_only_a_legal_form},
             {"Co., Ltd.", company_name_must_not_be_only_a_legal_form},
             {"S.A.", company_name_must_not_be_only_a_legal_form},
             {"S.A. de C.V.", company_name_must_not_be_only_a_legal_form},
             {"B.V.", company_name_must_not_be_only_a_legal_form},
             {"Sp. z o.o.", company_name_must_not_be_only_a_legal_form},
             {"s. r. o.", company_name_must_not_be_only_a_legal_form},
             {"A.Ş.", company_name_must_not_be_only_a_legal_form},
             {"Oy", company_name_must_not_be_only_a_legal_form},
             {"Pty Ltd", company_name_must_not_be_only_a_legal_form},
             {"ООО", company_name_must_not_be_only_a_legal_form},
             {"有限公司", company_name_must_not_be_only_a_legal_form},
             {"股份有限公司", company_name_must_not_be_only_a_legal_form},
             {"株式会社", company_name_must_not_be_only_a_legal_form},
             {"(株)", company_name_must_not_be_only_a_legal_form},
             {"주식회사", company_name_must_not_be_only_a_legal_form},
             {"בע\"מ", company_name_must_not_be_only_a_legal_form},
         }) {
        CAPTURE(row.name);
        CHECK(refusal_of_company_name(row.name) == row.code);
        CHECK_FALSE(warning_about_company_name(row.name).has_value());
    }
}

TEST_CASE("a company name of any script is accepted without a word") {
    for (const std::string_view name : {"Contoso",
                                        "Contoso GmbH",
                                        "Muster & Söhne Co.KG",
                                        "3M",
                                        "SAP SE",
                                        "A.G. Edwards",
                                        "Contoso S.A.",
                                        "Dr.Oetker",
                                        "St. Gallen",
                                        "北京康拓索科技有限公司",
                                        "コントソ株式会社",
                                        "Контосо ООО",
                                        "Κοντόσο Α.Ε.",
                                        "קונטוסו",
                                        "บริษัท คอนโทโซ จำกัด",
                                        "Yahoo!",
                                        "aa",
                                        "AB C",
                                        "AAA AA",
                                        "Contoso B.V.",
                                        "Foo Co.Ltd",
                                        "C&A",
                                        "O2",
                                        "Contoso. Com"}) {
        CAPTURE(name);
        CHECK_FALSE(refusal_of_company_name(name).has_value());
        CHECK_FALSE(warning_about_company_name(name).has_value());
    }
}

TEST_CASE("a company name that looks like something else is warned about") {
    using enum NameWarning;
    for (const WarnedName& row : {
             WarnedName{"contoso.com", name_ends_in_a_top_level_domain},
             {"Booking.COM", name_ends_in_a_top_level_domain},
             {"contoso.co.uk", name_ends_in_a_top_level_domain},
             {"contoso.de", name_ends_in_a_top_level_domain},
             {"Hotel Contoso.online ", name_ends_in_a_top_level_domain},
             {"aaa", name_repeats_one_character},
             {"AaAa", name_repeats_one_character},
             {"1111", name_repeats_one_character},
             {"中中中", name_repeats_one_character},
             {"X Y", name_is_single_characters},
             {"a  b c", name_is_single_characters},
             {"中 国", name_is_single_characters},
         }) {
        CAPTURE(row.name);
        CHECK(warning_about_company_name(row.name) == row.warning);
        CHECK_FALSE(refusal_of_company_name(row.name).has_value());
    }
}

TEST_CASE("the core of a company name is what is left without its legal form") {
    struct Row {
        std::string_view name, core;
    };
    for (const auto& [name, core] : {
             Row{"Contoso", "contoso"},
             {"CONTOSO GmbH", "contoso"},
             {"Contoso G.m.b.H. & Co. KG", "contoso"},
             {"Contoso, Ltd.", "contoso"},
             {"Contoso LLC", "contoso"},
             {"Contoso S.A. de C.V.", "contoso"},
             {"Contoso Logistik & Söhne AG", "contosologistiksohne"},
             {"PT Contoso Tbk", "contoso"},
             {"ООО Контосо", "контосо"},
             {"Белград", "белград"},  // Ends in the letters of a form, and is no form.
             {"北京康拓索科技有限公司", "北京康拓索科技"},
             {"康拓索（集团）有限公司", "康拓索"},
             {"株式会社コントソ", "コントソ"},
             {"บริษัท คอนโทโซ จำกัด", "คอนโทโซ"},
             {"有限公司", "有限公司"},  // Nothing but a form: then that is the name.
             {"GmbH", "gmbh"},
             {"Müller", "muller"},
             {"", ""},
         }) {
        CAPTURE(name);
        CHECK(core_of_company_name(name) == core);
    }
}
