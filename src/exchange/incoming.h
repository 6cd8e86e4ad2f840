#pragma once
// Puts the customers of one file together as its readers find them: two records of one id become
// one, and what lies in the future is left out.

#include <unordered_map>

#include "exchange/import_file.h"

class Incoming {
public:
    Incoming(ImportFile& file, std::int64_t now_milliseconds)
        : file_(file), now_milliseconds_(now_milliseconds) {}

    void add(IncomingCustomer);
    void skip(ErrorCode, std::string place, std::string detail = {});
    void notice(ErrorCode, std::string place, std::string detail = {});

private:
    ImportFile& file_;
    std::int64_t now_milliseconds_;
    std::unordered_map<CustomerId, std::size_t> places_;
};
