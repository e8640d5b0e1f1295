#pragma once
// The questionnaire: which answers are missing, from whom, and how many verdicts each would settle.
//
// It goes over all verdicts that are `no data`. What each of them waits for is its own deciding
// set, so that the questionnaire, `explain` and the verdict never differ. One answer that several
// verdicts wait for is one question: what lasts is asked for once, whatever the cycles that want
// it, and a register up to the latest day. What is not due yet is not asked for.
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

/// What would be an answer: it tells who can give it.
enum class AnswerKind : std::uint8_t {
  fact,         ///< of a State or a body, by itself
  judgement,    ///< on a State, by a person who codes it
  list,         ///< entries of a list, or its completeness
  report_text,  ///< what a national report says
};

struct Waiting {
  const Finding* finding = nullptr;
  bool alone = false;             ///< it waits for nothing else
  AskedFor asked = AskedFor::no;  ///< by the question of its commitment
};

struct Question {
  AnswerKind kind = AnswerKind::fact;
  /// What was asked, and what is known so far: the first of it, and of what lasts one for each
  /// other period.
  const Reading* reading = nullptr;
  std::vector<const Reading*> more;
  std::vector<std::string> answers;  ///< "the declared total of France at the end of …"
  std::vector<Waiting> waiting;      ///< at least one, in the order of the assessment

  /// How many verdicts it settles without any other answer.
  [[nodiscard]] std::size_t settled_alone() const;
};

/// The questions to one subject; to nobody named, where it is not valid: what an analyst looks up.
struct Addressee {
  SubjectId subject;
  std::vector<Question> questions;  ///< first those that settle most alone, then most with others
};

struct Questionnaire {
  /// First whose answers settle most alone, then most with others, then in the order of the
  /// vocabulary.
  std::vector<Addressee> addressees;
  std::size_t open = 0;  ///< verdicts that are `no data`
  /// Those of them that no answer would settle: the rules lack an earlier cycle, or the parameter's
  /// value for that day.
  std::vector<const Finding*> beyond_answers;
};

[[nodiscard]] Questionnaire questionnaire(const Program& program, const Facts& facts,
                                          const Assessment& assessment);

}  // namespace servanda::engine
