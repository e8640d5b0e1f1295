// Figures by chance.

#include <algorithm>

#include "tests/properties/author.hpp"
#include "tests/properties/world.hpp"

namespace servanda::properties {
namespace {

/// Does some reading go through the periods by itself?
bool goes_through(const Expression& expression) {
  if (expression.what == What::read && expression.when.kind == When::held) return true;
  return std::any_of(expression.parts.begin(), expression.parts.end(), goes_through);
}

}  // namespace

Sort Author::figure_sort() {
  return draw_.one_of<Sort>(
      {Sort::number, Sort::number, Sort::warheads, Sort::dozens, Sort::tonnes, Sort::percent});
}

Expression Author::computed(Sort sort, int depth) {
  Expression made;
  made.what = What::computed;
  made.sort = sort;
  made.word = draw_.one_of<std::string>({"+", "-", "*", "/"});
  Sort right = sort;
  if (is_quantity(sort)) right = draw_.once_in(2) ? Sort::warheads : Sort::dozens;
  if (made.word == "*")
    right = draw_.once_in(2) || sort == Sort::percent ? Sort::percent : Sort::number;
  if (made.word == "/" && sort == Sort::percent) made.word = "-";
  if (made.word == "/") right = draw_.once_in(2) ? Sort::percent : Sort::number;
  Sort left = sort;
  // One quantity divided by another of its kind is a number.
  if (made.word == "/" && sort == Sort::number && draw_.once_in(2)) left = right = Sort::warheads;
  made.parts = {figure(left, depth - 1), figure(right, depth - 1)};
  return made;
}

Expression Author::bounded(Sort sort) {
  Expression made;
  made.what = What::bounded;
  made.sort = sort;
  made.word =
      draw_.one_of<std::string>({"at most", "at least", "fewer than", "more than", "between"});
  made.parts.push_back(draw_.once_in(3) ? figure(sort, 1) : literal(sort));
  if (made.word == "between") made.parts.push_back(draw_.once_in(3) ? read(sort) : literal(sort));
  return made;
}

Expression Author::change(Sort sort) {
  Expression made;
  made.what = What::change;
  made.sort = sort;
  made.word = sort == Sort::percent ? "percent_change" : "change";
  Expression what = read(sort == Sort::percent ? figure_sort() : sort);
  while (indicator(what.word).grain == Grain::per_year) what = read(what.sort);
  what.when = {};
  made.parts = {what};
  return made;
}

Range Author::range_of_members(int depth, Expression& holder, bool where, const std::string& kind) {
  Range range;
  const bool of_states = kind == "group";
  range.kind = of_states ? Range::group : Range::event;
  range.name =
      of_states ? draw_.one_of<std::string>({"nws", "nws", "changing", "alone", "nobody"}) : "talk";
  range.variable =
      (of_states ? "s" : "e") + std::to_string(scope_.states.size() + scope_.events.size());
  (of_states ? scope_.states : scope_.events).push_back(range.variable);
  range.where = where;
  if (where) holder.parts.push_back(condition(depth - 1));
  return range;
}

Expression Author::counting_aggregate(const std::string& word, int depth) {
  Expression made;
  made.what = What::aggregate;
  made.word = word;
  made.sort = word == "count" ? Sort::number : Sort::percent;
  const Scope outside = scope_;
  const std::string kind = draw_.once_in(2) ? "group" : "event";
  made.range = range_of_members(depth, made, word == "share" || !draw_.once_in(5), kind);
  scope_ = outside;
  return made;
}

Expression Author::over_periods(Sort sort, const std::string& word) {
  Expression made;
  made.what = What::aggregate;
  made.word = word;
  made.sort = sort;
  const bool years = (sort == Sort::number || sort == Sort::warheads) && draw_.once_in(2);
  if (years) {
    made.range.kind = draw_.one_of<Range::Kind>(
        {Range::years, Range::years, Range::years_since, Range::years_in});
    made.range.name = std::to_string(draw_.from_to(2009, 2012));
    made.range.last = std::to_string(std::stoi(made.range.name) + draw_.from_to(0, 2));
    if (made.range.kind == Range::years_in)
      made.range.name = draw_.one_of<std::string>({"cycle", "previous cycle", "RC2010"});
    if (made.range.kind == Range::years_since)
      made.range.name = draw_.one_of<std::string>({"2012", "2013"});
  } else {
    made.range.kind = draw_.once_in(3) ? Range::cycles : Range::cycles_since;
    const std::size_t first = draw_.below(3);
    made.range.name = cycles[first].name;
    made.range.last = cycles[first + draw_.below(3 - first)].name;
  }
  const Scope outside = scope_;
  scope_.gone_through = When::held;
  scope_.years = years;
  Expression figure = this->figure(sort, draw_.once_in(2) ? 1 : 0);
  while (!goes_through(figure)) figure = read(sort);
  made.parts = {figure};
  scope_ = outside;
  return made;
}

Expression Author::aggregate(Sort sort, int depth) {
  const std::string word =
      draw_.one_of<std::string>({"sum", "sum", "average", "median", "min", "max"});
  if (scope_.gone_through == When::current && draw_.once_in(3)) {
    Expression made = over_periods(sort, word);
    made.range.known_only = draw_.once_in(4);
    return made;
  }
  Expression made;
  made.what = What::aggregate;
  made.word = word;
  made.sort = sort;
  made.range.known_only = draw_.once_in(4);
  if (!made.range.known_only && draw_.once_in(3)) {
    made.range.pick = draw_.once_in(2) ? "lowest" : "highest";
    made.range.how_many = 1 + draw_.below(3);
  }
  if (draw_.once_in(3)) {
    const std::size_t number = 1 + draw_.below(3);
    for (std::size_t i = 0; i < number; ++i) made.parts.push_back(figure(sort, depth - 1));
    // min and max of listed figures are functions of their own.
    if ((word == "min" || word == "max") && !made.range.known_only && made.range.pick.empty()) {
      made.what = What::extreme;
      made.range = {};
    }
    return made;
  }
  const Scope outside = scope_;
  const std::string kind = draw_.once_in(2) ? "group" : "event";
  Range range = range_of_members(depth, made, draw_.once_in(3), kind);
  range.known_only = made.range.known_only;
  range.pick = made.range.pick;
  range.how_many = made.range.how_many;
  range.allow_empty = word == "sum" && draw_.once_in(2);
  made.range = range;
  made.parts.push_back(figure(sort, depth - 1));
  scope_ = outside;
  return made;
}

Expression Author::figure(Sort sort, int depth) {
  Expression made;
  made.sort = sort;
  if (sort == Sort::number && !scope_.events.empty() && draw_.once_in(2)) {
    made.what = What::field;
    made.word = "size";
    made.variable = draw_.one_of(scope_.events);
    return made;
  }
  if (depth <= 0 || draw_.once_in(3)) {
    if (draw_.once_in(8)) {
      for (const ParameterSpan& span : parameter_spans) {
        if (span.sort != sort) continue;
        made.what = What::parameter;
        made.word = span.name;
        return made;
      }
    }
    for (const auto& [name, of] : scope_.figures) {
      if (of != sort || draw_.once_in(2)) continue;
      made.what = What::variable;
      made.word = name;
      return made;
    }
    return draw_.once_in(4) ? literal(sort) : read(sort);
  }
  const bool alone = scope_.gone_through == When::current;
  switch (draw_.below(16)) {
    case 0:
    case 1:
    case 2:
      return computed(sort, depth);
    case 3:
      made.what = draw_.once_in(2) ? What::negative : What::absolute;
      made.parts = {figure(sort, depth - 1)};
      return made;
    case 4:
      made.what = What::rounded;
      made.number = draw_.below(2);
      made.parts = {figure(sort, depth - 1)};
      return made;
    case 5:
      return bounded(sort);
    case 6:
      made.what = What::or_else;
      made.parts = {figure(sort, depth - 1), draw_.below(3) != 0 ? literal(sort) : read(sort)};
      return made;
    case 7:
      return alone ? change(sort) : read(sort);
    case 8:
    case 10:
      if (sort == Sort::number && alone) {
        made.what = What::between;
        made.word = draw_.once_in(2) ? "years_between" : "days_between";
        made.parts = {date(1), date(1)};
        return made;
      }
      return use(sort);
    case 9:
      if (sort == Sort::number) return counting_aggregate("count", depth);
      if (sort == Sort::percent) return counting_aggregate("share", depth);
      return aggregate(sort, depth);
    default:
      return aggregate(sort, depth);
  }
}

}  // namespace servanda::properties
