// Writes expressions as text, always with parentheses, since precedence is tested elsewhere.

#include "tests/properties/world.hpp"
#include "tests/properties/writer.hpp"

namespace servanda::properties {
namespace {

std::string joined_parts(const std::vector<Expression>& parts, const std::string& between,
                         std::size_t first = 0) {
  std::string text;
  for (std::size_t i = first; i < parts.size(); ++i)
    text += (i == first ? "" : between) + written(parts[i]);
  return text;
}

std::string infix(const Expression& expression, const std::string& sign) {
  return "(" + joined_parts(expression.parts, " " + sign + " ") + ")";
}

std::string written(const When& when, const std::string& since) {
  switch (when.kind) {
    case When::current:
    case When::held:
      return {};
    case When::asked:
      return "[" + since + "]";
    case When::previous:
      return "[previous cycle]";
    case When::on_day:
      return "[as of " + when.name + "]";
    case When::cycle:
    case When::year:
    case When::told:
    case When::dates:
      break;
  }
  return "[" + when.name + "]";
}

std::string period(const When& when) {
  if (when.kind == When::current) return "cycle";
  return when.kind == When::previous ? "previous cycle" : when.name;
}

/// `s in nws where ... allow empty`
std::string written_range(const Expression& expression) {
  const Range& range = expression.range;
  std::string text = range.variable + " in " + range.name;
  if (range.where) text += " where " + written(expression.parts[0]);
  if (range.allow_empty) text += " allow empty";
  return text;
}

std::string written_periods(const Range& range) {
  switch (range.kind) {
    case Range::cycles_since:
      return " over cycles since " + range.name;
    case Range::cycles:
      return " over cycles " + range.name + ".." + range.last;
    case Range::years_since:
      return " over years since " + range.name;
    case Range::years:
      return " over years " + range.name + ".." + range.last;
    case Range::years_in:
      return " over years in " + range.name;
    case Range::listed:
    case Range::group:
    case Range::event:
      break;
  }
  return {};
}

std::string aggregate(const Expression& expression) {
  const Range& range = expression.range;
  if (expression.word == "count" || expression.word == "share")
    return expression.word + "(" + written_range(expression) + ")";
  const bool ranged = range.kind == Range::group || range.kind == Range::event;
  std::string inner;
  if (range.kind != Range::listed) {
    inner = "(" + written(expression.parts.back());
    inner += (ranged ? " for " + written_range(expression) : written_periods(range)) + ")";
  } else if (range.known_only || !range.pick.empty()) {
    inner = "{ " + joined_parts(expression.parts, "; ") + " }";
  } else {
    inner = "(" + joined_parts(expression.parts, ", ") + ")";
  }
  if (range.known_only) return expression.word + " known of " + inner;
  if (range.pick.empty()) return expression.word + inner;
  return expression.word + "(" + range.pick + " " + std::to_string(range.how_many) + " of " +
         inner + ")";
}

std::string how_many(const Expression& expression) {
  const bool numbered =
      expression.word.find(' ') != std::string::npos || expression.word == "exactly";
  if (!numbered) return expression.word;
  if (expression.share) return expression.word + " " + std::to_string(*expression.share) + "% of";
  return expression.word + " " + std::to_string(expression.number);
}

std::string quantified(const Expression& expression) {
  std::string text = "(" + how_many(expression) + " " + written_range(expression);
  const std::size_t body = expression.range.where ? 1 : 0;
  if (body < expression.parts.size()) text += ": " + written(expression.parts[body]);
  return text + ")";
}

std::string reading(const Expression& expression, const std::string& since) {
  std::string text = expression.word + written(expression.when, since);
  if (!expression.parts.empty()) text += " of " + written(expression.parts[0]);
  if (!expression.source.empty()) text += " from " + expression.source;
  return text;
}

/// The author names the language if the script does not show it.
std::string mentioned(const Expression& expression) {
  std::string text = "(report" + written(expression.when, {});
  if (!expression.parts.empty()) text += " of " + written(expression.parts[0]);
  text += " mentions " + expression.word + " of (";
  bool first = true;
  for (const std::size_t at : expression.phrases) {
    const Phrase& phrase = phrases[at];
    text += first ? "" : ", ";
    if (phrase.language == "fr") text += phrase.language + " ";
    text += "\"" + phrase.text + "\"";
    first = false;
  }
  return text + "))";
}

/// Adds `since` to the inner readings that go through the cycles.
void say_since(Expression& expression, const std::string& since) {
  if (expression.when.kind == When::asked) expression.text = since;
  for (Expression& part : expression.parts) say_since(part, since);
}

}  // namespace

std::string written(const Expression& expression) {
  const std::vector<Expression>& parts = expression.parts;
  const std::string& word = expression.word;
  switch (expression.what) {
    case What::literal:
      return expression.text;
    case What::read:
      return reading(expression, expression.text);
    case What::parameter:
    case What::variable:
      return word;
    case What::field:
      return expression.variable + "." + word;
    case What::subject:
      return "subject";
    case What::period:
      return period(expression.when);
    case What::edge:
      return word + " of " + written(parts[0]);
    case What::computed:
    case What::compare:
    case What::beside:
      return infix(expression, word);
    case What::negative:
      return "(- " + written(parts[0]) + ")";
    case What::absolute:
      return "abs(" + written(parts[0]) + ")";
    case What::rounded:
      return "round(" + written(parts[0]) + ", " + std::to_string(expression.number) + ")";
    case What::extreme:
    case What::change:
    case What::between:
      return word + "(" + joined_parts(parts, ", ") + ")";
    case What::used:
      return parts.empty() ? word : word + "(" + joined_parts(parts, ", ") + ")";
    case What::bounded:
      return "(" + word + " " + joined_parts(parts, " and ") + ")";
    case What::or_else:
      return "(" + joined_parts(parts, " or else ") + " because \"assumed\")";
    case What::aggregate:
      return aggregate(expression);
    case What::among:
      return "(" + written(parts[0]) + " in { " + joined_parts(parts, ", ", 1) + " })";
    case What::within:
      return infix(expression, "in");
    case What::member:
      return "(" + written(parts[0]) + " in " + word + ")";
    case What::holds:
      if (word == "in") return "(" + written(parts[1]) + " in " + written(parts[0]) + ")";
      return infix(expression, "has");
    case What::matches:
      return "(" + written(parts[0]) + " matches \"" + expression.text + "\")";
    case What::mentions:
      return mentioned(expression);
    case What::negated:
      return "(not " + written(parts[0]) + ")";
    case What::all:
      return infix(expression, "and");
    case What::any:
      return infix(expression, "or");
    case What::implies:
      return infix(expression, "implies");
    case What::counted:
      return "(" + how_many(expression) + " of { " + joined_parts(parts, "; ") + " })";
    case What::quantified:
      return quantified(expression);
    case What::cycles: {
      Expression inner = parts[0];
      say_since(inner, word + " cycle since " + expression.range.name);
      return written(inner);
    }
    case What::reported:
      return "(" + written(parts[0]) + " is reported)";
    case What::known:
      return "(" + written(parts[0]) + " is known)";
  }
  return {};
}

}  // namespace servanda::properties
