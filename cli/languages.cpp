#include "cli/languages.hpp"

#include <fmt/format.h>

#include <set>

#include "cli/exit.hpp"

namespace servanda::cli {

std::string language_of(const engine::Program& program, const std::string& word) {
  std::string language = word.empty() ? "en" : word;
  std::set<std::string> known{"en"};
  for (const engine::Pack& pack : program.packs) {
    for (const engine::Wording::In& in : pack.title.languages) known.insert(in.language);
  }
  if (known.count(language) == 0) {
    throw UsageError(fmt::format("no pack of these rules has a title in `{}`", language),
                     fmt::format("there are {}", fmt::join(known, ", ")));
  }
  return language;
}

}  // namespace servanda::cli
