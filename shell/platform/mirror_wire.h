#pragma once
// A difference of nodes as the JSON that js/mirror.js applies. What a node does not have is left
// out.

#include <string>

#include "shell/widgets/semantics.h"

std::string wire_of(const MirrorPatch&);

class BrowserMirror final : public MirrorSink {
public:
    void apply(const MirrorPatch&) override;
};
