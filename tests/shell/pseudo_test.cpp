// The page in a language that is 40 % longer than English: linked with its own catalogue, which
// tests/helpers/pseudo_words.py has written.

#include "tests/helpers/desk_states.h"
#include "tests/helpers/fit.h"
#include "words/words.h"

TEST_CASE("a language that is 40 % longer fits too") {
    REQUIRE(say(Language::en, Word::submit).starts_with("["));
    for (const float width : {390.0F, 1280.0F, 2560.0F})
        for (const bool is_touched : {false, true})
            for_every_state(page_of(width, is_touched), Language::en,
                            [&](DeskPage& desk, std::string_view state) {
                                for (const auto& misfit : misfits_of(*desk.page, Language::en)) {
                                    CAPTURE(width);
                                    CAPTURE(is_touched);
                                    CAPTURE(state);
                                    FAIL_CHECK(misfit);
                                }
                            });
}
