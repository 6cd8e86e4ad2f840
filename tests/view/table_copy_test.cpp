#include "view/table_copy.h"

#include <doctest/doctest.h>

#include "tests/helpers/fake_locale.h"
#include "tests/helpers/office.h"

TEST_CASE("what is copied is a table of the chosen rows and the shown columns, and no formula") {
    using C = CustomerColumn;
    Office office;
    office.add(1, sound_customer(Cloud::global, "Adatum"));
    Customer sons = sound_customer(Cloud::global, "Contoso");
    sons.company_name = "Contoso & <Sons>";
    office.add(2, sons);
    office.add(3, sound_customer(Cloud::global, "Fabrikam"));
    office.set(2, CustomerField::notes, std::string("=1+1\nnext\tone"));
    FakeLocale locale;
    CustomersView list;
    TableRows rows;
    RowSelection selection;
    list.refresh(office.state, speech_in(locale), {.is_descending = true});
    rows.refresh(list, std::nullopt, {});
    selection.toggle(rows, 1);
    selection.toggle(rows, 2);
    const TableCopy copy =
        copy_of(list, selection, {.columns = {{C::company_name}, {C::notes}, {C::country}}});
    CHECK(copy.rows == 2);
    CHECK(copy.text ==
          "Company name\tNotes\tCountry/region\r\n"
          "Contoso & <Sons>\t'=1+1 next one\tGermany\r\n"
          "Adatum\t\tGermany\r\n");
    CHECK(copy.html.find("<td>Contoso &amp; &lt;Sons&gt;</td><td>'=1+1 next one</td>") !=
          std::string::npos);
    CHECK(copy.html.starts_with("<meta charset=\"utf-8\"><table><tr><th>Company name</th>"));
}
