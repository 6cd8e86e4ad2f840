#include "view/referrals_view.h"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>

#include "base/date.h"
#include "facts/countries.h"
#include "facts/cultures.h"
#include "view/parties_view.h"
#include "view/sorted_by.h"
#include "words/labels.h"

namespace {

using T = ReferralTrigger;

constexpr std::int64_t hour = 3'600'000;
constexpr std::int64_t day = 24 * hour;

std::string joined_lines(std::initializer_list<std::string_view> parts, std::string_view between) {
    std::string text;
    for (const std::string_view part : parts)
        if (!part.empty()) text.append(text.empty() ? "" : between).append(part);
    return text;
}

template <class E>
std::string label_text(const Speech& speech, const std::string& name) {
    const auto value = from_name<E>(name);
    return value ? std::string(speech(label_of(*value))) : std::string();
}

// Until it expires, as long as somebody may still answer.
std::string time_left(const Speech& speech, const Referral& referral, std::int64_t now) {
    const auto due = milliseconds_of(next_due_of(referral));
    if (!due) return {};
    const std::int64_t days = std::max<std::int64_t>(*due - now, 0) / day;
    if (days == 0) return std::string(speech(Word::referral_last_hours));
    return speech.count(Word::referral_one_day_left, Word::referral_days_left,
                        static_cast<std::size_t>(days));
}

void add_alert(ReferralRow& row, const Speech& speech, std::int64_t now) {
    const auto created = milliseconds_of(row.fields.created_date);
    row.of_alert =
        contact_alert_of(row.fields.wants_contact.value_or(false), substatus_of(row.fields),
                         created ? (now - *created) / hour : 0);
    if (row.of_alert == ContactAlert::asked) row.alert = speech(Word::referral_alert_asked);
    if (row.of_alert == ContactAlert::overdue)
        row.alert = speech(Word::referral_alert_overdue,
                           {speech.number(static_cast<std::size_t>(contact_alert_hours))});
}

void add_sides(ReferralRow& row, const World& world, const Speech& speech) {
    row.from = row.fields.sender.empty()
                   ? speech(Word::referral_by_portal, {row.fields.customer_name})
                   : name_of_party(world, row.fields.sender);
    row.to = name_of_party(world, row.fields.receiver);
    row.other = row.side == ReferralSide::sender ? row.to : row.from;
}

// The contact of what expired is nobody's to write to any more.
void add_customer(ReferralRow& row, const Speech& speech) {
    const Referral& of = row.fields;
    row.address = joined_lines(
        {of.address_line_1, of.address_line_2, joined_lines({of.postal_code, of.city}, " "),
         of.state, speech.country(of.country)},
        ", ");
    row.size = label_text<CompanySize>(speech, of.customer_size);
    row.is_contact_hidden = !shows_contact(substatus_of(of));
    if (row.is_contact_hidden) return;
    row.contact = joined_lines({of.first_name, of.last_name}, " ");
    row.email = of.email;
    row.phone = of.phone;
}

void add_team(ReferralRow& row, const World& world, const Speech& speech) {
    TextList names;
    for (const std::string& id : row.fields.team)
        if (const auto user = find_user(world, id))
            names.push_back(joined_lines({user->fields.first_name, user->fields.last_name}, " "));
    row.team = speech.joined(names);
}

// By the same tables that decide when it is ordered.
void add_reasons(ReferralRow& row, const Speech& speech) {
    const auto why_not = [&](T trigger) {
        const auto holds = [&](ReferralGuard guard) {
            if (guard == ReferralGuard::answers_for_the_receiver)
                return row.side == ReferralSide::receiver;
            return guard != ReferralGuard::has_no_customer_yet || row.fields.account.empty();
        };
        auto refusal = refusal_of_step(referral_lifecycle, substatus_of(row.fields), trigger);
        if (!refusal) refusal = first_unmet(referral_conditions, trigger, holds);
        return refusal ? std::string(speech(sentence_of(*refusal))) : std::string();
    };
    row.why_not_accept = why_not(T::accept);
    row.why_not_close = why_not(T::win);
    row.why_not_edit = why_not(T::edit);
    row.why_not_add_customer = why_not(T::add_customer);
}

// What one side keeps to itself the other is not told: the receiver its team and its account, both
// partners what they make of a customer that looks.
Referral told_to(ReferralSide side, bool is_customer, Referral fields) {
    if (side != ReferralSide::receiver) {
        fields.team.clear();
        fields.account.clear();
    }
    if (is_customer) {
        fields.deal_value.clear();
        fields.closing_date.clear();
        fields.qualification.clear();
        fields.notes.clear();
    }
    return fields;
}

ReferralRow row_of(const State& state, const Speech& speech, const std::string& id,
                   const Referral& fields, ReferralSide side, std::int64_t now) {
    ReferralRow row;
    row.id = id;
    row.fields = fields;
    row.side = side;
    row.of_substatus = seen_from(side, substatus_of(fields));
    row.of_status = facts_of(row.of_substatus).status;
    row.name = fields.name;
    row.customer = fields.customer_name;
    row.status = speech(label_of(row.of_substatus));
    row.left = time_left(speech, fields, now);
    row.value = amount_text(speech, fields.deal_value, fields.currency);
    row.type = label_text<ReferralType>(speech, fields.referral_type);
    row.qualification = label_text<ReferralQualification>(speech, fields.qualification);
    row.created = speech.moment(fields.created_date);
    row.updated = speech.moment(fields.updated_date);
    if (!row.left.empty()) row.expires = speech.moment(fields.expiration_date);
    if (!fields.account.empty()) row.account_name = name_in(state.customers, {fields.account});
    add_alert(row, speech, now);
    add_sides(row, state.world, speech);
    add_customer(row, speech);
    add_team(row, state.world, speech);
    add_reasons(row, speech);
    return row;
}

}  // namespace

std::vector<ReferralRow> referral_rows(const State& state, const Speech& speech, const Actor& actor,
                                       std::int64_t now) {
    std::vector<ReferralRow> rows;
    const auto party = find_party(state.world, actor.organisation);
    const auto user = find_user(state.world, actor.user);
    if (!party || !user) return rows;
    for (const WorldRecord& record : state.world.all(RecordType::referral)) {
        const auto fields = read_as<Referral>(record);
        const auto side = side_of(fields, party->id);
        if (side && may_see(fields, *user, party->cloud))
            rows.push_back(row_of(state, speech, record.key.id,
                                  told_to(*side, party->kind == OrganisationKind::customer, fields),
                                  *side, now));
    }
    std::ranges::sort(rows, std::greater<>(), [](const ReferralRow& row) {
        return std::tie(row.fields.created_date, row.id);
    });
    return rows;
}

std::string amount_text(const Speech& speech, std::string_view value, std::string_view currency) {
    if (value.empty()) return {};
    const std::size_t point = value.find('.');
    std::size_t whole = 0;
    for (const char digit : value.substr(0, point))
        whole = whole * 10 + static_cast<std::size_t>(digit - '0');
    std::string text = speech.number(whole);
    if (point != std::string_view::npos)
        text.append(speech.language == Language::de ? "," : ".").append(value.substr(point + 1));
    return text.append(" ").append(currency);
}

std::vector<PartyChoice> referral_receivers(const World& world, const Speech& speech,
                                            const Party& from) {
    std::vector<PartyChoice> choices;
    for (const WorldRecord& record : world.all(RecordType::organisation)) {
        const auto party = find_party(world, record.key.id);
        const bool receives =
            party && party->id != from.id && party->cloud == from.cloud && is_enrolled(*party) &&
            !refusal_of(party->kind, OrganisationCapability::receives_referrals, party->cloud);
        if (receives) choices.push_back({party->id, party->fields.company_name});
    }
    return sorted_by(std::move(choices), &PartyChoice::name, speech);
}

std::vector<std::string> currency_codes() {
    std::set<std::string> codes;
    for (const Country& country : countries())
        for (const std::string_view code : {country.currency, country.second_currency})
            if (!code.empty()) codes.emplace(code);
    return {codes.begin(), codes.end()};
}

std::string currency_of_country(std::string_view code) {
    const Country* country = find_country(code);
    return country != nullptr ? std::string(country->currency) : std::string();
}

Customer account_fields_of(const Referral& referral) {
    Customer account;
    account.company_name = referral.customer_name;
    account.country = referral.country;
    account.address_line_1 = referral.address_line_1;
    account.address_line_2 = referral.address_line_2;
    account.city = referral.city;
    account.state = referral.state;
    account.postal_code = referral.postal_code;
    account.first_name = referral.first_name;
    account.last_name = referral.last_name;
    account.email = referral.email;
    account.phone = referral.phone;
    if (const Country* country = find_country(referral.country)) {
        account.culture = country->default_culture;
        account.language = language_of(country->default_culture);
    }
    return account;
}
