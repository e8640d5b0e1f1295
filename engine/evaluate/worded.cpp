#include "engine/evaluate/worded.hpp"

#include <algorithm>

namespace servanda::engine {

std::string worded(const Program& program, const Type& type, const Answer& answer) {
  if (answer.value) return write_value(program.vocabulary, type, *answer.value);
  std::string text = "[not known";
  bool first = true;
  for (const Reason reason : answer.reasons.list()) {
    std::string word(to_string(reason));
    std::replace(word.begin(), word.end(), '_', ' ');
    text += (first ? ": " : ", ") + word;
    first = false;
  }
  return text + "]";
}

}  // namespace servanda::engine
