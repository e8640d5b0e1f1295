#pragma once
// What the text of a rule file says, before anything is looked up: names are text, numbers as
// written.
//
// `File` owns all nodes. Expressions stand in one arena, children before parents, and refer to each
// other by id; names and texts are views of the source, which must outlive the file. Comments are
// kept beside the tree, in order, for the formatter. Every node knows the span of its source.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "grammar/source.hpp"

namespace servanda::grammar::syntax {

struct ExpressionId {
  std::uint32_t value = UINT32_MAX;

  [[nodiscard]] bool valid() const { return value != UINT32_MAX; }
  friend auto operator<=>(ExpressionId, ExpressionId) = default;
};

struct Name {
  std::string_view text;
  Span span;
};

/// A quoted text, as written; `unescaped` gives what it says.
struct Text {
  std::string_view raw;  ///< without its quotes
  Span span;             ///< with them
};
[[nodiscard]] std::string unescaped(const Text& text);

// --- expressions -------------------------------------------------------------------------------------

enum class LiteralKind : std::uint8_t { number, percent, date, duration, text, truth };
struct Literal {
  LiteralKind kind = LiteralKind::number;
  std::string_view text;  ///< a percentage without its sign, a text without its quotes
  std::string_view unit;  ///< of a number or a duration: `warhead`, `days`
  Span unit_span;
};

struct NameUse {
  std::string_view text;
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
  Span operation;
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
  Span period;
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
/// How many are asked for: the word, and with the last three a number or a percentage.
struct HowMany {
  CountWord word = CountWord::every;
  std::string_view number;
  bool percent = false;
  Span span;
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
  Span span;
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
  Span span;
};
/// `count(e in dialogue where C)`, `sum(x of s for s in nws where C)`,
/// `max(x over cycles since RC2010)`, `average known of { a; b }`,
/// `sum(lowest 2 of (x of s for s in nws))`
struct Aggregate {
  Name function;
  bool known_only = false;
  std::optional<Extremes> extremes;
  std::vector<ExpressionId> values;  ///< none for `count` and `share`, several where listed
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

/// A phrase, and the language that it is in; without one where none is written.
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

using Node = std::variant<Literal, NameUse, ContextUse, PrefixOperation, InfixOperation, Connection,
                          InPeriod, FromSource, OfSubject, Counted, Quantified, Aggregate, Call,
                          Asked, OrElse, Bounded, Mentions, List>;

struct Expression {
  Node node;
  Span span;
  bool in_parentheses = false;
};

// --- declarations ------------------------------------------------------------------------------------

/// One language of a title, a question or a sentence. The language of a bare text is `en`.
struct Translation {
  Name language;
  Text text;
};
using Translations = std::vector<Translation>;

/// A sentence with `{expressions}` in it: texts and holes in turn.
struct Template {
  Name language;
  Text text;
  struct Piece {
    std::string text;   ///< before the hole
    ExpressionId hole;  ///< missing in the last piece
  };
  std::vector<Piece> pieces;
};

struct Citation {
  Text document;
  std::optional<Text> at;
};

struct Pack {
  Name name;
  Translations title;
  std::vector<Citation> cites;
  std::optional<Text> note;
};
struct Use {
  Name pack;
};
/// `prefer national_report then independent`
struct Prefer {
  std::vector<Name> sources;
};
/// `unit kilotonne "kilotonnes" = 1000 tonne`
struct Unit {
  Name name;
  Translations title;
  std::optional<Name> factor;
  std::optional<Name> of;
};
/// `state` or `body`
struct Subject {
  bool state = true;
  Name name;
  Translations title;
};
struct Cycle {
  Name name;
  Translations title;
  Name from;  ///< dates as written
  Name to;
};
struct Members {
  std::vector<Name> names;
  std::optional<Name> from;
  std::optional<Name> to;
};
struct Group {
  Name name;
  Translations title;
  std::vector<Members> members;
  std::vector<Citation> cites;
};
struct Choice {
  Name name;
  Translations title;
  std::vector<Name> values;
};
/// `truth`, `quantity of warhead`, `set of topic`
struct Type {
  Name name;
  std::optional<Name> of;
  Span span;
};
enum class Grain : std::uint8_t { per_cycle, per_year, lasting };
struct Indicator {
  Name name;
  Type type;
  Grain grain = Grain::per_cycle;
  Translations title;
  std::optional<Name> tolerance;  ///< the percentage of `about within 10%`, without its sign
  bool by_judgement = false;
};
struct EventField {
  Name name;
  Type type;
};
struct Event {
  Name name;
  Translations title;
  std::vector<EventField> fields;
};
struct ParameterSpan {
  Name from;
  std::optional<Name> to;
  ExpressionId value;
  std::vector<Citation> cites;
  bool until_superseded = false;  ///< it is said that it has no end
};
struct Parameter {
  Name name;
  Type type;
  std::vector<ParameterSpan> spans;
};

struct DefinedParameter {
  Name name;
  Type type;
};
/// `define fell(s state) "The stockpile of a State fell" = warheads.total of s < …`
struct Define {
  Name name;
  std::vector<DefinedParameter> parameters;
  Translations title;
  ExpressionId body;
};

enum class Schedule : std::uint8_t { each_cycle, once };
struct Review {
  Schedule schedule = Schedule::each_cycle;
  std::optional<Name> from;  ///< a cycle
  std::optional<Name> to;    ///< a cycle
  std::optional<Name> by;    ///< a date, of `once by`
};
/// `in force from 2010-05-28 to 2022-08-26`: this version of a commitment, in what falls due then.
struct InForce {
  std::optional<Name> from;
  std::optional<Name> to;
};
struct Binds {
  bool collectively = false;
  Name group;
};
struct Applies {
  ExpressionId condition;
  std::optional<Text> otherwise;
};
/// A clause as it stands, keyword included.
struct ClausePlace {
  std::string_view keyword;
  Span span;
};
/// `3 when C`, and the last one `0 otherwise`.
struct ScoreRow {
  Name value;
  ExpressionId when;  ///< missing: `otherwise`
};
/// `score out of 3 { 3 when C; 1 when D; 0 otherwise }`
struct Score {
  Name out_of;
  std::vector<ScoreRow> rows;
};
struct Commitment {
  Name name;
  Translations title;
  std::vector<Citation> cites;
  std::optional<Name> theme;
  std::optional<Name> force;
  std::optional<Binds> binds;
  std::optional<Review> review;
  std::optional<Applies> applies;
  ExpressionId met;
  ExpressionId partly;
  ExpressionId grace;      ///< a duration
  std::vector<Name> late;  ///< `partly met`, of `late counts as`
  std::optional<Score> score;
  std::vector<Name> related;
  std::optional<Text> note;
  std::vector<Template> asks;
  std::vector<Template> says;
  std::optional<InForce> in_force;
};

/// `exception to 5.a "why" when C { … }`: clauses that stand instead of those of the commitment.
struct Exception {
  Name name;  ///< of the commitment
  Text why;
  ExpressionId when;
  Commitment instead;
};

/// `check NAME "…" { compares x  between a and b  within 10% }`: sources that should agree.
struct Check {
  Name name;
  Translations title;
  std::optional<Name> compares;
  std::vector<Name> sources;
  bool all_sources = false;    ///< `among all sources`
  std::optional<Name> within;  ///< a percentage without its sign
  bool percent = false;
  std::optional<Name> unit;
  std::vector<Citation> cites;
  std::optional<Text> note;
};

/// `-2.5`, `10%`; the text is without both signs.
struct SignedNumber {
  Name number;
  bool negative = false;
  bool percent = false;
};
/// `100 at 0`
struct ScalePoint {
  Name score;
  SignedNumber at;
};
/// `50 below 20`, and the last one `100 otherwise`.
struct Band {
  Name score;
  std::optional<SignedNumber> below;
};
/// A figure that counts in an index, by its scale, its bands, or as it is.
struct ScoredFigure {
  ExpressionId figure;
  std::vector<ScalePoint> scale;
  bool clamp = false;
  std::vector<Band> bands;
  std::optional<Name> weight;
};
/// `disarmament.* 2`
struct Weight {
  Name pattern;
  Name weight;
};
enum class IndexOver : std::uint8_t { theme, commitments, indicators, indices };
enum class MissingCounts : std::uint8_t { unknown, left_out, mean };
/// `index NAME "…" { of theme disarmament.*  model weighted … }`
struct Index {
  Name name;
  Translations title;
  std::vector<Citation> cites;
  std::optional<IndexOver> over;
  std::vector<Name> of;  ///< names and patterns
  std::vector<ScoredFigure> figures;
  std::optional<Name> group;  ///< of `for each`
  std::optional<Review> review;
  std::vector<Weight> weights;
  std::optional<Name> model;
  std::vector<Name> counts;  ///< three percentages without their signs: met, partly met, not met
  std::optional<MissingCounts> missing;
  std::optional<Name> minimum;  ///< a percentage without its sign
  std::optional<Text> note;
};

/// A cell of a table: the words between two bars, one blank between them.
struct Cell {
  std::string text;
  Span span;
};
struct Table {
  std::vector<Cell> header;
  std::vector<std::vector<Cell>> rows;
  Span span;
};
enum class GivenKind : std::uint8_t { facts, event, complete, reports };
struct Given {
  GivenKind kind = GivenKind::facts;
  std::optional<Name> event;
  Table table;
};
struct Expect {
  Name commitment;
  Table table;
};
struct Scenario {
  Text title;
  std::optional<Name> as_of;
  std::vector<Given> given;
  std::vector<Expect> expect;
};

using Declaration =
    std::variant<Pack, Use, Prefer, Unit, Subject, Cycle, Group, Choice, Indicator, Event,
                 Parameter, Define, Commitment, Exception, Check, Index, Scenario>;

struct Item {
  Declaration declaration;
  Span span;
  std::vector<ClausePlace> clauses;  ///< of a block, in the order of the text
  /// Something in it did not parse: its name counts, what is missing is not an error.
  bool broken = false;
};

struct File {
  SourceId source;
  std::vector<Expression> expressions;
  std::vector<Item> items;
  std::vector<Span> comments;

  [[nodiscard]] const Expression& operator[](ExpressionId id) const {
    return expressions[id.value];
  }
};

}  // namespace servanda::grammar::syntax
