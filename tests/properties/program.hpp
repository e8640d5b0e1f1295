#pragma once
// Rules and facts as small structured values of the tests' own. They are written out as `.pacta`
// text and CSV for the engine (writer.hpp), and evaluated as they are by the reference
// (reference.hpp).

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "tests/properties/calendar.hpp"
#include "tests/properties/span.hpp"

namespace servanda::properties {

enum class Sort : std::uint8_t {
  truth,
  number,
  percent,
  warheads,
  dozens,
  tonnes,  ///< they may be negative
  date,
  duration,
  level,
  topics,
  state,
  states,
  text,
  period
};

struct Duration {
  int months = 0;
  int days = 0;
  int hours = 0;
  friend bool operator==(const Duration&, const Duration&) = default;
};

/// Figures, dates (day numbers), periods and levels (their place) are spans; States and texts are
/// names.
using Value = std::variant<bool, Span, Duration, std::string, std::set<std::string>>;

enum class What : std::uint8_t {
  literal,    ///< `text`, `value`
  read,       ///< indicator `word`, `when`; part 0: the subject, if named
  parameter,  ///< `word`
  field,      ///< `word` of the event `variable`
  variable,   ///< `word`: a State, or a definition's parameter
  subject,    ///< the one under review
  period,     ///< `cycle`, `previous cycle`, a cycle's name, a year or a month: `when`
  edge,       ///< `word`: start or end of the period in part 0
  computed,   ///< `word` one of + - * /
  negative,
  absolute,
  rounded,  ///< to `number` decimals
  extreme,  ///< `word`: min, max
  bounded,  ///< `word`: at most, ...
  change,   ///< `word`: change, percent_change; part 0 a reading
  between,  ///< `word`: days_between, years_between
  or_else,
  used,       ///< definition `word` with its arguments
  aggregate,  ///< `word`: count, share, sum, ...; see `range`
  compare,    ///< `word`: a sign
  among,      ///< part 0 in the list of the others
  within,     ///< a date in a period
  beside,     ///< a date before, up to, ... a period
  member,     ///< a State in the group `word`
  holds,      ///< part 0 has part 1; with `word` = in: part 1 in part 0
  matches,    ///< the pattern `text`
  mentions,   ///< `word` any or all of `phrases` in the report of `when`; part 0: the subject, if
              ///< named
  negated,
  all,  ///< and
  any,  ///< or
  implies,
  counted,     ///< `word`: all, any, none, at least, at most, exactly; `number`
  quantified,  ///< `word`: every, some, no, at least, at most, exactly; `number`, or `share`
  cycles,      ///< `word`: any, every; since `range.name`; part 0 reads with When::held
  reported,
  known
};

/// The period of a reading.
struct When {
  enum Kind : std::uint8_t {
    current,  ///< no period is named
    held,     ///< no period is named: the member of the range
    asked,    ///< `[any cycle since ...]`: the member of the range
    previous,
    cycle,  ///< `name`
    year,   ///< `name`
    dates,  ///< of a period: the year or the month `name`
    told,   ///< the indicator `name` gives the year
    on_day  ///< `name`
  };
  Kind kind = current;
  std::string name;
};

struct Range {
  enum Kind : std::uint8_t {
    listed,
    group,         ///< `name`
    event,         ///< `name`
    cycles_since,  ///< `name`
    cycles,        ///< `name` to `last`
    years_since,
    years,
    years_in  ///< the period `name`: `cycle` or a cycle
  };
  Kind kind = listed;
  std::string name;
  std::string last;
  std::string variable;
  bool where = false;  ///< part 0 is the condition of being in it
  bool allow_empty = false;
  bool known_only = false;
  std::string pick;  ///< `lowest`, `highest`
  std::size_t how_many = 0;
};

struct Expression {
  What what = What::literal;
  Sort sort = Sort::truth;
  std::string word;
  std::string text;
  std::string variable;
  std::optional<Value> value;
  When when;
  Range range;
  std::size_t number = 0;
  std::optional<int> share;          ///< in percent
  std::string source;                ///< of a reading: `from` it, if named
  std::vector<std::size_t> phrases;  ///< of the world's
  std::vector<Expression> parts;
};

struct Definition {
  std::string name;
  std::vector<std::pair<std::string, Sort>> parameters;
  Expression body;
};

struct Grace {
  std::string text;
  Duration duration;
};

/// Clauses that are missing are those of the commitment.
struct Exception {
  Expression when;
  std::optional<Expression> applies;
  std::optional<Expression> met;
  std::optional<Expression> partly;
  std::string once_by;
  std::optional<Grace> grace;
  std::string late;
};

/// `value when C`; the last row has no condition.
struct ScoreRow {
  int value = 0;
  std::optional<Expression> when;
};
struct ScoreRule {
  int out_of = 1;
  std::vector<ScoreRow> rows;
};

/// Versions of one commitment share its name.
struct Commitment {
  std::string name;
  std::string theme;
  std::string force_from;  ///< a day, or nothing
  std::string force_to;
  bool collective = false;
  std::string group = "nws";
  std::string once_by;  ///< a day; empty: each cycle
  std::string from;     ///< a cycle, or nothing
  std::string to;
  std::optional<Expression> applies;
  Expression met;
  std::optional<Expression> partly;
  std::optional<Grace> grace;
  std::string late;  ///< `met`, `partly met`, `not met`, or nothing
  std::vector<Exception> exceptions;
  std::optional<ScoreRule> score;
};

/// `0 at 5000, 100 at 0`
struct ScalePoint {
  int score = 0;
  int at = 0;
};
/// `100 below 10`; the last has no limit.
struct Band {
  int score = 0;
  std::optional<int> below;
};
/// A figure has a scale or bands, a truth none.
struct ScoredFigure {
  Expression figure;
  std::vector<ScalePoint> scale;  ///< not in their order
  bool clamp = false;
  std::vector<Band> bands;
};

struct Index {
  enum Over : std::uint8_t { theme, commitments, indicators, indices };
  std::string name;
  Over over = commitments;
  std::vector<std::string> of;  ///< names, or one theme
  std::vector<ScoredFigure> figures;
  std::string group;  ///< of `for each`, or nothing
  std::string from;   ///< a cycle, or nothing
  std::string to;
  std::vector<int> weights;  ///< of the members in their order; empty: no weights
  std::string model;         ///< or nothing
  std::vector<int> counts;   ///< met, partly met, not met, in percent; empty: the default
  std::string missing;       ///< or nothing
  std::optional<int> minimum_coverage;
  bool says_range = false;
  int low = 0;  ///< the least that a member counts
  int high = 100;
  bool held = false;  ///< values beyond are clamped
};

/// Sources that should agree.
struct Check {
  std::string name;
  std::string indicator;
  std::vector<std::string> between;  ///< empty: among all
  std::optional<int> within;
  bool percent = false;
};

/// A shortfall that somebody explains.
struct Waiver {
  std::string commitment;
  std::string subject;  ///< a State or a group
  std::string cycle;    ///< or nothing
  std::string expires;
  std::string from;  ///< a day, or nothing
};

/// A cell of a row: a value, or the reason why there is none.
struct Told {
  std::string text;
  std::optional<Value> value;
  std::string reason;
};

struct Fact {
  std::string indicator;
  std::string subject;
  std::string cycle;  ///< may be empty
  std::string as_of;  ///< may be empty
  Told told;
  std::string basis = "official_statement";
  std::string document;
  std::string supersedes;
  std::string known_from;
};

struct EventRow {
  std::vector<Told> fields;  ///< as in the world's table; no text: an empty cell
  std::string document;
  std::string supersedes;  ///< the document that it corrects; or nothing
  std::string known_from;
};

/// A report without paragraphs was not read.
struct Report {
  std::string name;
  std::string subject;
  std::string cycle;
  std::string date;  ///< may be empty
  std::string language;
  std::vector<std::size_t> paragraphs;  ///< of the world's
};

struct Complete {
  std::string dataset;  ///< an indicator, `talk` or `reports`
  std::string to;
  std::string known_from;  ///< or nothing: from that day on
  std::string whom;        ///< a State or a group; or nothing: it is whole for all
};

struct Case {
  std::vector<std::string> prefer;  ///< empty: the default
  std::vector<Definition> definitions;
  std::vector<Commitment> commitments;
  std::vector<Index> indices;
  std::vector<Check> checks;
  std::vector<Waiver> waivers;
  std::vector<Fact> facts;
  std::vector<std::string> identity;  ///< fields that identify a talk; empty: the default
  std::vector<EventRow> events;
  std::vector<Report> reports;
  std::vector<Complete> complete;
  std::string as_of;
  std::string known_at;
};

}  // namespace servanda::properties
