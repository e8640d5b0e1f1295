#include "cli/rules.hpp"

#include "cli/files.hpp"
#include "cli/terminal.hpp"
#include "engine/meaning/check.hpp"
#include "engine/values/digest.hpp"
#include "grammar/parse.hpp"

namespace servanda::cli {

std::optional<Rules> load_rules(const std::vector<std::string>& paths, Colour colour,
                                Warnings warnings) {
  Rules rules;
  grammar::Diagnostics diagnostics;
  std::string digests;
  for (const std::string& path : rule_files(paths)) {
    std::string text = read_file(path);
    digests += engine::sha256(text) + "\n";
    const grammar::SourceId id = rules.sources.add(path, std::move(text));
    rules.files.push_back(parse(rules.sources, id, diagnostics));
  }
  rules.program = engine::check(rules.sources, rules.files, diagnostics);
  rules.digest = "sha256:" + engine::sha256(digests);
  if (diagnostics.has_errors() || warnings == Warnings::shown) {
    show(diagnostics, rules.sources, colour);
  }
  if (diagnostics.has_errors()) return std::nullopt;
  return rules;
}

}  // namespace servanda::cli
