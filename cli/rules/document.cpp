// `servanda document`: writes the rules as a readable guide.

#include "cli/accepted.hpp"
#include "cli/commands.hpp"
#include "cli/exit.hpp"
#include "cli/rules/load_rules.hpp"
#include "engine/audit/languages.hpp"
#include "reports/markdown/guide.hpp"

namespace servanda::cli {

int document(const DocumentOptions& options, Console& console) {
  const auto rules = load_rules(options.rules, options.limits, console);
  if (!rules) return wrong_rules;
  if (rules->program.commitments.size() == 0) {
    console.terminal.show_error("nothing was written: the rules hold no commitment",
                                "name the files or the folder with the commitments, too");
    return nothing_evaluated;
  }
  const std::string language = accepted(engine::language_of(rules->program, options.language));
  console.files.write_whole(options.output,
                            reports::write_guide(rules->program, rules->sources, language));
  return done;
}

}  // namespace servanda::cli
