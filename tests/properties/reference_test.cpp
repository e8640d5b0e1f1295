// The engine against a plain reading of the rule language: programs and dossiers made by chance
// must give the same verdicts, for the same reasons.
//
// The reference shares nothing with engine/evaluate. It tries out: a truth is what comes of every
// number that a figure may be and of every truth that an unknown condition may take.
// SERVANDA_PROGRAMS says how many programs (500). A case that differs is printed as rules and
// facts, after facts that do not matter were dropped.

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "tests/engine/evaluate/world.hpp"

namespace servanda::engine {
namespace {

// --- programs ------------------------------------------------------------------------------------

constexpr std::array<std::string_view, 3> indicators{"p", "q", "r"};
constexpr std::array<std::string_view, 3> states{"CHN", "FRA", "GBR"};

/// A number, or an indicator: of the State under review or of the one that a quantifier goes
/// through.
struct Term {
  std::optional<int> number;
  std::size_t indicator = 0;
  bool previous = false;
  std::string variable;  ///< may be empty
  std::optional<int> otherwise;
};

enum class Kind {
  compare,
  negated,
  all,
  any,
  implies,
  at_least,
  at_most,
  exactly,
  or_else,
  known,
  reported,
  every,
  some
};

struct Condition {
  Kind kind = Kind::compare;
  std::string sign;
  Term left;
  Term right;
  std::size_t number = 0;
  std::string variable;
  std::vector<Condition> parts;
};

class Author {
 public:
  explicit Author(std::mt19937& random) : random_(random) {}

  /// Inside a quantifier, `variable` is the State that it goes through.
  Condition condition(int depth, const std::string& variable = {}) {
    Condition made;
    if (depth == 0 || below(4) == 0) {
      made.kind = below(5) == 0 ? Kind::reported : Kind::compare;
      made.sign = std::array{"<", "<=", ">", ">=", "=", "!="}.at(below(6));
      made.left = indicator(variable);
      made.right = below(2) == 0 ? indicator(variable) : Term{.number = digit(), .variable = {}};
      if (made.kind == Kind::compare && below(6) == 0) made.left.otherwise = digit();
      return made;
    }
    constexpr std::array kinds{Kind::negated,  Kind::all,     Kind::any,     Kind::implies,
                               Kind::at_least, Kind::at_most, Kind::exactly, Kind::or_else,
                               Kind::known,    Kind::every,   Kind::some};
    made.kind = kinds.at(below(kinds.size()));
    const bool quantifier = made.kind == Kind::every || made.kind == Kind::some;
    if (quantifier) made.variable = variable.empty() ? "s" : variable + "s";
    const std::size_t parts = how_many_parts(made.kind);
    for (std::size_t i = 0; i < parts; ++i)
      made.parts.push_back(condition(depth - 1, quantifier ? made.variable : variable));
    made.number = below(parts + 1);
    return made;
  }

  std::size_t below(std::size_t number) { return random_() % number; }
  int digit() { return static_cast<int>(below(10)); }

 private:
  std::size_t how_many_parts(Kind kind) {
    switch (kind) {
      case Kind::negated:
      case Kind::known:
      case Kind::every:
      case Kind::some:
        return 1;
      case Kind::implies:
      case Kind::or_else:
        return 2;
      default:
        return 2 + below(2);
    }
  }

  Term indicator(const std::string& variable) {
    return {.indicator = below(3),
            .previous = below(3) == 0,
            .variable = below(3) == 0 ? std::string() : variable};
  }

  std::mt19937& random_;
};

std::string written(const Term& term) {
  if (term.number) return std::to_string(*term.number);
  std::string text(indicators.at(term.indicator));
  if (term.previous) text += "[previous cycle]";
  if (!term.variable.empty()) text += " of " + term.variable;
  if (!term.otherwise) return text;
  return "(" + text + " or else " + std::to_string(*term.otherwise) + " because \"assumed\")";
}

std::string written(const Condition& condition);

std::string written(const std::vector<Condition>& parts, std::string_view between) {
  std::string text;
  for (const Condition& part : parts)
    text += (text.empty() ? "" : std::string(between)) + written(part);
  return text;
}

/// Always in parentheses: precedence is not what is tested here.
std::string written(const Condition& condition) {
  const std::vector<Condition>& parts = condition.parts;
  const std::string listed = std::to_string(condition.number) + " of { ";
  const std::string range = " " + condition.variable + " in nws: ";
  switch (condition.kind) {
    case Kind::compare:
      return "(" + written(condition.left) + " " + condition.sign + " " + written(condition.right) +
             ")";
    case Kind::negated:
      return "(not " + written(parts[0]) + ")";
    case Kind::all:
      return "(" + written(parts, " and ") + ")";
    case Kind::any:
      return "(" + written(parts, " or ") + ")";
    case Kind::implies:
      return "(" + written(parts, " implies ") + ")";
    case Kind::at_least:
      return "(at least " + listed + written(parts, "; ") + " })";
    case Kind::at_most:
      return "(at most " + listed + written(parts, "; ") + " })";
    case Kind::exactly:
      return "(exactly " + listed + written(parts, "; ") + " })";
    case Kind::or_else:
      return "(" + written(parts, " or else ") + " because \"assumed\")";
    case Kind::known:
      return "(" + written(parts[0]) + " is known)";
    case Kind::reported:
      return "(" + written(condition.left) + " is reported)";
    case Kind::every:
      return "(every" + range + written(parts[0]) + ")";
    case Kind::some:
      return "(some" + range + written(parts[0]) + ")";
  }
  return {};
}

struct Rules {
  Condition met;
  Condition partly;
};

std::string written(const Rules& rules) {
  std::string text;
  for (const std::string_view name : indicators) {
    text += "indicator " + std::string(name) + " number per cycle \"" + std::string(name) + "\"\n";
  }
  return text + commitment("test", "met when " + written(rules.met) + "\n  partly met when " +
                                       written(rules.partly));
}

// --- dossiers ------------------------------------------------------------------------------------

/// The numbers that a figure may be, in quarters: open ends and the numbers between show.
struct Span {
  int low = 0;
  int high = 0;
};
constexpr int quarters = 4;
constexpr Span anything{-3 * quarters, 13 * quarters};

struct Cell {
  std::string text;
  std::optional<Span> span;
  std::string reason;  ///< where there is none
};

Cell cell(Author& author) {
  const int number = author.digit();
  const int more = number + 1 + static_cast<int>(author.below(4));
  const std::string text = std::to_string(number);
  const int at = number * quarters;
  switch (author.below(12)) {
    case 0:
      return {"at most " + text, Span{anything.low, at}, {}};
    case 1:
      return {"fewer than " + text, Span{anything.low, at - 1}, {}};
    case 2:
      return {"at least " + text, Span{at, anything.high}, {}};
    case 3:
      return {"more than " + text, Span{at + 1, anything.high}, {}};
    case 4:
      return {"between " + text + " and " + std::to_string(more), Span{at, more * quarters}, {}};
    case 5:
      return {"withheld", {}, "withheld"};
    case 6:
      return {"not reported", {}, "not_reported"};
    case 7:
      return {"never declared", {}, "never_declared"};
    default:
      return {text, Span{at, at}, {}};
  }
}

struct Given {
  std::size_t indicator = 0;
  std::size_t state = 0;
  std::string as_of;
  Cell cell;
};

struct Days3 {
  std::string_view name, first, last;
};
/// In the order of time; days compare as they are written.
constexpr std::array<Days3, 3> cycles{{{"RC2010", "2005-05-28", "2010-05-28"},
                                       {"RC2015", "2010-05-29", "2015-05-22"},
                                       {"RC2020", "2015-05-23", "2022-08-26"}}};

/// At most one fact for an indicator, a State and a cycle; sometimes none.
std::vector<Given> dossier(Author& author) {
  std::vector<Given> facts;
  for (std::size_t state = 0; state < states.size(); ++state) {
    for (std::size_t indicator = 0; indicator < indicators.size(); ++indicator) {
      for (const Days3& cycle : cycles) {
        if (author.below(5) == 0) continue;
        const std::array days{std::string(cycle.first), std::string(cycle.last),
                              std::string(cycle.last.substr(0, 4)) + "-01-01"};
        facts.push_back({indicator, state, days.at(author.below(3)), cell(author)});
      }
    }
  }
  return facts;
}

std::string csv(const std::vector<Given>& facts) {
  std::string text = "indicator,subject,as_of,value\n";
  for (const Given& fact : facts) {
    text.append(indicators.at(fact.indicator))
        .append(",")
        .append(states.at(fact.state))
        .append(",");
    text += fact.as_of + "," + fact.cell.text + "\n";
  }
  return text;
}

// --- the reference -------------------------------------------------------------------------------

struct Judgement {
  bool may_hold = false;
  bool may_fail = false;
  std::set<std::string> reasons;  ///< where it may do both

  [[nodiscard]] bool is_known() const { return may_hold != may_fail; }
};

Judgement sure(bool holds) { return {holds, !holds, {}}; }

bool holds(int left, const std::string& sign, int right) {
  if (sign == "<") return left < right;
  if (sign == "<=") return left <= right;
  if (sign == ">") return left > right;
  if (sign == ">=") return left >= right;
  return (left == right) == (sign == "=");
}

/// One State in one cycle.
class Reference {
 public:
  Reference(const std::vector<Given>& facts, std::size_t state, std::size_t cycle)
      : facts_(facts), cycle_(cycle), who_{{"", state}} {}

  Judgement judge(const Condition& condition) {
    const std::size_t all = condition.parts.size();
    switch (condition.kind) {
      case Kind::compare:
        return compare(condition);
      case Kind::reported:
        return sure(look(condition.left).span.has_value());
      case Kind::every:
      case Kind::some:
        return over(condition);
      default:
        break;
    }
    std::vector<Judgement> parts;
    for (const Condition& part : condition.parts) parts.push_back(judge(part));
    switch (condition.kind) {
      case Kind::negated:
        return negated(parts[0]);
      case Kind::all:
        return counted(parts, all, all);
      case Kind::any:
        return counted(parts, 1, all);
      case Kind::implies:
        return counted({negated(parts[0]), parts[1]}, 1, all);
      case Kind::at_least:
        return counted(parts, condition.number, all);
      case Kind::at_most:
        return counted(parts, 0, condition.number);
      case Kind::exactly:
        return counted(parts, condition.number, condition.number);
      case Kind::known:
        return sure(parts[0].is_known());
      default:
        break;
    }
    if (parts[0].is_known()) return parts[0];
    if (!parts[1].is_known()) parts[1].reasons.merge(parts[0].reasons);
    return parts[1];
  }

 private:
  static Judgement negated(const Judgement& judgement) {
    return {judgement.may_fail, judgement.may_hold, judgement.reasons};
  }

  /// Unknown ones may go either way; the reasons are theirs.
  static Judgement counted(const std::vector<Judgement>& parts, std::size_t least,
                           std::size_t most) {
    std::size_t fewest = 0;
    std::size_t highest = 0;
    Judgement result;
    for (const Judgement& part : parts) {
      fewest += part.may_fail ? 0U : 1U;
      highest += part.may_hold ? 1U : 0U;
      if (!part.is_known()) result.reasons.insert(part.reasons.begin(), part.reasons.end());
    }
    for (std::size_t number = fewest; number <= highest; ++number) {
      (least <= number && number <= most ? result.may_hold : result.may_fail) = true;
    }
    if (result.is_known()) result.reasons.clear();
    return result;
  }

  Judgement over(const Condition& condition) {
    std::vector<Judgement> each;
    for (std::size_t state = 0; state < states.size(); ++state) {
      who_.emplace_back(condition.variable, state);
      each.push_back(judge(condition.parts[0]));
      who_.pop_back();
    }
    return counted(each, condition.kind == Kind::every ? each.size() : 1, each.size());
  }

  Judgement compare(const Condition& condition) {
    const Cell left = look(condition.left);
    const Cell right = look(condition.right);
    Judgement result;
    for (const Cell* side : {&left, &right}) {
      if (!side->span) result.reasons.insert(side->reason);
      if (side->span && side->span->low != side->span->high) result.reasons.insert("imprecise");
    }
    if (!left.span || !right.span) {
      result.may_hold = result.may_fail = true;
      return result;
    }
    for (int one = left.span->low; one <= left.span->high; ++one) {
      for (int other = right.span->low; other <= right.span->high; ++other) {
        (holds(one, condition.sign, other) ? result.may_hold : result.may_fail) = true;
      }
    }
    if (result.is_known()) result.reasons.clear();
    return result;
  }

  [[nodiscard]] Cell look(const Term& term) const {
    if (term.number) return {{}, Span{*term.number * quarters, *term.number * quarters}, {}};
    Cell found = fact(term);
    if (!found.span && term.otherwise)
      found.span = Span{*term.otherwise * quarters, *term.otherwise * quarters};
    return found;
  }

  [[nodiscard]] Cell fact(const Term& term) const {
    if (term.previous && cycle_ == 0) return {{}, {}, "no_baseline"};
    const Days3& days = cycles.at(term.previous ? cycle_ - 1 : cycle_);
    std::size_t state = 0;
    for (const auto& [variable, held] : who_) {
      if (variable == term.variable) state = held;
    }
    for (const Given& each : facts_) {
      const bool asked = each.indicator == term.indicator && each.state == state;
      if (asked && days.first <= each.as_of && each.as_of <= days.last) return each.cell;
    }
    return {{}, {}, "not_collected"};
  }

  const std::vector<Given>& facts_;
  std::size_t cycle_;
  std::vector<std::pair<std::string, std::size_t>> who_;  ///< the one under review has no name
};

/// `partly met`, `no data, not met to met: withheld`.
std::string in_words(std::string_view least, std::string_view most,
                     const std::set<std::string>& reasons) {
  if (least == most) return std::string(least);
  std::string text = "no data, " + std::string(least) + " to " + std::string(most) + ":";
  for (const std::string& reason : reasons) text += " " + reason;
  return text;
}

std::string expected(const Rules& rules, Reference reference) {
  constexpr std::array<std::string_view, 3> verdicts{"not met", "partly met", "met"};
  const Judgement met = reference.judge(rules.met);
  const Judgement partly = reference.judge(rules.partly);
  std::set<std::size_t> possible;
  if (met.may_hold) possible.insert(2);
  if (met.may_fail && partly.may_hold) possible.insert(1);
  if (met.may_fail && partly.may_fail) possible.insert(0);
  std::set<std::string> reasons = met.reasons;
  reasons.insert(partly.reasons.begin(), partly.reasons.end());
  return in_words(verdicts.at(*possible.begin()), verdicts.at(*possible.rbegin()), reasons);
}

// --- the comparison ------------------------------------------------------------------------------

std::string found(const Finding& finding) {
  std::set<std::string> reasons;
  for (const Reason reason : finding.reasons.list()) reasons.emplace(to_string(reason));
  const bool decided = finding.at_least == finding.at_most;
  if (decided && finding.verdict != finding.at_least) return "a verdict outside of its range";
  if (!decided && finding.verdict != Verdict::no_data)
    return std::string(to_string(finding.verdict));
  return in_words(to_string(finding.at_least), to_string(finding.at_most), reasons);
}

/// What differs, or nothing.
std::string difference(const World& program, const Rules& rules, const std::vector<Given>& facts) {
  World world = program;
  for (const Given& fact : facts) {
    world.fact({.indicator = indicators.at(fact.indicator),
                .as_of = fact.as_of,
                .value = fact.cell.text,
                .subject = states.at(fact.state)});
  }
  const std::vector<Finding> findings = world.assessment().findings;
  if (findings.size() != states.size() * cycles.size()) return "another number of rows";
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const std::size_t state = i / cycles.size();
    const std::size_t cycle = i % cycles.size();
    const std::string wanted = expected(rules, {facts, state, cycle});
    const std::string got = found(findings[i]);
    if (got == wanted) continue;
    return std::string(states.at(state)) + " in " + std::string(cycles.at(cycle).name) +
           "\n  expected: " + wanted + "\n  found:    " + got;
  }
  return {};
}

/// Drops facts as long as it still differs.
std::vector<Given> shrunk(const World& program, const Rules& rules, std::vector<Given> facts) {
  for (std::size_t i = facts.size(); i > 0; --i) {
    std::vector<Given> fewer = facts;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i - 1));
    if (!difference(program, rules, fewer).empty()) facts = std::move(fewer);
  }
  return facts;
}

int number_of_programs() {
  const char* const asked = std::getenv("SERVANDA_PROGRAMS");
  return asked == nullptr ? 500 : std::atoi(asked);
}

TEST(reference, TheEngineSaysTheSame) {
  std::mt19937 random(2010);
  Author author(random);
  for (int i = 0; i < number_of_programs(); ++i) {
    const Rules rules{author.condition(3), author.condition(2)};
    const World program(written(rules));
    for (int j = 0; j < 2; ++j) {
      const std::vector<Given> facts = dossier(author);
      if (difference(program, rules, facts).empty()) continue;
      const std::vector<Given> fewer = shrunk(program, rules, facts);
      FAIL() << "program " << i << ", " << difference(program, rules, fewer) << "\n\n"
             << written(rules) << "\n"
             << csv(fewer);
    }
  }
}

}  // namespace
}  // namespace servanda::engine
