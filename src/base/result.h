#pragma once
// Result<T> is what a refusable operation answers with; TRY passes a refusal on to the caller.

#include <expected>
#include <string>
#include <utility>

#include "base/error.h"

template <class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> refuse(ErrorCode code, std::string place = {},
                                     std::string detail = {}) {
    return std::unexpected(
        Error{.code = code, .place = std::move(place), .detail = std::move(detail)});
}

// The value of the expression, or a return of its error from the enclosing function.
#define TRY(expression)                                                             \
    (__extension__({                                                                \
        auto tried_ = (expression);                                                 \
        if (!tried_.has_value()) return std::unexpected(std::move(tried_).error()); \
        *std::move(tried_);                                                         \
    }))

// The same for an operation that answers with nothing but success.
#define TRY_VOID(expression)                                                        \
    do {                                                                            \
        auto tried_ = (expression);                                                 \
        if (!tried_.has_value()) return std::unexpected(std::move(tried_).error()); \
    } while (false)
