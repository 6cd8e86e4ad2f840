#pragma once
// The product's own file: {"format":"twotier/workspace","version":2,"customers":[...],"world":
// [...]}, customers in the order of their ids, the other records by type and id, one to a line. The
// same registers give the same bytes. The schema of the file is schema.h's. Version 1 knew no
// world.

#include "exchange/export_file.h"
#include "exchange/incoming.h"
#include "exchange/plain_fields.h"

inline constexpr std::string_view snapshot_format = "twotier/workspace";
inline constexpr int snapshot_version = 2;

void write_snapshot(const State&, const Sink&);
// The same in steps, between which the state must stay as it is.
Steps write_snapshot_in_steps(const State&, Sink);

// A customer that is not what the schema says is skipped; another format or version is refused.
class SnapshotReader : public DocumentReader {
public:
    explicit SnapshotReader(Incoming& incoming) : incoming_(incoming) {}
    Result<void> element(std::string_view pointer, Json element) override;
    bool plain_element(std::string_view pointer, const JsonTape&) override;
    Result<void> member(std::string_view name, Json value) override;
    Result<void> finish() override;

private:
    Result<void> world_element(std::string_view pointer, const Json& element);

    Incoming& incoming_;
    bool has_format_ = false;
    bool has_version_ = false;
    PlainFields fields_;
};
