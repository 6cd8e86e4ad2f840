#pragma once
// The product's own file: {"format":"twotier/workspace","version":1,"customers":[...]}, customers
// in the order of their ids, one to a line. The same registers give the same bytes. The schema of
// the file is schema.h's.

#include <functional>

#include "domain/state.h"
#include "exchange/incoming.h"
#include "exchange/json_gate.h"

inline constexpr std::string_view snapshot_format = "twotier/workspace";
inline constexpr int snapshot_version = 1;

using Sink = std::function<void(std::string_view chunk)>;

void write_snapshot(const State&, const Sink&);

// Reads the document piece by piece as read_elements() hands it over. After the last piece,
// finish() says whether format and version were right.
class SnapshotReader : public JsonVisitor {
public:
    explicit SnapshotReader(Incoming& incoming) : incoming_(incoming) {}
    Result<void> element(std::string_view pointer, Json element) override;
    Result<void> member(std::string_view name, Json value) override;
    Result<void> finish() const;

private:
    Incoming& incoming_;
    bool has_format_ = false;
    bool has_version_ = false;
};
