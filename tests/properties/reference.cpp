#include "tests/properties/reference.hpp"

#include <algorithm>

#include "tests/properties/cell.hpp"

namespace servanda::properties {
namespace {

std::string in_words(Truth truth) {
  if (truth == Truth::unknown) return "unknown";
  return truth == Truth::yes ? "yes" : "no";
}

/// The manual's name of the operator; empty if the truth comes from no operator.
std::string operator_of(const Expression& expression) {
  switch (expression.what) {
    case What::compare:
      return std::string(expression.parts[0].sort == Sort::date ? "date " : "") + expression.word;
    case What::beside:
      return "period " + expression.word;
    case What::among:
      return "in list";
    case What::within:
      return "in period";
    case What::member:
      return "in group";
    case What::holds:
      return "has";
    case What::matches:
      return "matches";
    case What::mentions:
      return "mentions " + expression.word;
    case What::negated:
      return "not";
    case What::all:
      return "and";
    case What::any:
      return "or";
    case What::implies:
      return "implies";
    case What::counted:
      return expression.word + " of {}";
    case What::quantified:
      return expression.word + (expression.share ? " %" : "") +
             (expression.range.kind == Range::event ? " event" : " State");
    case What::cycles:
      return expression.word + " cycle";
    case What::reported:
      return "is reported";
    case What::known:
      return "is known";
    case What::or_else:
      return "or else";
    case What::used:
      return "define";
    case What::literal:
    case What::read:
    case What::parameter:
    case What::field:
    case What::variable:
    case What::subject:
    case What::period:
    case What::edge:
    case What::computed:
    case What::negative:
    case What::absolute:
    case What::rounded:
    case What::extreme:
    case What::bounded:
    case What::change:
    case What::between:
    case What::aggregate:
      break;
  }
  return {};
}

std::string figure_of(const Expression& expression) {
  switch (expression.what) {
    case What::computed:
      return (expression.sort == Sort::date ? "date " : "") + expression.word;
    case What::aggregate: {
      const Range& range = expression.range;
      const std::string over = range.kind == Range::event    ? " event"
                               : range.kind == Range::group  ? " State"
                               : range.kind == Range::listed ? " listed"
                               : range.kind <= Range::cycles ? " cycles"
                                                             : " years";
      if (range.known_only) return expression.word + " known";
      return expression.word + (range.pick.empty() ? over : " " + range.pick);
    }
    case What::extreme:
    case What::change:
    case What::between:
    case What::bounded:
      return expression.word;
    case What::rounded:
      return "round";
    case What::absolute:
      return "abs";
    case What::parameter:
      return "parameter";
    case What::literal:
    case What::read:
    case What::field:
    case What::variable:
    case What::subject:
    case What::period:
    case What::edge:
    case What::negative:
    case What::or_else:
    case What::used:
    case What::compare:
    case What::among:
    case What::within:
    case What::beside:
    case What::member:
    case What::holds:
    case What::matches:
    case What::mentions:
    case What::negated:
    case What::all:
    case What::any:
    case What::implies:
    case What::counted:
    case What::quantified:
    case What::cycles:
    case What::reported:
    case What::known:
      break;
  }
  return {};
}

}  // namespace

std::vector<Answer> Asking::ask_all(const std::vector<Expression>& parts) {
  std::vector<Answer> answers;
  for (const Expression& part : parts) answers.push_back(ask(part));
  return answers;
}

Answer Asking::ask(const Expression& expression) {
  Answer answer = ask_plainly(expression);
  if (expression.sort == Sort::truth) {
    if (const std::string name = operator_of(expression); !name.empty())
      ++statistics_[name + ": " + in_words(answer.truth())];
  } else if (const std::string name = figure_of(expression); !name.empty()) {
    ++statistics_[name + (answer.settled() ? ": exact" : answer.value ? ": bounded" : ": unknown")];
  }
  return answer;
}

Answer Asking::ask_plainly(const Expression& expression) {
  switch (expression.what) {
    case What::literal: {
      Answer literal = settled(*expression.value);
      if (!literal.settled()) literal.reasons = {"imprecise"};
      return literal;
    }
    case What::read:
      return reading(expression);
    case What::parameter:
      return parameter(expression.word);
    case What::field:
      return field(expression);
    case What::variable: {
      const auto argument = arguments_.find(expression.word);
      if (argument == arguments_.end()) return settled(states_.at(expression.word));
      const auto& [answer, seen] = argument->second;
      seen_.insert(seen.begin(), seen.end());
      return answer;
    }
    case What::subject:
      return settled(place_.subject);
    case What::period:
      return period(expression.when);
    case What::edge: {
      Answer days = ask(expression.parts[0]);
      if (!days.value) return days;
      const Span& whole = std::get<Span>(*days.value);
      const Point& day = expression.word == "start" ? whole.low : whole.high;
      days.value = Span{day, day};
      return days;
    }
    case What::computed:
      return computed(expression);
    case What::negative:
    case What::absolute:
    case What::rounded: {
      Answer operand = ask(expression.parts[0]);
      if (!operand.value) return operand;
      const Span& figure = std::get<Span>(*operand.value);
      // 12.3% is rounded as it is written.
      const std::size_t decimals = expression.number + (expression.sort == Sort::percent ? 2U : 0U);
      operand.value = expression.what == What::negative   ? -figure
                      : expression.what == What::absolute ? absolute(figure)
                                                          : rounded(figure, decimals);
      if (operand.settled()) operand.reasons.clear();
      return operand;
    }
    case What::extreme:
      return extreme(expression);
    case What::bounded:
      return bounded(expression);
    case What::change:
      return change(expression);
    case What::between:
      return between(expression);
    case What::or_else: {
      Answer first = ask(expression.parts[0]);
      if (first.value) return first;
      Answer second = ask(expression.parts[1]);
      add(second.looks, first.looks);
      if (!second.value) add(second.reasons, first.reasons);
      return second;
    }
    case What::used:
      return used(expression);
    case What::aggregate:
      return aggregate(expression);
    case What::compare:
      return compared(expression);
    case What::among:
      return among(expression);
    case What::within:
    case What::beside:
      return in_period(expression);
    case What::member: {
      Answer who = ask(expression.parts[0]);
      if (!who.value) return who;
      const auto members = members_of(expression.word, place_.due);
      const auto& name = std::get<std::string>(*who.value);
      who.value = std::find(members.begin(), members.end(), name) != members.end();
      return who;
    }
    case What::holds:
      return holds(expression);
    case What::matches: {
      Answer text = ask(expression.parts[0]);
      // The patterns of the tests are a beginning and a `*`.
      const std::string begin = expression.text.substr(0, expression.text.size() - 1);
      if (text.value) text.value = std::get<std::string>(*text.value).starts_with(begin);
      return text;
    }
    case What::mentions:
      return mentions(expression);
    case What::negated:
      return opposite(ask(expression.parts[0]));
    case What::all:
      return all_hold(ask_all(expression.parts));
    case What::any:
      return any_holds(ask_all(expression.parts));
    case What::implies:
      return any_holds({opposite(ask(expression.parts[0])), ask(expression.parts[1])});
    case What::counted:
      return counted(expression);
    case What::quantified:
      return quantified(expression);
    case What::cycles:
      return over_cycles(expression);
    case What::reported:
      return reported(expression);
    case What::known: {
      const Answer answer = ask(expression.parts[0]);
      return settled(answer.value.has_value(), answer.looks);
    }
  }
  return {};
}

}  // namespace servanda::properties
