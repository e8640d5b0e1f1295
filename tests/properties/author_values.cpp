// Values by chance: literals, cells of data files, readings.

#include <algorithm>

#include "tests/properties/author.hpp"
#include "tests/properties/world.hpp"

namespace servanda::properties {
namespace {

Value span_of_days(const std::string& text) {
  const Dates days = dates(text);
  return from_to(fraction(days.first), fraction(days.last));
}

std::string date_text(Draw& draw) {
  // Half of the days lie near the ends of cycles, where rules differ.
  const std::vector<std::string> edges{"2010-05-28", "2010-05-29", "2015-05-22", "2015-05-23",
                                       "2022-08-26", "2012-02-29", "2016-12-31"};
  if (draw.once_in(2)) return draw.one_of(edges);
  const int year = draw.from_to(2006, 2022);
  const int month = draw.from_to(1, 12);
  const std::string text =
      written_day(number_of({year, month, draw.from_to(1, days_in(year, month))}));
  if (draw.once_in(4)) return text.substr(0, 7);
  return draw.once_in(6) ? text.substr(0, 4) : text;
}

Told told_duration(Draw& draw) {
  const int number = draw.from_to(0, 3);
  const std::string plural = number == 1 ? "" : "s";
  switch (draw.below(6)) {
    case 3:
      return {std::to_string(number) + " week" + plural, Duration{0, number * 7}, {}};
    case 4:
      return {std::to_string(number * 12) + " hours", Duration{0, number / 2, number % 2 * 12}, {}};
    case 5:
      return {std::to_string(number * 12) + " months", Duration{number * 12, 0}, {}};
    case 0:
      return {std::to_string(number * 30) + " days", Duration{0, number * 30}, {}};
    case 1:
      return {std::to_string(number) + " month" + plural, Duration{number, 0}, {}};
    default:
      return {std::to_string(number) + " year" + plural, Duration{number * 12, 0}, {}};
  }
}

/// Some of the names, in their order; `;` between them.
Told told_set(Draw& draw, const std::vector<std::string>& names) {
  Told told{{}, std::set<std::string>(), {}};
  for (const std::string& name : names) {
    if (draw.once_in(2)) continue;
    told.text += (told.text.empty() ? "" : "; ") + name;
    std::get<std::set<std::string>>(*told.value).insert(name);
  }
  if (told.text.empty()) told.text = "{}";
  return told;
}

struct Digits {
  std::string text;
  Fraction number;
};

Digits digits(Draw& draw, int low, int high) {
  const int whole = draw.from_to(low, high);
  if (whole < 0 || !draw.once_in(8)) return {std::to_string(whole), fraction(whole)};
  return {std::to_string(whole) + ".5", fraction(whole * 2 + 1, 2)};
}

Told told_figure(Draw& draw, Sort sort, bool about) {
  // Small ones often, so that ends meet.
  const int high = draw.once_in(2) ? 3 : sort == Sort::warheads ? 60 : 9;
  const bool negative =
      (sort == Sort::number && draw.once_in(8)) || (sort == Sort::tonnes && draw.once_in(2));
  Digits one = digits(draw, negative ? -3 : 0, high);
  Digits other = digits(draw, high + 1, high + 5);
  if (sort == Sort::percent) {
    one = {std::to_string(draw.from_to(0, 10) * 10), {}};
    one.number = fraction(std::stoi(one.text), 100);
    other = {"120", fraction(120, 100)};
    one.text += "%";
    other.text += "%";
  }
  if (one.number == other.number) return {one.text, exactly(one.number), {}};
  const bool floor = is_quantity(sort);
  const auto above_none = [&](Span span) {
    if (floor) span.low = {};
    return span;
  };
  switch (draw.below(14)) {
    case 0:
      return {"at most " + one.text, above_none(up_to(one.number)), {}};
    case 1:
      if (one.number == Fraction{}) break;
      return {"fewer than " + one.text, above_none(up_to(one.number, false)), {}};
    case 2:
      return {"at least " + one.text, from(one.number), {}};
    case 3:
      return {"more than " + one.text, from(one.number, false), {}};
    case 4:
      return {"between " + one.text + " and " + other.text, from_to(one.number, other.number), {}};
    case 5: {
      if (!about) break;
      const Fraction less = one.number * fraction(9, 10);
      const Fraction more = one.number * fraction(11, 10);
      return {"about " + one.text, from_to(std::min(less, more), std::max(less, more)), {}};
    }
    default:
      break;
  }
  return {one.text, exactly(one.number), {}};
}

Told told_value(Draw& draw, Sort sort, bool about) {
  switch (sort) {
    case Sort::truth: {
      const bool yes = draw.once_in(2);
      return {yes ? "yes" : "no", yes, {}};
    }
    case Sort::date: {
      const std::string text = date_text(draw);
      return {text, span_of_days(text), {}};
    }
    case Sort::duration:
      return told_duration(draw);
    case Sort::level: {
      const std::size_t place = draw.below(levels.size());
      return {levels[place], exactly(fraction(static_cast<Whole>(place))), {}};
    }
    case Sort::topics:
      return told_set(draw, topics);
    case Sort::states:
      return told_set(draw, states);
    case Sort::state: {
      const std::string& name = draw.one_of(states);
      return {name, name, {}};
    }
    case Sort::text: {
      const std::string text = draw.one_of<std::string>({"NPT/CONF", "NPT/PC", "INFCIRC"});
      return {text, text, {}};
    }
    case Sort::number:
    case Sort::percent:
    case Sort::warheads:
    case Sort::dozens:
    case Sort::tonnes:
    case Sort::period:
      break;
  }
  return told_figure(draw, sort, about);
}

}  // namespace

Told told(Draw& draw, Sort sort, bool about) {
  const std::vector<std::string> reasons{"not_reported", "withheld", "never_declared",
                                         "not_exchanged", "not_collected"};
  if (draw.once_in(8)) return {{}, std::nullopt, draw.one_of(reasons)};
  return told_value(draw, sort, about);
}

Expression Author::literal(Sort sort) {
  Expression made;
  made.sort = sort;
  Told told = told_value(draw_, sort, false);
  // Bounds of a rule are an operator's (`bounded`), and a set has no literal.
  while (is_figure(sort) && (told.text[0] < '0' || told.text[0] > '9'))
    told = told_value(draw_, sort, false);
  made.value = told.value;
  made.text = told.text;
  if (sort == Sort::warheads) made.text += " warhead";
  if (sort == Sort::dozens) made.text += " dozen";
  if (sort == Sort::tonnes) made.text += " tonne";
  if (sort == Sort::text) made.text = "\"" + told.text + "\"";
  // A rule must say whether it uses the first or the last day of a year or a month.
  if (sort == Sort::date && made.text.size() < 10) {
    const bool last = draw_.once_in(2);
    const Dates days = dates(made.text);
    made.text = (last ? "end of " : "start of ") + made.text;
    made.value = exactly(fraction(last ? days.last : days.first));
  }
  return made;
}

Expression Author::state() {
  Expression made;
  made.sort = Sort::state;
  if (!scope_.states.empty() && draw_.below(3) != 0) {
    made.what = What::variable;
    made.word = draw_.one_of(scope_.states);
    return made;
  }
  if (scope_.bare && draw_.once_in(3)) {
    made.what = What::subject;
    return made;
  }
  if (scope_.bare && scope_.gone_through == When::current && draw_.once_in(6)) {
    made.what = What::read;
    made.word = "host";
    return made;
  }
  made.text = draw_.one_of(states);
  made.value = made.text;
  return made;
}

When Author::when(const std::string& name) {
  const Grain grain = indicator(name).grain;
  const bool held = scope_.gone_through == When::held;
  if (grain == Grain::per_year) {
    if (held && scope_.years && draw_.below(4) != 0) return {When::held, {}};
    if (draw_.once_in(3)) return {When::told, "base"};
    return {When::year, std::to_string(draw_.from_to(2008, 2014))};
  }
  if (grain == Grain::lasting && draw_.once_in(6))
    return {When::on_day, draw_.one_of<std::string>({"2012-06-01", "2015-05-22", "2020-01-01"})};
  const bool by_itself = !(held && scope_.years) || grain == Grain::lasting;
  if (by_itself && draw_.below(3) != 0) return {held ? When::held : When::current, {}};
  if (draw_.once_in(2)) return {When::previous, {}};
  return {When::cycle, draw_.one_of(cycles).name};
}

Expression Author::read(Sort sort, bool reported) {
  std::vector<std::string> names;
  for (const Indicator& each : indicators) {
    if (each.sort == sort && each.name != "base") names.push_back(each.name);
  }
  Expression made;
  made.what = What::read;
  made.sort = sort;
  made.word = draw_.one_of(names);
  made.when = when(made.word);
  while (reported && made.when.kind == When::told) made.when = when(made.word);
  if (!scope_.bare || (!scope_.states.empty() && draw_.below(3) != 0) || draw_.once_in(8))
    made.parts.push_back(whose());
  if (draw_.once_in(15)) made.source = draw_.one_of(bases);
  return made;
}

Expression Author::read(Sort sort) { return read(sort, false); }

Expression Author::whose() {
  if (!draw_.once_in(12)) return state();
  Expression made;
  made.sort = Sort::state;
  made.text = body_of_all;
  made.value = made.text;
  return made;
}

Expression Author::date(int depth) {
  Expression made;
  made.sort = Sort::date;
  if (!scope_.events.empty() && draw_.below(3) != 0) {
    made.what = What::field;
    made.word = "on";
    made.variable = draw_.one_of(scope_.events);
    return made;
  }
  if (draw_.once_in(8)) {
    made.what = What::edge;
    made.word = draw_.once_in(2) ? "start" : "end";
    made.parts = {period()};
    return made;
  }
  if (depth == 0 || draw_.below(3) != 0)
    return draw_.once_in(3) ? literal(Sort::date) : read(Sort::date);
  made.what = What::computed;
  made.word = draw_.once_in(2) ? "+" : "-";
  made.parts = {date(depth - 1), draw_.once_in(3) ? read(Sort::duration) : literal(Sort::duration)};
  return made;
}

Expression Author::period() {
  Expression made;
  made.what = What::period;
  made.sort = Sort::period;
  if (draw_.once_in(3)) {
    made.when = {When::cycle, draw_.one_of(cycles).name};
  } else if (draw_.once_in(3)) {
    made.when.kind = When::previous;
  }
  return made;
}

Expression Author::value(Sort sort, int depth) {
  if (is_figure(sort)) return figure(sort, depth);
  if (sort == Sort::date) return date(depth);
  if (sort == Sort::state) return state();
  if (!scope_.events.empty() && draw_.below(3) != 0) {
    for (const Field& field : fields) {
      if (field.sort != sort) continue;
      Expression made;
      made.what = What::field;
      made.sort = sort;
      made.word = field.name;
      made.variable = draw_.one_of(scope_.events);
      return made;
    }
  }
  return read(sort);
}

}  // namespace servanda::properties
