#pragma once
// The questionnaire: the missing answers, their addressees, and the number of verdicts that each
// would settle.
//
// It covers all verdicts that are `no data`. Each waits for its own deciding set, so that the
// questionnaire, `explain` and the verdict never differ. One answer that several verdicts wait for
// is one question: there is one for a lasting fact, for all cycles, and one for a register, up to
// the latest day. Verdicts that are not due yet raise no question.
//
// Questions refer to the assessment, which must outlive them.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/explain/asks.hpp"
#include "engine/facts/facts.hpp"

namespace servanda::engine {

/// The kind of an answer, which determines who can give it.
enum class AnswerKind : std::uint8_t {
  fact,         ///< of a State or a body, by itself
  judgement,    ///< on a State, by a person who codes it
  list,         ///< entries of a list, or its completeness
  report_text,  ///< the text of a national report
};

struct Waiting {
  const Finding* finding = nullptr;
  bool alone = false;             ///< the verdict waits for nothing else
  AskedFor asked = AskedFor::no;  ///< by the question of its commitment
};

struct Question {
  AnswerKind kind = AnswerKind::fact;
  /// The question, and the evidence so far: the first reading, and for a lasting fact one for each
  /// other period.
  const Reading* reading = nullptr;
  std::vector<const Reading*> more;
  std::vector<std::string> answers;  ///< "the declared total of France at the end of …"
  std::vector<Waiting> waiting;      ///< at least one, in the order of the assessment

  /// The number of verdicts that it settles without any other answer.
  [[nodiscard]] std::size_t settled_alone() const;
};

/// The questions to one subject; if it is not valid, questions that an analyst looks up.
struct Addressee {
  SubjectId subject;
  std::vector<Question> questions;  ///< those that settle most alone first, then most with others
};

struct Questionnaire {
  /// Those whose answers settle most alone first, then most with others, then in the order of the
  /// vocabulary.
  std::vector<Addressee> addressees;
  std::size_t open = 0;  ///< verdicts that are `no data`
  /// Open verdicts that no answer would settle: the rules lack an earlier cycle, or the parameter's
  /// value for that day.
  std::vector<const Finding*> beyond_answers;
};

[[nodiscard]] Questionnaire questionnaire(const Program& program, const Facts& facts,
                                          const Assessment& assessment);

}  // namespace servanda::engine
