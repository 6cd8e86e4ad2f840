#pragma once
// The logo of a business profile: what kind of image a file is and how large, read from its own
// header, and the file as a text that a record can hold. Source: spec §11 (types, width).

#include <string>
#include <string_view>

#include "base/named_enum.h"
#include "base/result.h"

NAMED_ENUM(ImageType, gif, jpeg, png)

struct ImageFacts {
    ImageType type;
    int width;
    int height;
    bool operator==(const ImageFacts&) const = default;
};

// Of a whole file; one that was cut off is damaged.
Result<ImageFacts> image_facts_of(std::string_view bytes);

// The file as a data URL (RFC 2397), or why it cannot be a logo.
Result<std::string> logo_of_file(std::string_view bytes);
// What such a text holds, by the same rules.
Result<ImageFacts> facts_of_logo(std::string_view data_url);
