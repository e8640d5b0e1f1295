#include "cli/rules/load_rules.hpp"

namespace servanda::cli {

std::optional<engine::Rules> load_rules(const std::vector<std::string>& paths,
                                        const base::Limits& limits, Console& console) {
  base::Diagnostics diagnostics(limits.errors);
  engine::Rules rules = engine::read_rules(console.files, paths, diagnostics, limits);
  if (!rules.note.empty()) console.terminal.show_note(rules.note);
  if (!diagnostics.has_errors()) return rules;
  console.terminal.show(diagnostics, rules.sources);
  return std::nullopt;
}

}  // namespace servanda::cli
