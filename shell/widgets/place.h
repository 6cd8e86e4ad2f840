#pragma once
// How widgets take their place: one rectangle at a time, or a block that grows with its content.

#include "shell/widgets/context.h"

// Reserves the next free place and moves on.
Rect place(Ui&, float width, float height);
// What is left on this line (in a row) or the whole width (in a column).
float space_left(const Ui&);
// Tells ImGui about an item. False: it is clipped, so painting it would be in vain.
bool add_item(NodeId, const Rect&);

// A block takes the size it had in the last frame, then corrects what follows it. It returns its
// bounds; the content's layout is current until end_block.
struct BlockOptions {
    float width = 0;  // 0: all there is, or in a row as wide as the content.
    float padding = 0;
    float gap = measure::space_2;
};
Rect begin_block(Ui&, NodeId owner, const BlockOptions& = {});
void end_block(Ui&);

// A widget's text lies under a transparent element of the same size, so that it can be selected.
Node text_node(NodeId, NodeRole, const Rect&, std::string_view, float font_size, Weight);
// An id for what has no key of its own: counts up within the frame and scope.
NodeId next_id(Ui&, std::string_view kind);
