// `servanda document`: the rules as a readable guide.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/commands.hpp"
#include "cli/exit.hpp"
#include "cli/files.hpp"
#include "cli/rules.hpp"
#include "cli/terminal.hpp"
#include "grammar/spelling.hpp"
#include "reports/guide.hpp"

namespace servanda::cli {

namespace {

/// English, and those that some pack has a title in.
std::vector<std::string> languages_of(const engine::Program& program) {
  std::set<std::string> languages{"en"};
  for (const engine::Pack& pack : program.packs) {
    for (const engine::Wording::In& in : pack.title.languages) languages.insert(in.language);
  }
  return {languages.begin(), languages.end()};
}

}  // namespace

int document(const DocumentOptions& options) {
  const auto rules = load_rules(options.rules, options.colour);
  if (!rules) return wrong_rules;
  if (rules->program.commitments.size() == 0) {
    show_error("nothing was written: the rules hold no commitment",
               "name the files or the folder with the commitments, too");
    return nothing_evaluated;
  }
  const std::string language = options.language.empty() ? "en" : options.language;
  const std::vector<std::string> known = languages_of(rules->program);
  if (std::find(known.begin(), known.end(), language) == known.end()) {
    throw UsageError(fmt::format("no pack of these rules has a title in `{}`", language),
                     fmt::format("there are {}", fmt::join(known, ", ")));
  }
  write_whole(options.output, reports::write_guide(rules->program, rules->sources, language));
  return done;
}

}  // namespace servanda::cli
