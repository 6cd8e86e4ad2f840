// The same store on a real directory, written and killed by the operating system's own rules.

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include "tests/helpers/desk.h"
#include "tests/helpers/directory_storage.h"

class TemporaryDirectory {
public:
    TemporaryDirectory() {
        std::string pattern = (std::filesystem::temp_directory_path() / "twotier.XXXXXX").string();
        path = ::mkdtemp(pattern.data());
    }
    ~TemporaryDirectory() { std::filesystem::remove_all(path); }
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
    std::string path;
};

TEST_CASE("a workspace in a directory is found again") {
    const TemporaryDirectory directory;
    std::string text;
    for (std::uint64_t life = 0; life < 4; ++life) {
        DirectoryStorage storage(directory.path);
        Desk desk(storage, life);
        desk.open();
        CHECK(desk.store.report().is_fine());
        if (life > 0) CHECK(text_of(desk.state) == text);
        desk.work(40);
        CHECK(desk.acknowledged == desk.accepted);
        text = text_of(desk.state);
    }
}

TEST_CASE("a directory refuses a name that exists") {
    const TemporaryDirectory directory;
    DirectoryStorage storage(directory.path);
    storage.add("j.0000000001.0000000000", "one", 1);
    storage.add("j.0000000001.0000000000", "two", 2);
    storage.load({}, {}, 3);
    const auto completions = storage.take_completions();
    REQUIRE(completions.size() == 3);
    CHECK(completions[0].outcome.has_value());
    CHECK(completions[1].outcome.error().code == ErrorCode::storage_has_another_writer);
    REQUIRE(completions[2].files.size() == 1);
    CHECK(completions[2].files[0].bytes == "one");
}

// The child works and tells through a pipe how many edits were acknowledged, until it is killed
// after a random number of them.
TEST_CASE("a killed program loses nothing it acknowledged") {
    const TemporaryDirectory directory;
    std::size_t acknowledged = 0;
    for (std::uint64_t life = 0; life < 10 / stride + 3; ++life) {
        int pipe_ends[2];
        REQUIRE(::pipe(pipe_ends) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            DirectoryStorage storage(directory.path);
            Desk desk(storage, life);
            desk.open();
            while (desk.edit()) {
                const std::size_t before = desk.acknowledged.size();
                desk.now += 20;
                desk.tick();
                for (std::size_t i = before; i < desk.acknowledged.size(); ++i)
                    if (::write(pipe_ends[1], "a", 1) != 1) ::_exit(1);
            }
            ::_exit(2);
        }
        ::close(pipe_ends[1]);
        std::size_t told = 0;
        char byte = 0;
        while (told < 5 + life * 3 && ::read(pipe_ends[0], &byte, 1) == 1)
            ++told;
        ::kill(child, SIGKILL);
        while (::read(pipe_ends[0], &byte, 1) == 1)
            ++told;
        int status = 0;
        ::waitpid(child, &status, 0);
        ::close(pipe_ends[0]);
        CHECK(WIFSIGNALED(status));
        acknowledged += told;

        DirectoryStorage storage(directory.path);
        Desk desk(storage, 1000);
        desk.open(Access::follower);
        REQUIRE(desk.store.report().is_fine());
        CHECK(desk.state.log.size() >= acknowledged);
        acknowledged = desk.state.log.size();
    }
}
