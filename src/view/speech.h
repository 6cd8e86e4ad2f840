#pragma once
// How values, counts and moments are put into words: the language, its rules and the catalogue in
// one hand, for everything that a view formats.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "domain/state.h"
#include "words/words.h"

struct Speech {
    Language language = Language::en;
    Locale* locale = nullptr;

    std::string_view operator()(Word word) const { return say(language, word); }
    std::string operator()(Word word, std::initializer_list<std::string_view> arguments) const {
        return say(language, word, arguments);
    }
    std::string number(std::size_t) const;
    // "1 customer", "2 customers": the word for one, and that for any other number.
    std::string count(Word one, Word other, std::size_t) const;
    std::string moment(const Stamp&) const;
    std::string moment(std::string_view iso_timestamp) const;  // Empty, if it is none.
    std::string country(std::string_view code) const;
    std::string joined(const TextList&) const;  // "VIP, new"
    // Which of the texts stands first, second… in the language; of equal ones the earlier.
    std::vector<std::size_t> order_of(std::span<const std::string_view> texts) const;

    // "row 3, column 2" of a file; a JSON Pointer stays as it is.
    std::string place(std::string_view) const;

    // What a person reads for the field's value; the empty text where it holds nothing.
    std::string value(const Customer&, CustomerField) const;
    std::string value(CustomerField, const Value&) const;
};

// The company's name, or what else tells the record apart where it has none.
std::string name_of(const StoredCustomer&);
std::string name_of(const PackedCustomer&);
// Of a customer who may not be there: then the id itself.
std::string name_in(const CustomerTable&, const CustomerId&);
// "Ada Lovelace", however much of it is known.
std::string contact_of(const Customer&);
std::string contact_of(const PackedCustomer&);
