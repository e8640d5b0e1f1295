// `servanda format`: gives all rules one layout. It formats all files before it writes the first.

#include "grammar/format.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "base/display.hpp"
#include "cli/commands.hpp"
#include "cli/exit.hpp"
#include "cli/files/files.hpp"
#include "engine/audit/rule_files.hpp"
#include "grammar/parse.hpp"
#include "reports/text/difference.hpp"

namespace servanda::cli {

namespace {

struct Reformatted {
  std::string path;
  std::string before;
  std::string after;
};

/// The changes, file by file; nothing if a file has mistakes, which it shows.
std::optional<std::vector<Reformatted>> changes(const FormatOptions& options, Console& console) {
  base::Sources sources;
  base::Diagnostics diagnostics(options.limits.errors);
  std::vector<grammar::syntax::File> files;
  std::vector<std::string> texts;
  const engine::RuleFiles rules = engine::rule_files(console.files, options.rules);
  if (!rules.passed_over.empty()) console.terminal.show_note(note_on_passed_over(rules));
  for (const std::string& path : rules.paths) {
    texts.push_back(console.files.read(path, options.limits.rule_megabytes));
    const auto id = sources.add(shown_path(path), base::with_line_feeds(texts.back()));
    files.push_back(grammar::parse(sources, id, diagnostics, options.limits));
  }
  if (diagnostics.has_errors()) {
    console.terminal.show(diagnostics, sources);
    console.terminal.show_error("nothing was formatted: a file with mistakes has no layout",
                                "mend them first");
    return std::nullopt;
  }
  std::vector<Reformatted> found;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string& path = sources[files[i].source].name();
    auto text = grammar::format(sources, files[i]);
    if (!text) throw std::logic_error(path + " would lose words; nothing was written");
    if (*text != texts[i]) found.push_back({path, texts[i], *std::move(text)});
  }
  return found;
}

}  // namespace

int format(const FormatOptions& options, Console& console) {
  const bool only_told = options.check || options.diff;
  if (!only_told) require_files(options.rules);
  const auto found_changes = changes(options, console);
  if (!found_changes) return wrong_rules;
  std::string told;
  for (const Reformatted& change : *found_changes) {
    if (options.diff) {
      told += reports::difference(change.path, change.before, change.after);
    } else if (options.check) {
      told += change.path + "\n";
    } else {
      console.files.rewrite_whole(change.path, change.after);
      told += "formatted " + change.path + "\n";
    }
  }
  console.files.write_whole("", base::shown_lines(told));
  return only_told && !found_changes->empty() ? found : done;
}

}  // namespace servanda::cli
