#include <fmt/format.h>

#include <algorithm>

#include "reports/markdown/markdown.hpp"
#include "reports/questionnaire.hpp"

namespace servanda::reports {

using markdown::plain;

namespace {

/// Text in back-ticks is to be typed as it is.
std::string with_code(std::string_view line) {
  if (std::count(line.begin(), line.end(), '`') % 2 != 0) return plain(line);
  std::string text;
  for (bool code = false;; code = !code) {
    const std::size_t end = std::min(line.find('`'), line.size());
    const std::string_view part = line.substr(0, end);
    if (!part.empty()) text += code ? markdown::code(part) : plain(part);
    if (end == line.size()) return text;
    line.remove_prefix(end + 1);
  }
}

}  // namespace

std::string write_questionnaire_markdown(const QuestionnaireWords& words) {
  std::string text = fmt::format("# {}\n\n{}\n", plain(words.title), plain(words.summary));
  for (const AddresseeWords& addressee : words.addressees) {
    text += fmt::format("\n## {}\n", plain(addressee.title));
    std::size_t number = 0;
    for (const QuestionWords& question : addressee.questions) {
      text += fmt::format("\n### {}. {}\n\n", ++number, plain(question.title));
      if (!question.name.empty()) text += fmt::format("{}\n\n", markdown::code(question.name));
      for (const auto& [label, line] : question.lines)
        text += fmt::format("- **{}:** {}\n", plain(label), with_code(line));
    }
  }
  return text;
}

}  // namespace servanda::reports
