// Conditions by chance.

#include <algorithm>

#include "tests/properties/author.hpp"
#include "tests/properties/world.hpp"

namespace servanda::properties {
namespace {

bool goes_through_cycles(const Expression& expression) {
  if (expression.what == What::cycles) return expression.parts[0].what == What::read;
  return expression.what == What::or_else &&
         (goes_through_cycles(expression.parts[0]) || goes_through_cycles(expression.parts[1]));
}

}  // namespace

bool is_read_otherwise(const Expression& expression) {
  return expression.what == What::known && goes_through_cycles(expression.parts[0]);
}

Expression Author::of_truths(What what, std::vector<Expression> parts) {
  Expression made;
  made.what = what;
  made.parts = std::move(parts);
  return made;
}

Expression Author::truth_value() { return read(Sort::truth); }

/// `report of s mentions any of ("risk reduction")`
Expression Author::mentions() {
  Expression made;
  made.what = What::mentions;
  made.word = draw_.once_in(3) ? "all" : "any";
  const std::size_t number = 1 + draw_.below(3);
  while (made.phrases.size() < number) {
    const std::size_t phrase = draw_.below(phrases.size());
    const auto found = std::find(made.phrases.begin(), made.phrases.end(), phrase);
    if (found == made.phrases.end()) made.phrases.push_back(phrase);
  }
  if (draw_.once_in(3)) made.when.kind = When::previous;
  if (draw_.once_in(3)) made.when = {When::cycle, draw_.one_of(cycles).name};
  if (!scope_.bare || !scope_.states.empty() || draw_.once_in(8)) made.parts.push_back(whose());
  return made;
}

Expression Author::comparison(int depth) {
  Expression made;
  made.what = What::compare;
  made.word = draw_.one_of<std::string>({"<", "<=", ">", ">=", "=", "!="});
  if (draw_.once_in(6)) {
    made.parts = {value(Sort::level, depth), literal(Sort::level)};
    return made;
  }
  if (draw_.once_in(10)) {
    made.parts = {read(Sort::duration), literal(Sort::duration)};
    return made;
  }
  const Sort sort = figure_sort();
  const Sort right = !is_quantity(sort) ? sort : draw_.once_in(2) ? Sort::warheads : Sort::dozens;
  const Expression left = figure(sort, draw_.once_in(2) ? depth + 1 : depth);
  made.parts = {left, draw_.once_in(3) ? figure(right, depth - 1) : literal(right)};
  return made;
}

Expression Author::of_dates(int depth) {
  Expression made;
  made.what = draw_.once_in(2) ? What::within : What::beside;
  made.word = draw_.one_of<std::string>({"<", "<=", ">", ">="});
  made.parts = {date(depth), period()};
  if (made.what == What::within && draw_.once_in(3))
    made.parts[1].when = {When::dates, draw_.one_of<std::string>({"2010", "2012", "2022", "2010-05",
                                                                  "2015-05", "2012-02"})};
  if (draw_.once_in(2)) return made;
  made.what = What::compare;
  made.word = draw_.one_of<std::string>({"<", "<=", ">", ">=", "=", "!="});
  made.parts[1] = draw_.once_in(3) ? date(depth) : literal(Sort::date);
  return made;
}

/// States, texts and sets.
Expression Author::of_names(int depth) {
  Expression made;
  switch (draw_.below(6)) {
    case 0:
      made.what = What::member;
      made.word = draw_.one_of(groups);
      made.parts = {state()};
      return made;
    case 1:
      made.what = What::matches;
      made.text = draw_.one_of<std::string>({"NPT*", "NPT/P*", "*", "INF*"});
      made.parts = {read(Sort::text)};
      return made;
    case 2:
      made.what = What::compare;
      made.word = draw_.once_in(2) ? "=" : "!=";
      made.parts = {read(Sort::text), literal(Sort::text)};
      return made;
    case 3:
      made.what = What::compare;
      made.word = draw_.once_in(2) ? "=" : "!=";
      made.parts = {read(Sort::state), state()};
      return made;
    case 4: {
      made.what = What::holds;
      Expression topic;
      topic.sort = Sort::topics;
      topic.text = draw_.one_of(topics);
      topic.value = topic.text;
      made.parts = {value(Sort::topics, depth), topic};
      return made;
    }
    default:
      made.what = What::holds;
      if (draw_.once_in(2)) made.word = "in";
      made.parts = {value(Sort::states, depth), state()};
      return made;
  }
}

Expression Author::among(int depth) {
  Expression made;
  made.what = What::among;
  if (draw_.once_in(8)) {
    made.parts = {period()};
    const std::size_t number = 1 + draw_.below(3);
    for (std::size_t i = 0; i < number; ++i) made.parts.push_back(period());
    return made;
  }
  const Sort sort =
      draw_.one_of<Sort>({Sort::number, Sort::level, Sort::warheads, Sort::text, Sort::date});
  made.parts = {sort == Sort::text ? read(sort) : value(sort, depth)};
  const std::size_t number = 1 + draw_.below(3);
  for (std::size_t i = 0; i < number; ++i)
    made.parts.push_back(is_figure(sort) && draw_.once_in(3) ? read(sort) : literal(sort));
  return made;
}

Expression Author::asked(int depth) {
  if (draw_.once_in(2)) {
    const Sort sort = draw_.one_of<Sort>({Sort::number, Sort::truth, Sort::warheads, Sort::topics});
    return of_truths(What::reported, {read(sort, true)});
  }
  Expression made =
      of_truths(What::known, {draw_.once_in(2) ? condition(depth - 1) : figure(figure_sort(), 1)});
  while (is_read_otherwise(made)) made.parts = {condition(depth - 1)};
  return made;
}

Expression Author::counted(int depth) {
  Expression made;
  made.what = What::counted;
  made.word = draw_.one_of<std::string>({"all", "any", "none", "at least", "at most", "exactly"});
  const std::size_t number = 2 + draw_.below(2);
  for (std::size_t i = 0; i < number; ++i) made.parts.push_back(condition(depth - 1));
  made.number = draw_.below(number + 1);
  return made;
}

Expression Author::quantified(int depth) {
  Expression made;
  made.what = What::quantified;
  made.word = draw_.one_of<std::string>(
      {"every", "every", "some", "no", "at least", "at least", "at most", "exactly"});
  made.number = draw_.below(4);
  const bool of_states = draw_.once_in(2);
  if (made.word == "at least" && draw_.once_in(2))
    made.share = draw_.one_of<int>({0, 30, 50, 60, 100});
  const bool body = of_states || made.word == "every" || made.share || draw_.once_in(3);
  const Scope outside = scope_;
  made.range = range_of_members(depth, made, draw_.below(3) != 0, of_states ? "group" : "event");
  made.range.allow_empty = draw_.once_in(4);
  if (body) made.parts.push_back(condition(depth - 1));
  scope_ = outside;
  return made;
}

/// `x[any cycle since RC2010] < 5`
Expression Author::over_cycles() {
  Expression made;
  made.what = What::cycles;
  made.word = draw_.once_in(2) ? "any" : "every";
  made.range.kind = Range::cycles_since;
  made.range.name = cycles[draw_.below(3)].name;
  const auto each = [&](Sort sort) {
    Expression reading = read(sort);
    while (indicator(reading.word).grain == Grain::per_year) reading = read(sort);
    reading.when = {When::asked, {}};
    return reading;
  };
  const Sort sort = figure_sort();
  switch (draw_.below(4)) {
    case 0:
      made.parts = {each(Sort::truth)};
      break;
    case 1:
      made.parts = {of_truths(draw_.once_in(2) ? What::reported : What::known, {each(sort)})};
      break;
    default:
      made.parts = {of_truths(What::compare, {each(sort), literal(sort)})};
      if (draw_.once_in(3)) made.parts[0].parts[1] = read(sort);
      made.parts[0].word = draw_.one_of<std::string>({"<", "<=", ">", ">=", "=", "!="});
      break;
  }
  return made;
}

/// A definition with this result, or a reading where none may stand.
Expression Author::use(Sort sort) {
  for (const Definition& definition : scope_.definitions) {
    const bool fits = definition.body.sort == sort && scope_.gone_through == When::current;
    if (!fits || (definition.parameters.empty() && !scope_.bare)) continue;
    Expression made;
    made.what = What::used;
    made.sort = sort;
    made.word = definition.name;
    for (const auto& [name, of] : definition.parameters)
      made.parts.push_back(of == Sort::state ? state() : figure(of, 0));
    return made;
  }
  return read(sort);
}

Expression Author::plain_condition() {
  Expression made;
  made.what = What::compare;
  made.word = draw_.one_of<std::string>({"<", "<=", ">", ">=", "=", "!="});
  const Sort sort = figure_sort();
  switch (draw_.below(6)) {
    case 0:
      made.parts = {draw_.once_in(2) ? read(Sort::date) : date(1), literal(Sort::date)};
      return made;
    case 1:
      return of_dates(0);
    case 2:
      return quantified(1);
    case 3:
      made.parts = {draw_.once_in(2) ? figure(sort, 1) : counting_aggregate("share", 1), {}};
      made.parts[1] = literal(made.parts[0].sort);
      return made;
    default:
      made.parts = {aggregate(sort, 1), literal(sort)};
      return made;
  }
}

Expression Author::condition(int depth) {
  if (depth <= 0 || draw_.once_in(5)) return draw_.once_in(3) ? truth_value() : comparison(depth);
  switch (draw_.below(23)) {
    case 0:
      return of_truths(What::negated, {condition(depth - 1)});
    case 1:
    case 2:
      return of_truths(What::all, {condition(depth - 1), condition(depth - 1)});
    case 3:
    case 4:
      return of_truths(What::any, {condition(depth - 1), condition(depth - 1)});
    case 5:
      return of_truths(What::implies, {condition(depth - 1), condition(depth - 1)});
    case 6:
    case 7:
      return counted(depth);
    case 8:
      return of_truths(What::or_else, {condition(depth - 1), condition(depth - 1)});
    case 9:
      return asked(depth);
    case 10:
      return of_dates(depth);
    case 11:
      return among(depth);
    case 12:
      return use(Sort::truth);
    case 13:
      return scope_.gone_through == When::current ? over_cycles() : comparison(depth);
    case 14:
    case 15:
      return of_names(depth);
    case 16:
      return of_dates(depth);
    case 17:
      return comparison(depth + 1);
    case 18:
      return mentions();
    default:
      return quantified(depth);
  }
}

}  // namespace servanda::properties
