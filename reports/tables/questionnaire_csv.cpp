#include "reports/questionnaire.hpp"
#include "reports/tables/csv.hpp"

namespace servanda::reports {
namespace {

using engine::AnswerKind;
using engine::Reading;

bool has_row(const engine::Question& question) {
  return (question.kind == AnswerKind::fact || question.kind == AnswerKind::judgement) &&
         question.reading->subject.valid();
}

/// The day or the year in question; empty for a cycle.
std::string as_of(const Reading& reading) {
  if (reading.day) return engine::to_string(*reading.day);
  if (reading.year) return std::to_string(*reading.year);
  if (reading.cycle.valid() || !reading.until) return "";
  return engine::to_string(*reading.until);
}

std::string cycle(const engine::Vocabulary& vocabulary, const Reading& reading) {
  const bool dated = reading.day || reading.year;
  return reading.cycle.valid() && !dated ? vocabulary.cycles[reading.cycle].name : "";
}

/// "Declared total, 2015-2020 review cycle: How large was the total?"
std::string note(const QuestionWords& words) {
  std::string text = words.title;
  for (const std::string& asked : words.asked)
    text += (&asked == &words.asked.front() ? ": " : " ") + asked;
  return text;
}

/// A lasting fact in question for several periods needs the day on which it began.
std::string row(const engine::Vocabulary& vocabulary, const engine::Question& question,
                const QuestionWords& words) {
  const Reading& reading = *question.reading;
  const bool once = question.more.empty();
  const std::string basis = reading.source ? std::string(to_string(*reading.source)) : "";
  return csv_row({vocabulary.subjects[reading.subject].name,
                  vocabulary.indicators[reading.indicator].name,
                  once ? cycle(vocabulary, reading) : "", once ? as_of(reading) : "", "", "", basis,
                  "", "", "", "", note(words)});
}

}  // namespace

std::string write_questionnaire_csv(const engine::Vocabulary& vocabulary,
                                    const engine::Questionnaire& questionnaire,
                                    const QuestionnaireWords& words) {
  std::string text = csv_row({"subject", "indicator", "cycle", "as_of", "value", "missing", "basis",
                              "document", "paragraph", "quotation", "known_from", "note"});
  for (std::size_t i = 0; i < questionnaire.addressees.size(); ++i) {
    const auto& questions = questionnaire.addressees[i].questions;
    for (std::size_t k = 0; k < questions.size(); ++k) {
      if (has_row(questions[k]))
        text += row(vocabulary, questions[k], words.addressees[i].questions[k]);
    }
  }
  return text;
}

std::size_t without_row(const engine::Questionnaire& questionnaire) {
  std::size_t number = 0;
  for (const engine::Addressee& addressee : questionnaire.addressees) {
    for (const engine::Question& question : addressee.questions)
      number += has_row(question) ? 0U : 1U;
  }
  return number;
}

}  // namespace servanda::reports
