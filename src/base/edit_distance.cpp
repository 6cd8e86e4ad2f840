#include "base/edit_distance.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace {

std::vector<char32_t> code_points_of(std::string_view utf8) {
    std::vector<char32_t> points;
    points.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();)
        points.push_back(next_code_point(utf8, at));
    return points;
}

}  // namespace

// By optimal string alignment, a row at a time. Where a whole row is too far, all after it is.
bool is_within_slips(std::string_view one, std::string_view other, std::size_t most) {
    if (one == other) return true;
    const std::vector<char32_t> a = code_points_of(one);
    const std::vector<char32_t> b = code_points_of(other);
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return false;
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, replaced});
            const bool is_swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (is_swapped) now[j] = std::min(now[j], before_last[j - 2] + 1);
        }
        if (*std::ranges::min_element(now) > most) return false;
        before_last.swap(last);
        last.swap(now);
    }
    return last[b.size()] <= most;
}
