#pragma once
// The result of an audit: one verdict for each commitment, subject and cycle under review, with its
// evidence.
//
// Everything that any report shows is here, so that all formats have the same content. Rows are
// ordered by commitment (as declared), subject, cycle. Equal rules, facts and options give an equal
// assessment.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/evaluate/evaluation_context.hpp"
#include "engine/evaluate/reading.hpp"
#include "engine/evaluate/scores.hpp"
#include "engine/facts/facts.hpp"
#include "engine/operators/verdict_class.hpp"
#include "engine/values/truth.hpp"
#include "engine/values/value.hpp"

namespace servanda::engine {

enum class Timing : std::uint8_t { none, not_due, due, in_grace, on_time, overdue, late };
[[nodiscard]] std::string_view to_string(Timing timing);

enum class Flag : std::uint8_t {
  manual,
  self_reported_only,
  stale,
  older_than_cycle,
  disputed,
  waived,
  waiver_expired,
  possibly_one  ///< some of the events that were counted may be the same one
};
[[nodiscard]] std::string_view to_string(Flag flag);

/// The decision on a shortfall, and its last day.
struct Waived {
  std::string reason;
  std::string decided_by;
  Day expires;
  bool active = false;  ///< on the as-of day of the assessment
};

/// A named default for an unknown value that was used: `x or else 0 because "…"`.
struct Assumption {
  std::string because;
};

/// A sentence of the rules with its figures filled in.
struct InLanguage {
  std::string language;
  std::string text;

  friend bool operator==(const InLanguage&, const InLanguage&) = default;
};

struct Finding {
  CommitmentId commitment;
  SubjectId subject;  ///< of `binds each`
  GroupId group;      ///< of `binds collectively`
  CycleId cycle;
  Day due;
  Verdict verdict = Verdict::no_data;
  Verdict at_least = Verdict::not_met;  ///< the range, on not met < partly met < met
  Verdict at_most = Verdict::met;
  Timing timing = Timing::none;
  int days_overdue = 0;
  bool may_not_apply = false;  ///< it is unknown whether it applies
  std::vector<Flag> flags;
  Reasons reasons;
  std::vector<Reading> readings;  ///< all readings, in order
  std::size_t judged = 0;         ///< so many of them are the clauses'; the others are only the
                                  ///< sentences'
  std::vector<std::size_t>
      deciding;  ///< positions in `readings`: the reasons, or what would settle it
  std::vector<std::size_t> hindering;   ///< for a verdict below met: the readings that keep it from
                                        ///< being met
  std::vector<Assumption> assumptions;  ///< of the verdict or the score
  std::optional<Score> score;           ///< if the commitment has one and applies
  std::vector<CheckId> disputed_by;     ///< checks of sources that disagree on a figure that was
                                        ///< read
  std::vector<std::string> exceptions;  ///< that applied, or may apply: why
  std::optional<std::size_t> excepted_by;       ///< the exception whose clauses decided; or
  std::vector<std::size_t> may_be_excepted_by;  ///< those that may apply: positions in
                                                ///< `Commitment::exceptions`
  std::optional<Waived> waived;                 ///< the verdict itself stays
  std::string not_applicable_because;
  std::string error;                 ///< of the verdict `error`
  std::vector<std::size_t> at_once;  ///< its cause: exceptions of the commitment that clash; or
  NodeId not_computed;               ///< the figure or day that can't be computed
  std::vector<InLanguage> asks;      ///< the question to a State
  std::vector<InLanguage> says;      ///< empty if the commitment does not apply
};

[[nodiscard]] VerdictClass class_of(const Finding& finding);

struct Assessment {
  Day as_of;
  Day known_at;
  /// The plan that was run; without findings it may be empty.
  std::shared_ptr<const Plan> plan = std::make_shared<const Plan>();
  std::vector<Finding> findings;
  std::vector<Agreement> agreements;  ///< by check (as declared), subject, period
  std::vector<IndexScore> indices;    ///< by index (as declared), subject, cycle
};

/// The context of an assessment; `program` and `facts` are those that it was made of.
[[nodiscard]] EvaluationContext context_of(const Program& program, const Facts& facts,
                                           const Assessment& assessment);

}  // namespace servanda::engine
