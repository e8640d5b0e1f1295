#pragma once
// A finding in the words of an analyst: the question, the evidence, and what would settle it.
//
// All reports share these sentences. They are in English; the data's own texts (titles, quotations,
// documents) stay as they are. The sentences refer to the subject under review without its name,
// except in `settles`, so that equal findings on several subjects have equal texts and can be
// joined.

#include <string>
#include <string_view>
#include <vector>

#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/evaluate/evaluation_context.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine {

/// One reading in one sentence, with the documents behind it.
struct Statement {
  std::string text;  ///< "Declared total, 2015-2020 review cycle: 3750 warheads, as of 2020-09-30"
  std::vector<std::string>
      sources;  ///< "State Department (2021), para. 4: “…” (official statement)"
  bool decides = false;

  friend bool operator==(const Statement&, const Statement&) = default;
};

struct Explanation {
  std::string verdict;                   ///< "not met: …", in one sentence
  std::string says;                      ///< the author's sentence, unless `verdict` ends with it
  std::string range;                     ///< "at least partly met", if some verdicts are excluded
  std::string gap;                       ///< for no data: "not examined", "reporting gap: withheld"
  std::string title;                     ///< the commitment's
  std::string citation;                  ///< "NPT/CONF.2010/50 (Vol. I), Action 5 (a)"
  std::string asked;                     ///< the author's question, else the title
  std::vector<Statement> statements;     ///< the evidence; the deciding part first
  std::vector<std::string> assumptions;  ///< defaults for unknown values that were used
  std::vector<std::string> settles;      ///< what would settle it (no data), or has to change (a
                                         ///< gap)
  std::vector<std::string> exceptions;   ///< that applied, or may apply: why
  std::vector<std::string> flags;        ///< "rests on a finding that a person coded"
  std::vector<std::string> coders;       ///< the coders of the evidence
  std::string score;                     ///< "1 of 3", "1 to 3 of 3"
  std::string timing;                    ///< "fell due on 2014-05-09, overdue by 12 days"
  std::string rule;                      ///< the clauses that decided, or one of which did

  friend bool operator==(const Explanation&, const Explanation&) = default;
};

/// `context` is that of the assessment (context_of). Evaluates the rules again to find what would
/// change a verdict.
[[nodiscard]] Explanation explain(const EvaluationContext& context, const Finding& finding);

/// The same for a finding that stands for several subjects: `subject` names them within a sentence
/// ("each of these States").
[[nodiscard]] Explanation explain(const EvaluationContext& context, const Finding& finding,
                                  std::string_view subject);

/// The subject of a finding in words: `France`, `Nuclear-weapon States`.
[[nodiscard]] std::string subject_title(const Program& program, const Finding& finding);
/// The same as a code: `FRA`, `nws`.
[[nodiscard]] std::string subject_name(const Program& program, const Finding& finding);

/// Is it due on a date of its own, not at the end of a cycle?
[[nodiscard]] bool is_due_once(const Program& program, const Finding& finding);

/// `2015-2020 review cycle`, or `by 2014-05-09` for a commitment that is due once.
[[nodiscard]] std::string cycle_title(const Program& program, const Finding& finding);

/// `1 of 3`, or `1 to 3 of 3` if it is open.
[[nodiscard]] std::string score_words(const Score& score);

/// A group that the commitment asks for, and whether the rules list the subject as its member on
/// the due day.
struct MembershipAsked {
  GroupId group;
  bool is_member = false;
};
/// In the order of the text; empty for a group that is bound as one.
[[nodiscard]] std::vector<MembershipAsked> memberships_asked(const Program& program,
                                                             const Finding& finding);

/// The document and the place in it: `NPT/CONF.2010/50 (Vol. I), Action 5 (a)`.
[[nodiscard]] std::string citation(const std::vector<Citation>& cites);

/// A value for readers: `3750 warheads`, `yes`, `fewer than 300 warheads`, `2021-12-02`.
[[nodiscard]] std::string say_value(const Vocabulary& vocabulary, const Type& type,
                                    const Value& value);

}  // namespace servanda::engine
