#include "cli/rules.hpp"

#include "cli/files.hpp"
#include "cli/terminal.hpp"
#include "engine/values/digest.hpp"
#include "grammar/parse.hpp"

namespace servanda::cli {

Rules read_rules(const std::vector<std::string>& paths, grammar::Diagnostics& diagnostics,
                 const grammar::Limits& limits, const engine::Lints& lints) {
  Rules rules;
  std::string digests;
  for (const std::string& path : rule_files(paths)) {
    std::string text = read_file(path, limits.rule_megabytes);
    digests += engine::sha256(text) + "\n";
    const grammar::SourceId id = rules.sources.add(path, std::move(text));
    rules.files.push_back(parse(rules.sources, id, diagnostics, limits));
  }
  rules.program = engine::check(rules.sources, rules.files, diagnostics, lints);
  rules.digest = engine::named_digest(engine::sha256(digests));
  return rules;
}

std::optional<Rules> load_rules(const std::vector<std::string>& paths, const Settings& settings) {
  grammar::Diagnostics diagnostics(settings.limits.errors);
  Rules rules = read_rules(paths, diagnostics, settings.limits);
  if (!diagnostics.has_errors()) return rules;
  show(diagnostics, rules.sources, settings.colour);
  return std::nullopt;
}

}  // namespace servanda::cli
