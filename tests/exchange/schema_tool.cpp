// Prints the schema of a snapshot, or a snapshot that uses every field, or reads one from standard
// input and says what our own reader thinks of it: for schema_check.mjs.
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "exchange/import_file.h"
#include "exchange/schema.h"
#include "exchange/snapshot_json.h"
#include "tests/records/rich_world.h"

namespace {

void print(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

std::string standard_input() {
    std::string text;
    char piece[4096];
    for (std::size_t size = 0; (size = std::fread(piece, 1, sizeof piece, stdin)) > 0;)
        text.append(piece, size);
    return text;
}

// One line for each line read: a document, judged.
void judge(const std::string& lines) {
    constexpr std::int64_t now = 1'800'000'000'000;
    for (std::size_t start = 0; start < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', start), lines.size());
        const auto file = read_import_file("x.json", lines.substr(start, end - start), now);
        start = end + 1;
        if (!file)
            print("refused " + std::string(name_of(file.error().code)) + "\n");
        else if (file->skipped.count > 0)
            print("skipped " + std::string(name_of(file->skipped.kept[0].code)) + "\n");
        else
            print("read\n");
    }
}

}  // namespace

int main(int count, char** arguments) {
    const std::string_view wanted = count > 1 ? arguments[1] : "schema";
    if (wanted == "schema") {
        print(compact_text(schema_of_snapshot()) + "\n");
    } else if (wanted == "sample") {
        State state;
        for (unsigned i = 0; i < 5; ++i)
            insert_customer(state, rich_customer(i));
        insert_customer(state, {.id = {"an id alone"}});
        for (const RecordType type : all_of<RecordType>())
            insert_world_record(state, rich_record(type, 5));
        write_snapshot(state, print);
    } else {
        judge(standard_input());
    }
}
