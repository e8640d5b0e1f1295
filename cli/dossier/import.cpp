// `servanda import`: reads facts, events, reports and completeness into a dossier; all or nothing.

#include <fmt/format.h>

#include <filesystem>
#include <optional>

#include "base/display.hpp"
#include "cli/commands.hpp"
#include "cli/exit.hpp"
#include "cli/rules/load_rules.hpp"
#include "cli/terminal/progress.hpp"
#include "engine/dossier/dossier.hpp"

namespace servanda::cli {

namespace {

using engine::Dossier;
using engine::ImportedFile;

std::string told(const ImportedFile& file) {
  std::string text =
      fmt::format("{}: {} {}", file.name, file.rows, file.rows == 1 ? "new row" : "new rows");
  if (!file.kind.empty()) text += fmt::format(" of {}", file.kind);
  if (file.repeated > 0) text += fmt::format(", {} known already", file.repeated);
  return text + "\n";
}

struct Imported {
  bool taken = false;
  std::string text;
};

Imported take(const ImportOptions& options, engine::Rules& rules, Console& console) {
  base::Diagnostics diagnostics(options.limits.errors);
  std::optional<Progress> progress(std::in_place, "reading the files", console);
  std::vector<base::SourceId> files;
  for (const std::string& path : options.files) {
    std::string text = console.files.read(path, options.limits.data_megabytes);
    files.push_back(rules.sources.add(shown_path(path), std::move(text)));
  }
  console.files.require_not_read(options.dossier);
  progress->now("taking in the rows");
  const std::stop_token stop =
      console.time.stop_and_undo();  // before there is anything to roll back
  Dossier dossier(options.dossier, Dossier::Mode::create_or_write);
  const std::vector<ImportedFile> taken =
      dossier.import(rules.sources, files, rules.program.vocabulary, diagnostics, options.entry,
                     {options.limits, stop, options.spelling});
  progress.reset();
  console.terminal.show(diagnostics, rules.sources);
  if (diagnostics.has_errors()) return {};
  Imported imported{true, {}};
  for (const ImportedFile& file : taken) imported.text += told(file);
  if (const std::string spelled = to_string(options.spelling); !spelled.empty())
    imported.text += "read with " + spelled + "\n";
  imported.text += fmt::format("{} now holds {}\n", options.dossier, dossier.digest());
  return imported;
}

}  // namespace

int import(const ImportOptions& options, Console& console) {
  auto rules = load_rules(options.rules, options.limits, console);
  if (!rules) return wrong_rules;
  const Imported imported = take(options, *rules, console);
  if (!imported.taken) {
    std::error_code error;
    const bool is_there = std::filesystem::exists(options.dossier, error);
    console.terminal.show_error(
        is_there ? fmt::format("nothing was imported; `{}` is as it was", options.dossier)
                 : std::string("nothing was imported, and no dossier was made"),
        "mend the rows above and run the same command again");
    return wrong_data;
  }
  console.files.write_whole("", base::shown_lines(imported.text));
  return done;
}

}  // namespace servanda::cli
