#pragma once
// The questionnaire as text, as Markdown, and as a CSV that can be filled in and imported again.

#include <string>
#include <string_view>

#include "engine/explain/questionnaire.hpp"
#include "reports/questionnaire_words.hpp"
#include "reports/run.hpp"
#include "reports/text/audit_text.hpp"

namespace servanda::reports {

[[nodiscard]] std::string write_questionnaire_text(const QuestionnaireWords& words,
                                                   const TextOptions& options = {});

[[nodiscard]] std::string write_questionnaire_markdown(const QuestionnaireWords& words);

/// The columns of a file of facts, with one row for each question whose answer is a fact or a
/// judgement, and empty `value` and `missing`. The note has the question. `words` are those of the
/// questionnaire.
[[nodiscard]] std::string write_questionnaire_csv(const engine::Vocabulary& vocabulary,
                                                  const engine::Questionnaire& questionnaire,
                                                  const QuestionnaireWords& words);

/// The number of questions without a row in the CSV: their answer is a list or the text of a
/// report.
[[nodiscard]] std::size_t without_row(const engine::Questionnaire& questionnaire);

}  // namespace servanda::reports
