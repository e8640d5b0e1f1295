#pragma once
// The questionnaire as its readers see it: a title for each question, and the lines below it.
//
// One model for text, Markdown and spreadsheets, so that all have the same content. Titles and
// questions of the rules are in the reader's language if there are any; so are our own labels, in
// English and Chinese.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/explain/questionnaire.hpp"
#include "reports/run.hpp"

namespace servanda::reports {

struct QuestionWords {
  std::string title;               ///< "Declared total, 2015-2020 review cycle"
  std::string name;                ///< "warheads.total"; empty for the text of a report
  std::vector<std::string> asked;  ///< the authors' questions
  std::size_t settled_alone = 0;
  std::size_t settled_with_others = 0;
  /// Label and text: the authors' question, the notation of an answer, known facts, …
  std::vector<std::pair<std::string, std::string>> lines;
};

struct AddresseeWords {
  std::string title;  ///< "United Kingdom (GBR)"
  std::vector<QuestionWords> questions;
};

struct QuestionnaireWords {
  std::string title;
  std::string summary;  ///< "12 verdicts are open; 7 answers would settle 10 of them"
  std::vector<AddresseeWords> addressees;
};

/// The languages of our own labels.
[[nodiscard]] const std::vector<std::string>& label_languages();

[[nodiscard]] QuestionnaireWords in_words(const Audit& audit,
                                          const engine::Questionnaire& questionnaire,
                                          std::string_view language);

/// "2015-2020 review cycle", "as of 2021-12-31", "2012"; empty without a period.
[[nodiscard]] std::string period_in(const engine::Vocabulary& vocabulary,
                                    const engine::Reading& reading, std::string_view language);

}  // namespace servanda::reports
