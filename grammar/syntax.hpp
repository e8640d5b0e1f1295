#pragma once
// The syntax tree of a rule file, before names are resolved: names are text, numbers as written.
//
// `File` owns all nodes. Expressions are in one arena, children before parents, and refer to each
// other by id; names and texts are views of the source, which must outlive the file. Comments are
// in a list of their own, in order, for the formatter. Every node knows the span of its source.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/source.hpp"
#include "grammar/syntax_expressions.hpp"

namespace servanda::grammar::syntax {

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
/// `unit kilotonne "kilotonnes" = 1000 tonne`, `unit tonne "tonnes" positive or negative`
struct Unit {
  Name name;
  bool whole = false;  ///< a unit that cannot be divided
  Translations title;
  std::optional<Name> factor;
  std::optional<Name> of;
  bool below_zero = false;  ///< `positive or negative`
};
/// `state` or `body`
struct Subject {
  bool state = true;
  Name name;
  Translations title;
  std::vector<Text> also;  ///< other names, accepted in data
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
  base::Span span;
};
enum class Grain : std::uint8_t { per_cycle, per_year, lasting };
struct Indicator {
  Name name;
  Type type;
  Grain grain = Grain::per_cycle;
  std::optional<Name> holds_for;  ///< `lasting up to 2 years`: the number
  std::optional<Name> holds_unit;
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
  std::vector<Name> identity;  ///< of `identified by`; empty without it
};
struct ParameterSpan {
  Name from;
  std::optional<Name> to;
  ExpressionId value;
  std::vector<Citation> cites;
  bool until_superseded = false;  ///< declared to have no end
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
/// `in force from 2010-05-28 to 2022-08-26`: this version of a commitment counts for due days in
/// that time.
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
/// The place of a clause, keyword included.
struct ClausePlace {
  std::string_view keyword;
  base::Span span;
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

/// `exception to 5.a "why" when C { … }`: clauses that replace those of the commitment.
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
  SignedNumber score;
  SignedNumber at;
};
/// `50 below 20`, and the last one `100 otherwise`.
struct Band {
  SignedNumber score;
  std::optional<SignedNumber> below;
};
/// `range -100 to 100 held`: the least and the most that a member counts.
struct ScoreLimits {
  SignedNumber low;
  SignedNumber high;
  bool held = false;
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
  std::optional<ScoreLimits> limits;
  std::optional<Text> note;
};

/// A cell of a table: the words between two bars, one blank between them.
struct Cell {
  std::string text;
  base::Span span;
};
struct Table {
  std::vector<Cell> header;
  std::vector<std::vector<Cell>> rows;
  base::Span span;
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
  base::Span span;
  std::vector<ClausePlace> clauses;  ///< of a block, in the order of the text
  /// A part of it did not parse: its name counts, and missing clauses are no errors.
  bool broken = false;
};

struct File {
  base::SourceId source;
  std::vector<Expression> expressions;
  std::vector<Item> items;
  std::vector<base::Span> comments;

  [[nodiscard]] const Expression& operator[](ExpressionId id) const {
    return expressions[id.value];
  }
};

}  // namespace servanda::grammar::syntax
