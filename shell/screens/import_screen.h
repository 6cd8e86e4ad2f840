#pragma once
// Importing: choose or drop a file, see what it would change, agree.

#include <optional>

#include "shell/ui/frame.h"
#include "shell/widgets/context.h"
#include "view/import_view.h"

struct ImportFailure {
    std::string file;
    std::string sentence;
    std::string place;
};

// The view is null while no file has been read.
void draw_import_screen(const ImportView*, const std::optional<ImportFailure>&, Ui&, Frame&);
