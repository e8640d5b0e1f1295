// The reference's readings: indicators, fields, parameters and periods.

#include <algorithm>

#include "tests/properties/cell.hpp"

namespace servanda::properties {

int Asking::horizon() const { return std::min(until_, day(world_.as_of)); }

/// The cycle under review is read up to the due day, another cycle as far as it has passed.
Window Asking::window_of_cycle(int cycle) const {
  const Cycle& found = cycles.at(static_cast<std::size_t>(cycle));
  const int last = std::min(day(found.last), day(world_.as_of));
  return {{day(found.first), last}, cycle, day(world_.as_of)};
}

Window Asking::window_of_year(int year) const {
  return {{number_of({year, 1, 1}), std::min(number_of({year, 12, 31}), day(world_.as_of))}, -1};
}

std::optional<Window> Asking::window(const When& when, int told) const {
  const bool asked = when.kind == When::held || when.kind == When::asked;
  if (asked && held_year_) return window_of_year(*held_year_);
  const bool current = when.kind == When::current || (asked && held_cycle_ == place_.cycle);
  if (current && place_.cycle < 0) return Window{{0, horizon()}, -1};
  if (current) {
    const Cycle& cycle = cycles.at(static_cast<std::size_t>(place_.cycle));
    // A commitment that is due once reads all cycles as soon as the day lies after the end of its
    // own.
    const bool behind = across_cycles_ && horizon() > day(cycle.last);
    return Window{{day(cycle.first), horizon()}, behind ? -1 : place_.cycle, named_until_};
  }
  switch (when.kind) {
    case When::previous:
      if (place_.cycle < 1) return std::nullopt;
      return window_of_cycle(place_.cycle - 1);
    case When::cycle:
      return window_of_cycle(position_of_cycle(when.name));
    case When::year:
      return window_of_year(std::stoi(when.name));
    case When::told:
      return window_of_year(told);
    case When::on_day:
      return Window{{day(when.name), std::min(day(when.name), day(world_.as_of))}, -1};
    case When::current:
    case When::held:
    case When::asked:
    case When::dates:
      break;
  }
  return window_of_cycle(*held_cycle_);
}

Answer Asking::reading(const Expression& expression) {
  Answer whose = expression.parts.empty() ? settled(place_.subject) : ask(expression.parts[0]);
  if (!whose.value) return whose;
  const auto& subject = std::get<std::string>(*whose.value);
  int told = 0;
  if (expression.when.kind == When::told) {
    Expression teller;
    teller.what = What::read;
    teller.word = expression.when.name;
    teller.parts = expression.parts;
    const Answer year = reading(teller);
    if (!year.value) return year;
    const Span& figure = std::get<Span>(*year.value);
    const bool one = figure.is_one() && figure.low.at.below == 1 && figure.low.at >= fraction(1) &&
                     figure.low.at <= fraction(9999);
    if (!one) return {std::nullopt, {"imprecise"}, year.looks};
    told = static_cast<int>(figure.low.at.above);
    add(whose.looks, year.looks);
  }
  const auto where = window(expression.when, told);
  std::string look = expression.word + " of " + subject;
  Standing standing{{}, {"no_baseline"}};
  if (where) {
    standing = standing_fact(world_, expression.word, subject, *where, expression.source);
    Seen seen{expression.word, subject, where->cycle, {}, where->days.last};
    const bool of_a_year = indicator(expression.word).grain == Grain::per_year ||
                           expression.when.kind == When::told ||
                           (expression.when.kind == When::held && held_year_.has_value());
    if (where->cycle >= 0) look += " in " + cycles.at(static_cast<std::size_t>(where->cycle)).name;
    if (of_a_year) seen.year = date_of(where->days.first).year;
    if (of_a_year) look += " in " + std::to_string(*seen.year);
    if (expression.when.kind == When::on_day) seen.until = day(expression.when.name);
    if (standing.spoken) seen_.insert(seen);
    if (expression.when.kind == When::on_day) look += " on " + expression.when.name;
  }
  if (!expression.source.empty()) look += " from " + expression.source;
  if (standing.late) look += after_its_day;
  if (standing.outlived) look += no_longer;
  if (standing.perhaps_come) look += perhaps_after_its_day;
  if (standing.late) late_.insert(look);
  if (standing.perhaps_come) perhaps_come_.insert(look);
  if (standing.may_be_late && where->cycle == place_.cycle) perhaps_late_.insert(look);
  if (standing.outlived) outlived_.insert(look);
  whose.looks.insert(look);
  ++statistics_[standing.value ? "reading: known" : "reading: unknown"];
  Answer answer{standing.value, standing.reasons, whose.looks};
  const Span* span = answer.value ? std::get_if<Span>(&*answer.value) : nullptr;
  if (span != nullptr && !span->is_one()) answer.reasons = {"imprecise"};
  return answer;
}

Answer Asking::reported(const Expression& expression) {
  const Expression& read = expression.parts[0];
  const Answer answer = ask(read);
  if (read.what != What::read) return settled(false, answer.looks);  // shrunk; the checker refuses
  Answer whose = read.parts.empty() ? settled(place_.subject) : ask(read.parts[0]);
  Truth reported = Truth::no;
  if (whose.value) {
    const auto where = window(read.when, 0);
    const auto& subject = std::get<std::string>(*whose.value);
    if (where) reported = standing_fact(world_, read.word, subject, *where, read.source).reported;
  }
  if (reported == Truth::unknown) return {std::nullopt, {"imprecise"}, answer.looks};
  return settled(reported == Truth::yes, answer.looks);
}

Answer Asking::field(const Expression& expression) const {
  const Talk& talk = talks_.at(static_cast<std::size_t>(events_.at(expression.variable)));
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].name != expression.word) continue;
    if (!is_told_otherwise(world_, talks_, talk, i)) return told_of(talk, i);
    // The rows may be about one talk or two: if it is one, they contradict each other.
    Answer open{std::nullopt, {"conflict", "imprecise"}, {}};
    if (i == 0) open.value = may_be_on(world_, talks_, talk);
    return open;
  }
  return {};
}

Answer Asking::parameter(const std::string& name) const {
  for (const ParameterSpan& span : parameter_spans) {
    const bool over = !span.to.empty() && day(span.to) < place_.due;
    if (span.name == name && day(span.from) <= place_.due && !over)
      return settled(exactly(span.number));
  }
  return {std::nullopt, {"not_in_force"}, {}};
}

/// The whole days of a cycle, however much of it has passed.
Answer Asking::period(const When& when) const {
  const auto whole = [](int cycle) {
    const Cycle& found = cycles.at(static_cast<std::size_t>(cycle));
    return settled(from_to(fraction(day(found.first)), fraction(day(found.last))));
  };
  if (when.kind == When::dates) {
    const Dates days = dates(when.name);
    return settled(from_to(fraction(days.first), fraction(days.last)));
  }
  if (when.kind == When::cycle) return whole(position_of_cycle(when.name));
  if (when.kind == When::current) {
    if (place_.cycle >= 0) return whole(place_.cycle);
    return settled(from_to(fraction(0), fraction(horizon())));
  }
  if (place_.cycle < 1) return {std::nullopt, {"no_baseline"}, {}};
  return whole(place_.cycle - 1);
}

Answer Asking::used(const Expression& expression) {
  for (const Definition& definition : world_.definitions) {
    if (definition.name != expression.word) continue;
    Asking inside(world_, place_, statistics_);
    inside.look_until(until_, across_cycles_);
    inside.take_named_until(named_until_);
    for (std::size_t i = 0; i < expression.parts.size(); ++i) {
      std::set<Seen> before;
      before.swap(seen_);
      const Answer given = ask(expression.parts[i]);
      before.swap(seen_);
      inside.arguments_[definition.parameters[i].first] = {given, before};
    }
    Answer answer = inside.ask(definition.body);
    seen_.insert(inside.seen_.begin(), inside.seen_.end());
    add(late_, inside.late_);
    add(perhaps_late_, inside.perhaps_late_);
    add(outlived_, inside.outlived_);
    add(perhaps_come_, inside.perhaps_come_);
    return answer;
  }
  return {};
}

Answer Asking::between(const Expression& expression) {
  const std::vector<Answer> ends = ask_all(expression.parts);
  return made_of(ends, [&]() -> std::optional<Value> {
    const auto day_at = [](const Point& point) { return static_cast<int>(point.at.above); };
    const auto& first = std::get<Span>(*ends[0].value);
    const auto& second = std::get<Span>(*ends[1].value);
    const auto apart = [&](const Point& begin, const Point& end) {
      if (expression.word == "days_between") return fraction(day_at(end) - day_at(begin));
      return fraction(years_between(day_at(begin), day_at(end)));
    };
    return from_to(apart(first.high, second.low), apart(first.low, second.high));
  });
}

}  // namespace servanda::properties
