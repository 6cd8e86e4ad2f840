#include "shell/widgets/context.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "shell/widgets/paint.h"

namespace {
constexpr NodeId page_layer = 1, polite_region = 2, assertive_region = 3;
constexpr double tooltip_delay_ms = 450;
constexpr ImGuiWindowFlags layer_flags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground |
    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav |
    ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoBringToFrontOnFocus;

// FNV-1a with a last mix, so that neighbouring numbers lie far apart.
NodeId hashed(NodeId seed, const void* data, std::size_t size) {
    std::uint32_t hash = seed ^ 2166136261U;
    const auto* bytes = static_cast<const unsigned char*>(data);
    for (std::size_t i = 0; i < size; ++i)
        hash = (hash ^ bytes[i]) * 16777619U;
    hash = (hash ^ (hash >> 16U)) * 0x85EBCA6BU;
    hash ^= hash >> 13U;
    constexpr NodeId first_free = 16;
    return hash < first_free ? hash + first_free : hash;
}

void begin_layer_window(const char* name, float width, float height) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({width, height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2(1, 1));
    ImGui::Begin(name, nullptr, layer_flags);
    ImGui::PopStyleVar(3);
}
}  // namespace

float Ui::field_height() const {
    return surroundings_.has_coarse_pointer ? measure::field_touch : measure::field;
}

float Ui::row_height() const {
    return surroundings_.has_coarse_pointer ? measure::row_touch : measure::row;
}

NodeId Ui::id(std::string_view key) const {
    return hashed(scopes_.empty() ? 0 : scopes_.back(), key.data(), key.size());
}

NodeId Ui::id(std::uint64_t number) const {
    return hashed(scopes_.empty() ? 0 : scopes_.back(), &number, sizeof number);
}

void Ui::focus_node(NodeId node) {
    wanted_focus_ = node;
}

bool Ui::shortcut(Key wanted, bool control, bool shift) {
    if (event_.kind != UiEventKind::key || key_is_consumed_ || event_.key != wanted) return false;
    if (event_.control != control || event_.shift != shift || event_.alt) return false;
    if (event_.in_text_field && !control && wanted != Key::escape) return false;
    return key_is_consumed_ = true;
}

bool Ui::shortcut(std::string_view character, bool control, bool shift) {
    return event_.text == character && shortcut(Key::character, control, shift);
}

bool Ui::take_key(NodeId node, Key wanted, bool control, bool shift) {
    if (event_.kind != UiEventKind::key || key_is_consumed_ || event_.key != wanted) return false;
    if (event_.control != control || event_.shift != shift || event_.alt) return false;
    if (!focus_is_inside(node)) return false;
    return key_is_consumed_ = true;
}

bool Ui::entered(std::string_view key) {
    return has_focus(id(key)) && take_key(id(key), Key::enter);
}

void Ui::announce(std::string_view text, bool assertive) {
    std::string& region = assertive ? assertive_ : polite_;
    // The same sentence twice is no change to a reader, so the second ends in a no-break space.
    region = region == text ? std::string(text) + "\u00A0" : std::string(text);
    wants_frame_ = true;
}

void Ui::request_frame_after_ms(int delay) {
    wake_after_ms_ = wake_after_ms_ ? std::min(*wake_after_ms_, delay) : delay;
}

void Ui::scroll_to(NodeId area, float x, float y) {
    const ScrollPosition now = scroll_of(area);
    if (now.x == x && now.y == y) return;  // The browser would lay out the page to find that out.
    scrolls_[area] = {x, y};
    wanted_scrolls_.push_back({area, x, y});
    wants_frame_ = true;
}

void Ui::scroll_again(NodeId area) {
    const ScrollPosition at = scroll_of(area);
    wanted_scrolls_.push_back({area, at.x, at.y});
    wants_frame_ = true;
}

Ui::ScrollPosition Ui::scroll_of(NodeId area) const {
    const auto found = scrolls_.find(area);
    return found == scrolls_.end() ? ScrollPosition{} : found->second;
}

float& Ui::memory(NodeId owner, std::uint32_t slot) {
    return memory_[static_cast<std::uint64_t>(owner) << 32U | slot];
}

std::string& Ui::text_memory(NodeId owner) {
    return text_memory_[owner];
}

float Ui::turning(float period_ms) {
    if (surroundings_.has_reduced_motion) return 0;
    motions_.keep_moving();
    return static_cast<float>(std::fmod(now_ms_, period_ms)) / period_ms;
}

void Ui::save_focus(NodeId owner) {
    saved_focus_[owner] = wanted_focus_.value_or(focused_);
}

void Ui::restore_focus(NodeId owner) {
    const auto found = saved_focus_.find(owner);
    if (found == saved_focus_.end()) return;
    const NodeId before = found->second;
    saved_focus_.erase(found);
    // What came up over it gives the focus back to what it had covered itself.
    for (auto& [other, node] : saved_focus_)
        if (tree_.is_inside_last(node, owner)) node = before;
    // Who closed it may have sent the focus elsewhere.
    const bool is_elsewhere = focused_ != no_node && !tree_.is_inside_last(focused_, owner);
    if (!wanted_focus_ && !is_elsewhere) wanted_focus_ = before;
}

void Ui::show_tooltip(NodeId owner, std::string text, Rect beside) {
    if (owner == tooltip_dismissed_) return;
    tooltip_ = {owner, std::move(text), beside};
}

LayoutFrame Ui::pop_layout() {
    const LayoutFrame frame = layout_.back();
    layout_.pop_back();
    return frame;
}

void Ui::begin_overlay(NodeId node) const {
    begin_layer_window(("overlay" + std::to_string(node)).c_str(), width(), height());
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

void Ui::end_overlay() {
    ImGui::End();
}

void Ui::set_surroundings(const UiSurroundings& surroundings) {
    if (surroundings == surroundings_) return;
    surroundings_ = surroundings;
    wants_frame_ = true;
}

void Ui::take_event(const UiEvent& event, double now_ms) {
    event_ = event;
    now_ms_ = now_ms;
    key_is_consumed_ = wants_frame_ = false;
    wake_after_ms_.reset();
    followed_.clear();
    tooltip_ = {};
    modals_.clear();
    toasts_height_ = 0;
    hooked_.clear();
    switch (event.kind) {
        case UiEventKind::hover:
            if (hovered_ != event.id) hovered_since_ms_ = now_ms, tooltip_dismissed_ = no_node;
            hovered_ = event.id;
            break;
        case UiEventKind::press:
            pressed_ = event.id;
            break;
        case UiEventKind::release:
            pressed_ = no_node;
            break;
        case UiEventKind::focus:
            if (focused_ != event.id) hovered_since_ms_ = now_ms, tooltip_dismissed_ = no_node;
            focused_ = event.id;
            focus_is_visible_ = event.focus_is_visible;
            break;
        case UiEventKind::scroll:
            scrolls_[event.id] = {event.x, event.y};
            break;
        case UiEventKind::click:
            tooltip_dismissed_ = event.id;
            break;
        case UiEventKind::key:
            if (event.key == Key::escape) tooltip_dismissed_ = hovered_;
            break;
        case UiEventKind::none:
        case UiEventKind::input:
        case UiEventKind::choose:
        case UiEventKind::drag:
            break;
    }
}

void Ui::begin_page() {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width(), height()};
    io.DisplayFramebufferScale = {surroundings_.density, surroundings_.density};
    io.DeltaTime = 1.0F / 60;
    io.UserData = this;
    ImGuiContext& context = *ImGui::GetCurrentContext();
    ImGui::NewFrame();
    context.TestEngineHookItems = true;  // Not before: ImGui has a window of its own.
    // Edges are one device pixel soft, not one CSS pixel.
    context.DrawListSharedData.InitialFringeScale = 1 / surroundings_.density;
    begin_layer_window("page", width(), height());
    paint_fill(*this, {0, 0, width(), height()}, theme().canvas);
}

void Ui::frame(const UiEvent& event, double now_ms, Body page) {
    take_event(event, now_ms);
    if (paint_log_) paint_log_->clear();
    motions_.begin_frame(now_ms, surroundings_.has_reduced_motion ? 0 : measure::motion_ms);
    begin_page();
    tree_.begin_frame();
    scopes_.clear();
    layout_.assign(1, {.width = width(), .right = 0, .height = height()});
    tree_.open({.id = page_layer, .role = NodeRole::layer, .bounds = {0, 0, width(), height()}});
    page();
    tree_.close();
    draw_tooltip();
    emit_live_regions();
    ImGui::End();
    ImGui::GetCurrentContext()->TestEngineHookItems = false;
    ImGui::Render();
    motions_.end_frame();
    finish_mirror();
}

void Ui::draw_tooltip() {
    if (tooltip_.owner == no_node) return;
    const double shown_after = tooltip_delay_ms - (now_ms_ - hovered_since_ms_);
    if (shown_after > 0) {
        request_frame_after_ms(static_cast<int>(shown_after) + 1);
        return;
    }
    begin_overlay(page_layer);
    {
        const PixelMotion comes_in = entrance(*this, tooltip_.owner, 0, 0);
        paint_tooltip(*this, tooltip_.text, tooltip_.beside);
    }
    end_overlay();
}

void Ui::emit_live_regions() {
    tree_.open_at_root({.id = polite_region, .role = NodeRole::live_region, .text = polite_});
    tree_.close();
    tree_.open_at_root({.id = assertive_region,
                        .role = NodeRole::live_region,
                        .text = assertive_,
                        .current = true});
    tree_.close();
}

void Ui::finish_mirror() {
    // What an event changed may be shown by what had been drawn before it was taken.
    switch (event_.kind) {
        case UiEventKind::click:
        case UiEventKind::focus:
        case UiEventKind::input:
        case UiEventKind::choose:
        case UiEventKind::key:
        case UiEventKind::drag:
            wants_frame_ = true;
            break;
        case UiEventKind::none:
        case UiEventKind::hover:
        case UiEventKind::press:
        case UiEventKind::release:
        case UiEventKind::scroll:
            break;
    }
    unnamed_items_.clear();
    for (const auto& [node, window] : hooked_)
        if (!tree_.find(node)) unnamed_items_.push_back(window + "/" + std::to_string(node));
    for (const NodeId node : tree_.duplicates())
        unnamed_items_.push_back("key used twice/" + std::to_string(node));
    // A dialog that is gone gives the focus back, however it was closed.
    for (const NodeId modal : last_modals_)
        if (!tree_.find(modal)) restore_focus(modal);
    last_modals_ = modals_;
    // Only the last modal can be reached.
    if (!modals_.empty()) {
        modals_.back() = page_layer;
        for (const NodeId layer : modals_)
            if (Node* node = tree_.find(layer)) node->inert = true;
    }
    MirrorPatch patch = tree_.end_frame(std::array{focused_, pressed_});
    patch.scrolls = std::exchange(wanted_scrolls_, {});
    if (wanted_focus_) {
        patch.focus = wanted_focus_;
        if (*wanted_focus_ == no_node || tree_.find_last(*wanted_focus_)) {
            focused_ = *wanted_focus_;
            wanted_focus_.reset();
            wants_frame_ = true;
        } else {
            // It may appear in the next frame: a row scrolled to, a dialog just opened.
            patch.focus.reset();
            if (event_.kind == UiEventKind::none)
                wanted_focus_.reset();
            else
                wants_frame_ = true;
        }
    }
    if (focused_ != no_node && !tree_.find_last(focused_)) focused_ = no_node, wants_frame_ = true;
    if (hovered_ != no_node && !tree_.find_last(hovered_)) hovered_ = no_node;
    if (!patch.is_empty()) sink_.apply(patch);
}

// What ImGui calls for every item it knows. An item without a node would be invisible to readers.
// The names are ImGui's.
// NOLINTBEGIN(readability-identifier-naming)
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* ctx, ImGuiID id, const ImRect&,
                                 const ImGuiLastItemData*) {
    const ImGuiWindow* window = ctx->CurrentWindow;
    auto* ui = static_cast<Ui*>(ctx->IO.UserData);
    if (ui && window && id != window->ID) ui->hook_item(id, window->Name);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
    return nullptr;
}
// NOLINTEND(readability-identifier-naming)
