#include "domain/new_user.h"

#include <array>

#include "base/hex.h"
#include "base/text.h"
#include "domain/parties.h"

namespace {

constexpr std::size_t shortest_password = 8;
constexpr std::size_t signs_in_password = 12;
// Without 0 and O, 1, l and I.
constexpr auto kinds_of_sign = std::to_array<std::string_view>(
    {"ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789"});

}  // namespace

std::string user_name_for(const World& world, std::string_view email, std::string_view domain) {
    const std::string local(email.substr(0, email.find('@')));
    const std::string end = "@" + std::string(domain);
    std::string name = local + end;
    for (unsigned number = 2; is_user_name_taken(world, name, {}); ++number)
        name = local + std::to_string(number).append(end);
    return name;
}

// Kind after kind, so that each is in it.
std::string temporary_password(Chance& chance) {
    std::string password;
    for (std::size_t i = 0; i < signs_in_password; ++i) {
        const std::string_view signs = kinds_of_sign[i % kinds_of_sign.size()];
        password += signs[chance.next() % signs.size()];
    }
    return password;
}

std::string password_salt(Chance& chance) {
    const std::string first = to_hex(chance.next());
    return first + to_hex(chance.next());
}

Result<void> check_new_password(std::string_view temporary, std::string_view chosen,
                                std::string_view repeated) {
    if (length_of(chosen) < shortest_password)
        return refuse(ErrorCode::password_must_be_longer, {}, std::to_string(shortest_password));
    if (chosen == temporary) return refuse(ErrorCode::password_must_be_another_one);
    if (chosen != repeated) return refuse(ErrorCode::passwords_must_be_the_same);
    return {};
}
