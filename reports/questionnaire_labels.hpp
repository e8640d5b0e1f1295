#pragma once
// The program's own words in a questionnaire, for each language. Internal to `reports/`.

#include <string>
#include <string_view>

#include "engine/check/vocabulary.hpp"

namespace servanda::reports {

struct QuestionnaireLabels {
  std::string_view language;
  std::string_view title;
  std::string_view nobody;    ///< heads questions to no State
  std::string_view asked;     ///< the author's question
  std::string_view settles;   ///< the effect of an answer
  std::string_view answer;    ///< the notation of an answer
  std::string_view so_far;    ///< known facts
  std::string_view wanted;    ///< the wanted answer, in a sentence
  std::string_view verdicts;  ///< the verdicts that wait for it
  std::string_view source;    ///< the only accepted basis
  std::string_view as_of;     ///< before a day, with {}
  std::string_view alone;     ///< {} verdicts by itself
  std::string_view together;  ///< {} verdicts with other answers
  std::string_view between;   ///< joins the two
  std::string_view summary;   ///< {} open verdicts, {} questions
  std::string_view beyond;    ///< {} that no answer settles
  std::string_view comma;
  std::string_view yes_or_no;
  std::string_view number;  ///< of {} unit
  std::string_view plain_number;
  std::string_view percent;
  std::string_view date;
  std::string_view day_open;  ///< known facts, if only dates are missing
  std::string_view one_of;    ///< {} names
  std::string_view some_of;   ///< {} names
  std::string_view state;
  std::string_view states;
  std::string_view text;
  std::string_view duration;
};

/// The labels in English if there are none.
[[nodiscard]] const QuestionnaireLabels& labels_in(std::string_view language);

/// The reason for a missing value, in few words.
[[nodiscard]] std::string_view reason_in(std::string_view language, engine::Reason reason);

}  // namespace servanda::reports
