#include "cli/recorded.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "cli/terminal.hpp"
#include "cli/time_limit.hpp"
#include "engine/evaluate/recorded.hpp"
#include "reports/version.hpp"

namespace servanda::cli {

namespace {

using reports::SelectionWords;

constexpr std::array<std::pair<std::string_view, std::vector<std::string> SelectionWords::*>, 4>
    lists{{{"cycle", &SelectionWords::cycles},
           {"subject", &SelectionWords::subjects},
           {"commitment", &SelectionWords::commitments},
           {"theme", &SelectionWords::themes}}};

}  // namespace

std::string selection_text(const SelectionWords& words) {
  std::string text;
  for (const auto& [name, list] : lists) {
    for (const std::string& word : words.*list) text += fmt::format("{} {}\n", name, word);
  }
  return text;
}

SelectionWords selection_of(const std::string& text) {
  SelectionWords words;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    for (const auto& [name, list] : lists) {
      if (line.substr(0, name.size()) == name && line.substr(name.size(), 1) == " ")
        (words.*list).emplace_back(line.substr(name.size() + 1));
    }
  }
  return words;
}

void keep_record(const AuditOptions& options, const Rules& rules, const Assessed& assessed) {
  engine::NewRecord run;
  run.entry = options.entry;
  run.program = version;
  run.rules_digest = rules.digest;
  run.waivers_digest = assessed.waivers_digest;
  run.data_digest = assessed.data_digest;
  run.as_of = options.time.as_of;
  run.known_at = options.time.known_at;
  run.selection = selection_text(options.selection);
  run.verdicts = pack(recorded(rules.program, assessed.assessment));
  finish_whole();
  engine::Dossier dossier(options.dossier, engine::Dossier::Mode::write);
  const engine::Record record = dossier.keep(run);
  show_note(fmt::format("note: this run is record {} of `{}`: {}", record.number, options.dossier,
                        record.digest));
}

}  // namespace servanda::cli
