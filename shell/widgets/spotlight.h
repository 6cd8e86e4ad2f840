#pragma once
// A part of the page in the light, with a few words beside it. Not modal: the page goes on working.

#include <optional>

#include "shell/widgets/context.h"

struct SpotlightOptions {
    std::optional<Rect> around = {};  // Nothing: the words stand alone.
    std::string_view title = {}, text = {};
    std::string_view progress = {};  // "Step 2 of 7"
    std::string_view back = {};      // Not given: there is nothing before it.
    std::string_view next = {}, end = {};
};
enum class SpotlightAnswer : std::uint8_t { none, back, next, end };
// While `open`: the focus goes to its button and comes back at the end, Escape ends it, and each
// text is spoken as it comes.
SpotlightAnswer spotlight(Ui&, std::string_view key, bool open, const SpotlightOptions&);
