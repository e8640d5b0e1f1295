#include "engine/audit/request.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace servanda::engine {

namespace {

constexpr std::array<std::pair<std::string_view, std::vector<std::string> SelectionWords::*>, 4>
    lists{{{"cycle", &SelectionWords::cycles},
           {"subject", &SelectionWords::subjects},
           {"commitment", &SelectionWords::commitments},
           {"theme", &SelectionWords::themes}}};

}  // namespace

std::string to_text(const SelectionWords& words) {
  std::string text;
  for (const auto& [name, list] : lists) {
    for (const std::string& word : words.*list) text += std::string(name) + " " + word + "\n";
  }
  return text;
}

SelectionWords selection_words(std::string_view text) {
  SelectionWords words;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    for (const auto& [name, list] : lists) {
      if (line.substr(0, name.size()) == name && line.substr(name.size(), 1) == " ")
        (words.*list).emplace_back(line.substr(name.size() + 1));
    }
  }
  return words;
}

}  // namespace servanda::engine
