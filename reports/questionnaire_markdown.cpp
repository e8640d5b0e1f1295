#include <fmt/format.h>

#include "reports/markdown.hpp"
#include "reports/questionnaire.hpp"

namespace servanda::reports {

using markdown::plain;

std::string write_questionnaire_markdown(const QuestionnaireWords& words) {
  std::string text = fmt::format("# {}\n\n{}\n", plain(words.title), plain(words.summary));
  for (const AddresseeWords& addressee : words.addressees) {
    text += fmt::format("\n## {}\n", plain(addressee.title));
    std::size_t number = 0;
    for (const QuestionWords& question : addressee.questions) {
      text += fmt::format("\n### {}. {}\n\n", ++number, plain(question.title));
      if (!question.name.empty()) text += fmt::format("{}\n\n", markdown::code(question.name));
      for (const auto& [label, line] : question.lines)
        text += fmt::format("- **{}:** {}\n", plain(label), plain(line));
    }
  }
  return text;
}

}  // namespace servanda::reports
