#pragma once
// The business profile of a partner: its locations with how much each says, one of them while it is
// edited, and what is asked before it is published or deleted.

#include <span>

#include "shell/ui/frame.h"
#include "shell/ui/referral_forms.h"
#include "shell/widgets/context.h"
#include "view/country_list.h"
#include "view/profiles_view.h"

void draw_profiles_screen(std::span<const ProfileRow>, Ui&, Frame&);

struct ProfilePage {
    const ProfileRow* profile;  // Null: a new one.
    bool is_missing;            // There is none of this id.
    const CountryList& countries;
    const LanguageList& languages;
};
void draw_profile_screen(const ProfilePage&, ProfileForm&, AskedAboutProfile&, Ui&, Frame&);
void draw_profile_question(AskedAboutProfile&, Ui&, Frame&);
