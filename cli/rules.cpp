#include "cli/rules.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "cli/files.hpp"
#include "cli/rule_files.hpp"
#include "cli/terminal.hpp"
#include "grammar/parse.hpp"

namespace servanda::cli {

namespace {

LineEnds line_ends_of(std::string_view text) {
  const auto feeds = std::count(text.begin(), text.end(), '\n');
  const auto returns = std::count(text.begin(), text.end(), '\r');
  return feeds > 0 && feeds == returns ? LineEnds::carriage_return_and_line_feed
                                       : LineEnds::line_feed;
}

}  // namespace

Rules read_rules(const std::vector<std::string>& paths, base::Diagnostics& diagnostics,
                 const base::Limits& limits, const engine::Lints& lints) {
  Rules rules;
  std::string digests;
  const RuleFiles found = rule_files(paths);
  rules.note = note_on_passed_over(found);
  for (const std::string& path : found.paths) {
    std::string text = read_file(path, limits.rule_megabytes);
    rules.line_ends.push_back(line_ends_of(text));
    text = base::with_line_feeds(std::move(text));
    digests += base::sha256(text) + "\n";
    const base::SourceId id = rules.sources.add(shown_path(path), std::move(text));
    rules.files.push_back(grammar::parse(rules.sources, id, diagnostics, limits));
  }
  rules.program = engine::check(rules.sources, rules.files, diagnostics, lints);
  rules.digest = base::named_digest(base::sha256(digests));
  return rules;
}

std::optional<Rules> load_rules(const std::vector<std::string>& paths, const Settings& settings) {
  base::Diagnostics diagnostics(settings.limits.errors);
  Rules rules = read_rules(paths, diagnostics, settings.limits);
  if (!rules.note.empty()) show_note(rules.note);
  if (!diagnostics.has_errors()) return rules;
  show(diagnostics, rules.sources, settings.colour);
  return std::nullopt;
}

}  // namespace servanda::cli
