// `servanda document`: writes the rules as a readable guide.

#include "cli/commands.hpp"
#include "cli/exit.hpp"
#include "cli/files.hpp"
#include "cli/languages.hpp"
#include "cli/rules.hpp"
#include "cli/terminal.hpp"
#include "reports/markdown/guide.hpp"

namespace servanda::cli {

int document(const DocumentOptions& options) {
  const auto rules = load_rules(options.rules, options.settings);
  if (!rules) return wrong_rules;
  if (rules->program.commitments.size() == 0) {
    show_error("nothing was written: the rules hold no commitment",
               "name the files or the folder with the commitments, too");
    return nothing_evaluated;
  }
  const std::string language = language_of(rules->program, options.language);
  write_whole(options.output, reports::write_guide(rules->program, rules->sources, language));
  return done;
}

}  // namespace servanda::cli
