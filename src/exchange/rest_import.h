#pragma once
// Customers as Partner Center's REST and PowerShell tell of them (spec §12, §13): collections,
// arrays, a single Customer or profile. Names in either case; null and missing mean "not said"; a
// member that no field can hold is kept in unknown_members by its JSON Pointer.

#include <memory>

#include "exchange/incoming.h"
#include "exchange/rest_rows.h"

class RestReader : public DocumentReader {
public:
    explicit RestReader(Incoming& incoming);
    ~RestReader() override;
    Result<void> element(std::string_view pointer, Json element) override;
    bool plain_element(std::string_view pointer, const JsonTape&) override;
    Result<void> member(std::string_view name, Json value) override;
    Result<void> finish() override;  // A document that was no list is itself the customer.

private:
    Incoming& incoming_;
    std::unique_ptr<Json> document_;  // The members that are not the list.
    std::size_t elements_ = 0;
    RestRows rows_;
};
