// The reference's ranges and quantifiers.

#include <algorithm>
#include <array>

#include "tests/properties/cell.hpp"

namespace servanda::properties {
namespace {

constexpr std::size_t any_number_of = 1'000'000;

/// The least and the most of `at least 2`, `none`, ...; `all` is the size of the range.
std::pair<std::size_t, std::size_t> bounds(const std::string& word, std::size_t number,
                                           std::size_t all) {
  if (word == "all" || word == "every") return {all, all};
  if (word == "any" || word == "some") return {1, any_number_of};
  if (word == "none" || word == "no") return {0, 0};
  if (word == "at least") return {number, any_number_of};
  if (word == "at most") return {0, number};
  return {number, number};
}

/// The last year that is over on this day.
int last_year_over(int day) { return date_of(day + 1).year - 1; }

}  // namespace

std::vector<std::string> members_of(const std::string& group, int day_asked) {
  std::vector<std::string> members;
  for (const std::string& state : states) {
    const bool belongs =
        std::any_of(memberships.begin(), memberships.end(), [&](const Membership& each) {
          return each.group == group && each.member == state &&
                 (each.from.empty() || day(each.from) <= day_asked) &&
                 (each.to.empty() || day_asked <= day(each.to));
        });
    if (belongs) members.push_back(state);
  }
  return members;
}

/// The last day of a list: the day asked for, or the end of a later cycle if the rule says that its
/// events belong to it.
int Asking::end_of_list(const Expression& where, const std::string& variable) const {
  int last = horizon();
  const bool of_events = where.what == What::within && where.parts[0].what == What::field &&
                         where.parts[0].variable == variable;
  const auto reach = [&](int end) { last = std::max(last, std::min(end, day(world_.as_of))); };
  if (of_events) {
    const When& named = where.parts[1].when;
    if (named.kind == When::cycle) reach(day(cycle_at(position_of_cycle(named.name)).last));
    if (named.kind == When::dates) reach(dates(named.name).last);
  }
  for (const Expression& part : where.parts) last = std::max(last, end_of_list(part, variable));
  return last;
}

/// States that take part in each event that can count, as far as the condition shows it.
std::vector<std::string> Asking::who_takes_part(const Expression& expression) const {
  std::vector<std::string> states;
  const std::string& variable = expression.range.variable;
  const bool both =
      expression.what == What::quantified && !expression.share && expression.word != "every";
  const std::size_t conditions = both ? expression.parts.size() : expression.range.where ? 1 : 0;
  for (std::size_t i = 0; i < conditions && i < 2; ++i)
    take_part(expression.parts[i], variable, {}, states);
  return states;
}

void Asking::take_part(const Expression& condition, const std::string& variable,
                       const std::map<std::string, const Expression*>& given,
                       std::vector<std::string>& states) const {
  const auto plain = [&](const Expression& part) -> const Expression& {
    const auto found = part.what == What::variable ? given.find(part.word) : given.end();
    return found == given.end() ? part : *found->second;
  };
  const bool all = condition.what == What::all ||
                   (condition.what == What::counted &&
                    bounds(condition.word, condition.number, condition.parts.size()).first >=
                        condition.parts.size()) ||
                   (condition.what == What::any && condition.parts.size() == 1);
  if (all) {
    for (const Expression& part : condition.parts) take_part(part, variable, given, states);
  } else if (condition.what == What::used) {
    for (const Definition& definition : world_.definitions) {
      if (definition.name != condition.word) continue;
      std::map<std::string, const Expression*> inside;
      for (std::size_t i = 0; i < condition.parts.size(); ++i)
        inside[definition.parameters[i].first] = &plain(condition.parts[i]);
      take_part(definition.body, variable, inside, states);
    }
  } else if (condition.what == What::holds) {
    const Expression& set = plain(condition.parts[0]);
    if (set.what != What::field || set.variable != variable || set.word != "participants") return;
    if (const auto state = named_state(plain(condition.parts[1]))) states.push_back(*state);
  }
}

/// A State that the rule names directly.
std::optional<std::string> Asking::named_state(const Expression& expression) const {
  if (expression.sort != Sort::state) return std::nullopt;
  if (expression.what == What::literal) return expression.text;
  if (expression.what == What::subject && !place_.subject.empty()) return place_.subject;
  if (expression.what != What::variable) return std::nullopt;
  if (const auto found = states_.find(expression.word); found != states_.end())
    return found->second;
  const auto given = arguments_.find(expression.word);
  if (given == arguments_.end() || !given->second.first.looks.empty()) return std::nullopt;
  const auto& value = given->second.first.value;
  return value ? std::optional(std::get<std::string>(*value)) : std::nullopt;
}

std::vector<Asking::Member> Asking::events(const Expression& expression, Members& members) {
  int last = horizon();
  if (expression.range.where) last = end_of_list(expression.parts[0], expression.range.variable);
  std::optional<int> whole = whole_to(world_, "talk", {}, last);
  for (const std::string& state : who_takes_part(expression))
    whole = std::max(whole, whole_to(world_, "talk", state, last));
  members.whole = whole && *whole >= last;
  if (!members.whole) members.reasons = {whole ? "stale" : "not_collected"};
  std::string look = "list of talk";
  if (!place_.subject.empty()) look += " of " + place_.subject;
  if (place_.cycle >= 0) look += " in " + cycles.at(static_cast<std::size_t>(place_.cycle)).name;
  members.look = {look};
  members.of_events = true;
  std::vector<Member> list;
  for (std::size_t i = 0; i < talks_.size(); ++i) {
    const Span days = may_be_on(world_, talks_, talks_[i]);
    if (days.low.at > fraction(last)) continue;
    // An event may count or not if it may be from after the day asked for, or if a later document
    // may have replaced it.
    const bool is_told = is_surely_told(talks_[i]);
    if (!is_told) ++statistics_["list: one may be replaced"];
    const bool surely = is_told && days.high.at <= fraction(last);
    const Answer within = surely ? settled(true) : Answer{std::nullopt, {"imprecise"}, {}};
    list.push_back({{}, static_cast<int>(i), within, settled(true), within});
  }
  return list;
}

std::vector<Asking::Member> Asking::periods(const Range& range, Members& members) {
  std::vector<Member> list;
  if (range.kind == Range::cycles || range.kind == Range::cycles_since) {
    for (int i = position_of_cycle(range.name); i < static_cast<int>(cycles.size()); ++i) {
      const bool begun = place_.cycle < 0
                             ? day(cycles.at(static_cast<std::size_t>(i)).first) <= place_.due
                             : i <= place_.cycle;
      const bool asked = range.kind == Range::cycles ? i <= position_of_cycle(range.last) : begun;
      if (asked) list.push_back({{}, i, {}, {}, {}});
    }
    return list;
  }
  int first = 0;
  int last = 0;
  if (range.kind == Range::years_in) {
    When when{When::cycle, range.name};
    if (range.name == "cycle") when = {When::current, {}};
    if (range.name == "previous cycle") when = {When::previous, {}};
    const Answer days = period(when);
    if (!days.value) {
      members.whole = false;
      members.reasons = days.reasons;
      return {};
    }
    const Span& span = std::get<Span>(*days.value);
    first = date_of(static_cast<int>(span.low.at.above)).year;
    last = last_year_over(static_cast<int>(span.high.at.above));
  } else {
    first = std::stoi(range.name);
    last = range.kind == Range::years ? std::stoi(range.last) : last_year_over(horizon());
  }
  for (int year = first; year <= last; ++year) list.push_back({{}, year, {}, {}, {}});
  return list;
}

void Asking::enter(const Range& range, const Member& member) {
  switch (range.kind) {
    case Range::listed:
      break;
    case Range::group:
      states_[range.variable] = member.state;
      break;
    case Range::event:
      events_[range.variable] = member.number;
      break;
    case Range::cycles:
    case Range::cycles_since:
      held_cycle_ = member.number;
      break;
    case Range::years_since:
    case Range::years:
    case Range::years_in:
      held_year_ = member.number;
      break;
  }
}

Asking::Members Asking::members(const Expression& expression) {
  const Range& range = expression.range;
  Members members;
  if (range.kind == Range::group) {
    for (const std::string& state : members_of(range.name, place_.due))
      members.list.push_back({state, 0, {}, {}, {}});
  } else if (range.kind == Range::event) {
    members.list = events(expression, members);
  } else if (range.kind != Range::listed) {
    members.list = periods(range, members);
  }
  for (Member& member : members.list) {
    if (range.kind != Range::event) member.within = settled(true);
    member.condition = settled(true);
    member.where = member.within;
    if (!range.where) continue;
    enter(range, member);
    member.condition = ask(expression.parts[0]);
    member.where = all_hold({member.within, member.condition});
  }
  return members;
}

Answer Asking::counted(const Expression& expression) {
  const std::vector<Answer> parts = ask_all(expression.parts);
  auto [least, most] = bounds(expression.word, expression.number, parts.size());
  return number_holds(parts, least, std::min(most, parts.size()));
}

Answer Asking::quantified(const Expression& expression) {
  Members range = members(expression);
  const std::size_t body = expression.range.where ? 1 : 0;
  const bool every = expression.word == "every";
  bool anybody = !range.whole;
  std::vector<Answer> bodies;
  std::vector<Answer> parts;
  for (const Member& member : range.list) {
    const bool out = member.where.truth() == Truth::no;
    anybody = anybody || !out;
    Answer fits = settled(true);
    if (body < expression.parts.size() && !out) {
      enter(expression.range, member);
      fits = ask(expression.parts[body]);
    }
    bodies.push_back(fits);
    mark_if_told_otherwise(range, member, fits);
    // A member breaks `every` if it is in the range and does not meet the condition.
    parts.push_back(all_hold({member.where, every ? opposite(fits) : fits}));
  }
  const bool of_each = every || expression.share;
  const bool may_be_empty =
      expression.range.allow_empty || (expression.range.kind == Range::event && !of_each);
  if (!anybody && !may_be_empty) return {std::nullopt, {}, range.look};
  if (expression.share) return share_of(range, bodies, *expression.share);
  auto [least, most] = bounds(every ? "no" : expression.word, expression.number, 0);
  std::vector<bool> hold;
  hold.reserve(parts.size());
  for (const Answer& part : parts) hold.push_back(part.truth() == Truth::yes);
  // Their number does not decide whether there is one at all.
  const bool counts = least > 1 || (most > 0 && most < any_number_of);
  const std::size_t fewer = counts ? alike(range, hold) : 0;
  Answer result = number_holds(parts, least, most, !range.whole, fewer);
  add(result.looks, range.look);
  if (!result.value) add(result.reasons, range.reasons);
  return result;
}

Answer Asking::over_cycles(const Expression& expression) {
  Expression over;
  over.what = What::quantified;
  over.word = expression.word == "any" ? "some" : "every";
  over.range.kind = Range::cycles_since;
  over.range.name = expression.range.name;
  over.parts = expression.parts;
  Answer answer = quantified(over);
  held_cycle_.reset();
  return answer;
}

std::vector<Talk> Asking::talks_of(const Members& members, const std::vector<bool>& counted) const {
  std::vector<Talk> some;
  for (std::size_t i = 0; i < counted.size(); ++i) {
    if (counted[i]) some.push_back(talks_.at(static_cast<std::size_t>(members.list[i].number)));
  }
  return some;
}

std::size_t Asking::alike(Members& members, const std::vector<bool>& counted) const {
  if (!members.of_events) return 0;
  const std::vector<Talk> some = talks_of(members, counted);
  const std::size_t fewer = some.size() - surely_different(world_, some);
  if (fewer == 0) return 0;
  ++statistics_["list: some may be one"];
  mark(members);
  return fewer;
}

void Asking::mark(Members& members) {
  Words marked;
  for (const std::string& look : members.look)
    marked.insert(look.ends_with(possibly_one) ? look : look + possibly_one);
  members.look = marked;
}

void Asking::mark_if_told_otherwise(Members& members, const Member& member,
                                    const Answer& asked) const {
  const Truth in = member.where.truth();
  if (!members.of_events || in == Truth::no) return;
  const bool open = in == Truth::unknown || !asked.value;
  const Talk& talk = talks_.at(static_cast<std::size_t>(member.number));
  if (!open || !is_told_otherwise(world_, talks_, talk)) return;
  ++statistics_["list: one may contradict another"];
  mark(members);
}

/// Members that may be in the range are counted once where they lower the share most, and once
/// where they raise it most; so are those that may be the same as another.
Asking::Shares Asking::shares(Members& members, const std::vector<Answer>& within,
                              const std::vector<Answer>& holds) const {
  std::vector<bool> fit(holds.size());
  std::vector<bool> fail(holds.size());
  std::array<Whole, 2> fits{0, 0};
  std::array<Whole, 2> all{0, 0};
  for (std::size_t i = 0; i < holds.size(); ++i) {
    const Truth in = within[i].truth();
    fit[i] = in == Truth::yes && holds[i].truth() == Truth::yes;
    fail[i] = in == Truth::yes && holds[i].truth() == Truth::no;
    for (const bool helping : {false, true}) {
      const bool as_fit = helping ? holds[i].truth() != Truth::no : holds[i].truth() == Truth::yes;
      if (in == Truth::no || (in == Truth::unknown && as_fit != helping)) continue;
      all.at(helping ? 1 : 0) += 1;
      fits.at(helping ? 1 : 0) += as_fit ? 1 : 0;
    }
  }
  const Whole fewer = alike(members, fit);
  fits[0] -= fewer;
  all[0] -= fewer;
  all[1] -= Whole(alike(members, fail));
  Shares found;
  found.any_at_worst = all[0] > 0;
  found.any_at_best = all[1] > 0;
  if (found.any_at_worst) found.worst = fraction(fits[0], all[0]);
  if (found.any_at_best) found.best = fraction(fits[1], all[1]);
  return found;
}

Answer Asking::share_of(Members& members, const std::vector<Answer>& bodies, int percent) {
  std::vector<Answer> within;
  within.reserve(members.list.size());
  for (const Member& member : members.list) within.push_back(member.where);
  const Shares found = shares(members, within, bodies);
  const Fraction wanted_share = fraction(percent, 100);
  const bool fails = std::any_of(bodies.begin(), bodies.end(), [&](const Answer& body) {
    const auto i = static_cast<std::size_t>(&body - bodies.data());
    return members.list[i].where.truth() == Truth::yes && body.truth() == Truth::no;
  });
  const bool surely = members.whole && (!found.any_at_worst || found.worst >= wanted_share);
  // Unlisted members may make up for those that fail, unless all must hold.
  const bool possibly =
      members.whole ? !found.any_at_best || found.best >= wanted_share : percent < 100 || !fails;
  Answer result;
  if (surely || !possibly) result.value = surely;
  result.looks = members.look;
  if (!result.value) result.reasons = members.reasons;
  const bool open_number = !members.look.empty() && members.look.begin()->ends_with(possibly_one);
  if (!result.value && open_number) result.reasons.insert("imprecise");
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    const Answer& in = members.list[i].where;
    if (in.truth() == Truth::no) continue;
    const Truth wanted = surely ? Truth::yes : Truth::no;
    for (const Answer* each : {&in, &bodies[i]}) {
      const bool open = !result.value && each->truth() == Truth::unknown;
      const bool decides = result.value && bodies[i].truth() == wanted &&
                           (each == &bodies[i] || (surely && in.truth() == Truth::yes));
      if (!open && !decides) continue;
      add(result.looks, each->looks);
      if (open) add(result.reasons, each->reasons);
    }
  }
  return result;
}

}  // namespace servanda::properties
