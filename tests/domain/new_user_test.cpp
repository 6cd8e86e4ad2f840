#include "domain/new_user.h"

#include <set>

#include "tests/helpers/small_world.h"

namespace {

// Every bit of it changes from one to the next (SplitMix64).
class MixedChance : public Chance {
public:
    std::uint64_t next() override {
        std::uint64_t bits = state_ += 0x9E3779B97F4A7C15U;
        bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
        bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
        return bits ^ (bits >> 31U);
    }

private:
    std::uint64_t state_ = 0;
};

}  // namespace

TEST_CASE("a new user signs in with a name of the directory that nobody has") {
    SmallWorld world;
    const auto name_for = [&](std::string_view email) {
        return user_name_for(world.state.world, email, "reseller.example");
    };
    CHECK(name_for("ada@elsewhere.example") == "ada@reseller.example");
    CHECK(name_for("admin@elsewhere.example") == "admin2@reseller.example");
    world.act_as_admin_of("reseller");
    world.add_user("admin2", {});
    CHECK(name_for("ADMIN@elsewhere.example") == "ADMIN3@reseller.example");
}

TEST_CASE("a temporary password is of all kinds of signs, and another one each time") {
    MixedChance chance;
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::string password = temporary_password(chance);
        CHECK(password.size() == 12);
        CHECK(password.find_first_of("ABCDEFGHJKLMNPQRSTUVWXYZ") != std::string::npos);
        CHECK(password.find_first_of("23456789") != std::string::npos);
        CHECK(password.find_first_of("0O1lI") == std::string::npos);
        seen.insert(password);
    }
    CHECK(seen.size() == 1000);
}

TEST_CASE("a password that a person chooses is long, new and typed twice alike") {
    struct Row {
        std::string_view chosen, repeated, answer;
    };
    const Row rows[] = {{"short", "short", "password_must_be_longer"},
                        {"Temporary1", "Temporary1", "password_must_be_another_one"},
                        {"long enough", "long enuogh", "passwords_must_be_the_same"},
                        {"密码密码密码密码", "密码密码密码密码", "accepted"},
                        {"long enough", "long enough", "accepted"}};
    for (const Row& row : rows)
        CHECK(answer_of(check_new_password("Temporary1", row.chosen, row.repeated)) == row.answer);
}
