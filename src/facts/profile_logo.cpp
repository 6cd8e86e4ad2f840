#include "facts/profile_logo.h"

#include <array>
#include <cstdint>
#include <optional>

#include "base/base64.h"
#include "facts/referrals.h"

namespace {

using namespace std::string_view_literals;

constexpr auto png_signature = "\x89PNG\r\n\x1A\n"sv;
constexpr auto jpeg_signature = "\xFF\xD8\xFF"sv;
constexpr auto jpeg_end = "\xFF\xD9"sv;
constexpr char gif_end = '\x3B';

std::uint32_t byte_at(std::string_view bytes, std::size_t i) {
    return static_cast<unsigned char>(bytes[i]);
}
// Big-endian, as in PNG and JPEG.
std::uint32_t number_at(std::string_view bytes, std::size_t i, std::size_t count) {
    std::uint32_t number = 0;
    for (std::size_t j = i; j < i + count; ++j)
        number = number << 8U | byte_at(bytes, j);
    return number;
}

using Found = std::optional<ImageFacts>;  // Nothing: it is damaged.

Found sized(ImageType type, std::uint32_t width, std::uint32_t height) {
    constexpr std::uint32_t most = 0x7FFFFFFF;
    if (width == 0 || height == 0 || width > most || height > most) return std::nullopt;
    return ImageFacts{
        .type = type, .width = static_cast<int>(width), .height = static_cast<int>(height)};
}

Found read_gif(std::string_view bytes) {
    constexpr std::size_t header = 13;
    if (bytes.size() <= header || bytes.back() != gif_end) return std::nullopt;
    return sized(ImageType::gif, byte_at(bytes, 6) | byte_at(bytes, 7) << 8U,
                 byte_at(bytes, 8) | byte_at(bytes, 9) << 8U);
}

// From chunk to chunk, the first of which is the header and the last the end.
Found read_png(std::string_view bytes) {
    constexpr std::size_t around = 12;  // A chunk's length, name and checksum.
    constexpr std::uint32_t header_length = 13;
    Found found;
    for (std::size_t at = png_signature.size(); at + around <= bytes.size();) {
        const std::uint32_t length = number_at(bytes, at, 4);
        const std::string_view name = bytes.substr(at + 4, 4);
        if (length > bytes.size() - at - around) return std::nullopt;
        const bool is_first = at == png_signature.size();
        if (is_first && (name != "IHDR" || length != header_length)) return std::nullopt;
        if (is_first)
            found =
                sized(ImageType::png, number_at(bytes, at + 8, 4), number_at(bytes, at + 12, 4));
        at += around + length;
        if (name == "IEND") return at == bytes.size() ? found : std::nullopt;
    }
    return std::nullopt;
}

// C4, C8 and CC stand between the starts of a frame and are none.
bool begins_a_frame(std::uint32_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

// From segment to segment until one that begins a frame.
Found read_jpeg(std::string_view bytes) {
    if (!bytes.ends_with(jpeg_end)) return std::nullopt;
    constexpr std::size_t frame_header = 9;
    for (std::size_t at = 2; at + 4 <= bytes.size();) {
        if (byte_at(bytes, at) != 0xFF) return std::nullopt;
        const std::uint32_t marker = byte_at(bytes, at + 1);
        if (marker == 0xFF) {  // Filling.
            ++at;
            continue;
        }
        const std::size_t length = number_at(bytes, at + 2, 2);
        if (length < 2 || at + 2 + length > bytes.size()) return std::nullopt;
        if (begins_a_frame(marker))
            return at + frame_header <= bytes.size()
                       ? sized(ImageType::jpeg, number_at(bytes, at + 7, 2),
                               number_at(bytes, at + 5, 2))
                       : std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

Result<ImageFacts> facts_of_bytes(std::string_view bytes) {
    if (bytes.size() > profile_logo_bytes_limit)
        return refuse(ErrorCode::logo_is_too_large, {},
                      std::to_string(profile_logo_bytes_limit / 1024));
    const ImageFacts facts = TRY(image_facts_of(bytes));
    if (facts.width > profile_logo_width_limit)
        return refuse(ErrorCode::logo_is_too_wide, {}, std::to_string(profile_logo_width_limit));
    return facts;
}

// In the order of ImageType, as that of the media types.
static_assert(profile_logo_types.size() == count_of<ImageType>());
std::string beginning_of(ImageType type) {
    return "data:" + std::string(profile_logo_types[static_cast<std::size_t>(type)]) + ";base64,";
}

}  // namespace

Result<ImageFacts> image_facts_of(std::string_view bytes) {
    Found found;
    if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a"))
        found = read_gif(bytes);
    else if (bytes.starts_with(png_signature))
        found = read_png(bytes);
    else if (bytes.starts_with(jpeg_signature))
        found = read_jpeg(bytes);
    else
        return refuse(ErrorCode::logo_must_be_an_image);
    if (!found) return refuse(ErrorCode::logo_is_damaged);
    return *found;
}

Result<std::string> logo_of_file(std::string_view bytes) {
    return beginning_of(TRY(facts_of_bytes(bytes)).type) + to_base64(bytes);
}

Result<ImageFacts> facts_of_logo(std::string_view data_url) {
    for (const ImageType type : all_of<ImageType>()) {
        const std::string beginning = beginning_of(type);
        if (!data_url.starts_with(beginning)) continue;
        const auto bytes = from_base64(data_url.substr(beginning.size()));
        if (!bytes) return refuse(ErrorCode::logo_is_damaged);
        const ImageFacts facts = TRY(facts_of_bytes(*bytes));
        if (facts.type != type) return refuse(ErrorCode::logo_is_damaged);
        return facts;
    }
    return refuse(ErrorCode::logo_must_be_an_image);
}
