#include "engine/audit/languages.hpp"

#include <fmt/format.h>

#include <set>

namespace servanda::engine {

std::variant<std::string, Refused> language_of(const Program& program, const std::string& word) {
  std::string language = word.empty() ? "en" : word;
  std::set<std::string> known{"en"};
  for (const Pack& pack : program.packs) {
    for (const Wording::In& in : pack.title.languages) known.insert(in.language);
  }
  if (known.count(language) > 0) return language;
  return Refused{fmt::format("no pack of these rules has a title in `{}`", language),
                 fmt::format("there are {}", fmt::join(known, ", "))};
}

}  // namespace servanda::engine
