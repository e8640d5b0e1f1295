#include "engine/evaluate/format_answer.hpp"

#include <algorithm>

namespace servanda::engine {

namespace {

std::string title(const Wording& wording, std::string_view language, const std::string& name) {
  return wording.empty() ? name : std::string(wording.in(language));
}

std::string said(const Program& program, NodeId id, const Value& value, std::string_view language) {
  const Vocabulary& vocabulary = program.vocabulary;
  if (const auto* subject = std::get_if<SubjectId>(&value))
    return title(vocabulary.subjects[*subject].title, language, vocabulary.subjects[*subject].name);
  if (std::holds_alternative<CycleDays>(program[id].content)) {
    const auto days = std::get<Days>(value);
    for (const Cycle& cycle : vocabulary.cycles) {
      if (cycle.days == days) return title(cycle.title, language, cycle.name);
    }
  }
  const std::string text = write_value(vocabulary, program[id].type, value, Digits::shown);
  const bool is_chosen =
      std::holds_alternative<ChoiceValue>(value) || std::holds_alternative<ChoiceSet>(value);
  return is_chosen ? spaced(text) : text;
}

}  // namespace

std::string spaced(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string worded(const Program& program, NodeId id, const Answer& answer,
                   std::string_view language) {
  if (answer.value) return said(program, id, *answer.value, language);
  // Only the answer of an empty group has neither a value nor a reason.
  if (answer.reasons.empty()) return "[not applicable]";
  std::string text = "[not known";
  bool first = true;
  for (const Reason reason : answer.reasons.list()) {
    text += (first ? ": " : ", ") + spaced(to_string(reason));
    first = false;
  }
  return text + "]";
}

}  // namespace servanda::engine
