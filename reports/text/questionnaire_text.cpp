#include <fmt/format.h>

#include "reports/questionnaire.hpp"
#include "reports/text/gaps.hpp"

namespace servanda::reports {
namespace {

std::string head(const QuestionWords& question, std::size_t number) {
  const std::string text = fmt::format("{}. {}", number, question.title);
  return question.name.empty() ? text : fmt::format("{} [{}]", text, question.name);
}

}  // namespace

std::string write_questionnaire_text(const QuestionnaireWords& words, const TextOptions& options) {
  Page page(options.width, options.colour);
  page.paragraph("", words.title, Ink::bold);
  page.paragraph("", words.summary);
  for (const AddresseeWords& addressee : words.addressees) {
    page.heading(harmless(addressee.title));
    std::size_t number = 0;
    for (const QuestionWords& question : addressee.questions) {
      if (number > 0) page.blank();
      page.paragraph("", head(question, ++number), Ink::bold);
      for (const auto& [label, text] : question.lines) write_labelled(label, text, page);
    }
  }
  return page.take();
}

}  // namespace servanda::reports
