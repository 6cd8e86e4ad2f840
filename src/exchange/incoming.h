#pragma once
// Puts the customers of one file together as its readers find them: two records of one id become
// one, and what lies in the future is left out.

#include "exchange/import_file.h"
#include "exchange/json_gate.h"

class Incoming {
public:
    Incoming(ImportFile& file, std::int64_t now_milliseconds)
        : file_(file), now_milliseconds_(now_milliseconds) {}

    void add(const IncomingCustomer&);
    void add(const IncomingRow&);
    void add(const WorldRecord&, std::string_view place);
    void skip(Error error) { file_.skipped.add(std::move(error)); }
    void notice(Error error) { file_.notices.add(std::move(error)); }
    bool is_empty() const {
        return file_.customers.empty() && file_.world.empty() && file_.skipped.count == 0;
    }

private:
    ImportFile& file_;
    std::int64_t now_milliseconds_;
};

// A visitor of one kind of document. After the last piece, finish() says whether all was there.
class DocumentReader : public JsonVisitor {
public:
    virtual Result<void> finish() = 0;
};

template <class Incoming>
bool has_said(const Incoming& customer, CustomerField field) {
    return customer.said.test(static_cast<std::size_t>(field));
}
inline void say(IncomingCustomer& customer, CustomerField field) {
    customer.said.set(static_cast<std::size_t>(field));
}
