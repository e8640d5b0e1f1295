#pragma once
// Names, texts and expressions as they are written in a rule file; see syntax.hpp.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/source.hpp"

namespace servanda::grammar::syntax {

struct ExpressionId {
  std::uint32_t value = UINT32_MAX;

  [[nodiscard]] bool valid() const { return value != UINT32_MAX; }
  friend auto operator<=>(ExpressionId, ExpressionId) = default;
};

struct Name {
  std::string_view text;
  base::Span span;
};

/// A quoted text, as written; `unescaped` gives its content.
struct Text {
  std::string_view raw;  ///< without its quotes
  base::Span span;       ///< with them
};
[[nodiscard]] std::string unescaped(const Text& text);

enum class LiteralKind : std::uint8_t { number, percent, date, duration, text, truth };
struct Literal {
  LiteralKind kind = LiteralKind::number;
  std::string_view text;  ///< a percentage without its sign, a text without its quotes
  std::string_view unit;  ///< of a number or a duration: `warhead`, `days`
  base::Span unit_span;
};

struct NameUse {
  std::string_view text;
};

/// `start of 2020`, `end of 2020-05`, `end of cycle`: a day of a period.
struct EdgeOfPeriod {
  bool last = false;
  ExpressionId period;
};

/// `subject`; `cycle` and `previous cycle` as spans of days.
enum class Context : std::uint8_t { subject, cycle, previous_cycle };
struct ContextUse {
  Context what = Context::subject;
};

enum class Prefix : std::uint8_t { logical_not, minus };
struct PrefixOperation {
  Prefix what = Prefix::minus;
  ExpressionId operand;
};

enum class Infix : std::uint8_t {
  implies,
  less,
  less_equal,
  greater,
  greater_equal,
  equal,
  not_equal,
  matches,
  in,
  has,
  plus,
  minus,
  times,
  divide
};
struct InfixOperation {
  Infix what = Infix::less;
  base::Span operation;
  ExpressionId left;
  ExpressionId right;
};

/// `a and b and c`, `a or b or c`: one node, however long.
struct Connection {
  bool conjunction = true;
  std::vector<ExpressionId> parts;
};

enum class PeriodKind : std::uint8_t {
  previous_cycle,
  named,
  year,
  as_of,
  any_cycle_since,
  every_cycle_since
};
/// `x[previous cycle]`, `x[RC2010]`, `x[2012]`, `x[base_year]`, `x[as of 2021-12-31]`,
/// `x[any cycle since RC2010]`
struct InPeriod {
  ExpressionId figure;
  PeriodKind kind = PeriodKind::named;
  std::string_view text;  ///< the name, the year or the date
  base::Span period;
};

/// `x from independent`
struct FromSource {
  ExpressionId figure;
  Name source;
};

/// `x of s`
struct OfSubject {
  ExpressionId figure;
  ExpressionId subject;
};

enum class CountWord : std::uint8_t { every, some, no, at_least, at_most, exactly };
/// The wanted number: the word, and with the last three a number or a percentage.
struct HowMany {
  CountWord word = CountWord::every;
  std::string_view number;
  bool percent = false;
  base::Span span;
};

/// `at least 2 of { a; b; c }`
struct Counted {
  HowMany how_many;
  std::vector<ExpressionId> conditions;
};

/// `s in nws where C allow empty`
struct Over {
  Name variable;
  Name range;
  ExpressionId where;  ///< may be missing
  bool allow_empty = false;
};
enum class PeriodSpan : std::uint8_t { between, since, within };
/// `over years 2008..2012`, `over cycles since RC2010`, `over years in cycle`
struct Periods {
  bool years = false;  ///< else cycles
  PeriodSpan how = PeriodSpan::between;
  Name first;  ///< a year or a cycle
  Name last;   ///< of `between` only
  ExpressionId within;
  base::Span span;
};

/// `every s in nws where C: D`, `some e in dialogue where C`
struct Quantified {
  HowMany how_many;
  Over over;
  ExpressionId body;  ///< may be missing
};

/// `lowest 2 of …`
struct Extremes {
  bool lowest = true;
  std::string_view number;
  base::Span span;
};
/// `count(e in dialogue where C)`, `sum(x of s for s in nws where C)`,
/// `max(x over cycles since RC2010)`, `average known of { a; b }`,
/// `sum(lowest 2 of (x of s for s in nws))`
struct Aggregate {
  Name function;
  bool known_only = false;
  std::optional<Extremes> extremes;
  std::vector<ExpressionId> values;  ///< none for `count` and `share`, several for a list
  std::optional<Over> over;
  std::optional<Periods> periods;
};

struct Call {
  Name function;
  std::vector<ExpressionId> arguments;
};

/// `x is reported`, `x is not known`
struct Asked {
  ExpressionId operand;
  bool known = false;  ///< else: reported
  bool negated = false;
};

/// `x or else 0 because "…"`
struct OrElse {
  ExpressionId operand;
  ExpressionId fallback;
  Text because;
};

enum class BoundWord : std::uint8_t { at_most, fewer_than, at_least, more_than, between };
/// `at most x`, `between a and b`
struct Bounded {
  BoundWord word = BoundWord::at_most;
  ExpressionId first;
  ExpressionId second;  ///< of `between` only
};

/// A phrase, and its language; none if it is not written.
struct Phrase {
  std::optional<Name> language;
  Text text;
};
/// `report of s mentions any of (en "risk reduction", zh "减少核风险")`
struct Mentions {
  ExpressionId report;
  bool all = false;  ///< else any
  std::vector<Phrase> phrases;
};

/// `{ a, b }`, after `in`
struct List {
  std::vector<ExpressionId> items;
};

using Node = std::variant<Literal, NameUse, EdgeOfPeriod, ContextUse, PrefixOperation,
                          InfixOperation, Connection, InPeriod, FromSource, OfSubject, Counted,
                          Quantified, Aggregate, Call, Asked, OrElse, Bounded, Mentions, List>;

struct Expression {
  Node node;
  base::Span span;
  bool in_parentheses = false;
};

}  // namespace servanda::grammar::syntax
