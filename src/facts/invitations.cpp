#include "facts/invitations.h"

#include <optional>
#include <vector>

#include "base/id.h"
#include "base/text.h"

namespace {

struct TakenApart {
    std::string_view host;
    std::string_view path;
    std::string_view query;
    std::string_view fragment;
};

// What comes before the separator; the text keeps what follows it.
std::string_view cut(std::string_view& text, char separator) {
    const std::size_t at = text.find(separator);
    const std::string_view head = text.substr(0, at);
    text = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
    return head;
}

std::optional<TakenApart> take_apart(std::string_view link) {
    constexpr std::string_view scheme = "https://";
    link = trimmed(link);
    if (!equal_ignoring_case(link.substr(0, scheme.size()), scheme)) return std::nullopt;
    link.remove_prefix(scheme.size());
    const std::string_view before = cut(link, '#');
    TakenApart parts{.host = {}, .path = {}, .query = before, .fragment = link};
    const std::string_view address = cut(parts.query, '?');
    const std::size_t slash = address.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    parts.host = address.substr(0, slash);
    parts.path = address.substr(slash);
    return parts;
}

std::optional<std::string_view> value_in(std::string_view query, std::string_view name) {
    for (std::string_view part : split(query, '&'))
        if (equal_ignoring_case(cut(part, '='), name)) return part;
    return std::nullopt;
}

// Templates of one page are told apart by their first parameter.
bool is_of(const LinkTemplate& form, const TakenApart& parts) {
    if (!equal_ignoring_case(parts.host, form.host) || !equal_ignoring_case(parts.path, form.path))
        return false;
    const LinkParameter& first = form.parameters.front();
    if (first.name.empty())
        return equal_ignoring_case(parts.fragment.substr(0, form.fragment.size()), form.fragment);
    const auto value = value_in(parts.query, first.name);
    return value && equal_ignoring_case(*value, first.fixed);
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// The id of a granular relationship: "{guid}-{guid}".
bool is_two_guids(std::string_view text) {
    constexpr std::size_t one = 36;
    return text.size() == 2 * one + 1 && is_guid(text.substr(0, one)) && text[one] == '-' &&
           is_guid(text.substr(one + 1));
}

bool fits(LinkValue value, std::string_view text) {
    switch (value) {
        case LinkValue::partner_tenant:
        case LinkValue::provider_tenant:
            return is_guid(text);
        case LinkValue::membership_id:
            return is_number(text) && text != "0";
        case LinkValue::asks_for_administration:
            return equal_ignoring_case(text, "true") || equal_ignoring_case(text, "false");
        case LinkValue::relationship:
            return is_two_guids(text);
    }
    return false;
}

Result<PortalLink> read(const LinkTemplate& form, const TakenApart& parts) {
    PortalLink link{.form = form.form};
    for (const LinkParameter& parameter : form.parameters) {
        if (parameter.name.empty()) continue;
        const auto text = value_in(parts.query, parameter.name);
        const std::string name(parameter.name);
        if (!text) {
            if (!parameter.is_required) continue;
            return refuse(ErrorCode::link_parameter_is_missing, name, name);
        }
        const bool is_fixed = !parameter.fixed.empty();
        const bool is_right =
            is_fixed ? equal_ignoring_case(*text, parameter.fixed) : fits(parameter.value, *text);
        if (!is_right) return refuse(ErrorCode::link_parameter_is_wrong, name, name);
        if (!is_fixed) link[parameter.value] = lower_ascii(*text);
    }
    if (form.fragment.ends_with('/')) {
        const std::string_view id = parts.fragment.substr(form.fragment.size());
        if (!fits(LinkValue::relationship, id))
            return refuse(ErrorCode::link_parameter_is_wrong, "id", "id");
        link[LinkValue::relationship] = lower_ascii(id);
    }
    return link;
}

}  // namespace

Result<PortalLink> read_portal_link(std::string_view text) {
    const auto parts = take_apart(text);
    if (!parts) return refuse(ErrorCode::link_is_not_of_the_portal);
    for (const LinkTemplate& form : link_templates)
        if (is_of(form, *parts)) return read(form, *parts);
    return refuse(ErrorCode::link_is_not_of_the_portal);
}

std::string write_portal_link(const PortalLink& link) {
    const LinkTemplate& form = template_of(link.form);
    std::string text = "https://" + std::string(form.host) + std::string(form.path);
    char separator = '?';
    for (const LinkParameter& parameter : form.parameters) {
        const std::string_view value =
            parameter.fixed.empty() ? std::string_view(link[parameter.value]) : parameter.fixed;
        if (parameter.name.empty() || value.empty()) continue;
        text += separator;
        text.append(parameter.name).append("=").append(value);
        separator = '&';
    }
    if (!form.fragment.empty()) text.append("#").append(form.fragment);
    return text + link[LinkValue::relationship];
}
