#include "engine/audit/rules.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "engine/audit/rule_files.hpp"
#include "grammar/parse.hpp"

namespace servanda::engine {

namespace {

LineEnds line_ends_of(std::string_view text) {
  const auto feeds = std::count(text.begin(), text.end(), '\n');
  const auto returns = std::count(text.begin(), text.end(), '\r');
  return feeds > 0 && feeds == returns ? LineEnds::carriage_return_and_line_feed
                                       : LineEnds::line_feed;
}

}  // namespace

Rules rules_of(std::vector<RuleText> texts, base::Diagnostics& diagnostics,
               const base::Limits& limits, const Lints& lints) {
  Rules rules;
  std::string digests;
  rules.files.reserve(texts.size());
  for (RuleText& each : texts) {
    rules.line_ends.push_back(line_ends_of(each.text));
    std::string text = base::with_line_feeds(std::move(each.text));
    digests += base::sha256(text) + "\n";
    const base::SourceId id = rules.sources.add(std::move(each.name), std::move(text));
    rules.files.push_back(grammar::parse(rules.sources, id, diagnostics, limits));
  }
  rules.program = check(rules.sources, rules.files, diagnostics, lints);
  rules.digest = base::named_digest(base::sha256(digests));
  return rules;
}

Rules read_rules(Outside& outside, const std::vector<std::string>& paths,
                 base::Diagnostics& diagnostics, const base::Limits& limits, const Lints& lints) {
  const RuleFiles found = rule_files(outside, paths);
  std::vector<RuleText> texts;
  texts.reserve(found.paths.size());
  for (const std::string& path : found.paths)
    texts.push_back({outside.shown(path), outside.read(path, limits.rule_megabytes)});
  Rules rules = rules_of(std::move(texts), diagnostics, limits, lints);
  rules.note = note_on_passed_over(found);
  return rules;
}

}  // namespace servanda::engine
