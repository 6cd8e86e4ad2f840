#pragma once
// What every field has around it: label above, help below, error below with an icon, tied together.
// The fields themselves are in their own files and draw through this.

#include "shell/widgets/context.h"

struct FieldFrame {
    std::string_view label = {}, help = {}, error = {};
    bool required = false;
    bool hide_label = false;   // The label is then only said.
    float width = 0;           // 0: what there is, at most 720.
    float control_height = 0;  // 0: that of a field.
};
struct FieldNodes {
    NodeId label = no_node, help = no_node, error = no_node;
};
// Draws the frame and runs the body with the bounds of the control in between.
void field_frame(Ui&, std::string_view key, const FieldFrame&,
                 FunctionRef<void(NodeId control, Rect bounds, const FieldNodes&)>);
// The box of a control: ground, outline by state, focus ring.
struct BoxState {
    bool focused = false, invalid = false, disabled = false;
};
void draw_field_box(Ui&, NodeId, Rect, BoxState);
// What the browser's own text is drawn with while it has the focus.
void set_field_colors(const Ui&, TextTraits&, bool disabled);
