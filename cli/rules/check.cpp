// `servanda check`: finds mistakes in rules. It needs no data.

#include <fmt/format.h>

#include <set>
#include <vector>

#include "cli/commands.hpp"
#include "cli/exit.hpp"
#include "cli/files/files.hpp"
#include "engine/audit/rules.hpp"
#include "engine/check/fix.hpp"
#include "reports/json/diagnostics_json.hpp"

namespace servanda::cli {

namespace {

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

bool declares_nothing(const engine::Program& program) {
  const engine::Vocabulary& words = program.vocabulary;
  return program.commitments.size() + program.scenarios.size() + words.subjects.size() +
             words.cycles.size() + words.indicators.size() + words.events.size() +
             words.units.size() + words.groups.size() + words.choices.size() ==
         0;
}

/// All versions of a commitment count as one.
std::size_t commitments_of(const engine::Program& program) {
  std::set<std::string_view> names;
  for (const engine::Commitment& commitment : program.commitments) names.insert(commitment.name);
  return names.size();
}

/// `--fix` corrects every mistake, not only those within the limit of errors.
constexpr std::size_t all_of_them = 100'000;

std::vector<engine::RuleText> texts_of(const engine::Rules& rules) {
  std::vector<engine::RuleText> texts;
  texts.reserve(rules.files.size());
  for (const grammar::syntax::File& file : rules.files) {
    const base::Source& source = rules.sources[file.source];
    texts.push_back({source.name(), std::string(source.text())});
  }
  return texts;
}

engine::FixSettings fix_settings(const CheckOptions& options) {
  return {options.limits, {true, options.as_of}};
}

/// Each file that differs is written as a whole or not at all.
void mend(const CheckOptions& options, Console& console) {
  require_files(options.rules);
  base::Diagnostics diagnostics(all_of_them);
  const engine::FixSettings settings = fix_settings(options);
  const engine::Rules rules = engine::read_rules(console.files, options.rules, diagnostics,
                                                 settings.limits, settings.lints);
  const std::vector<engine::RuleText> texts = texts_of(rules);
  const engine::Fixed fixed = engine::fix(texts, settings);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string& text = fixed.texts[i].text;
    if (text == texts[i].text) continue;
    const bool with_returns = rules.line_ends[i] == engine::LineEnds::carriage_return_and_line_feed;
    console.files.rewrite_whole(texts[i].name,
                                with_returns ? base::with_carriage_returns(text) : text);
  }
  console.terminal.show_note(fmt::format(
      "{} mended", fixed.slips == 0 ? "nothing" : counted(fixed.slips, "slip", "slips")));
}

/// The file has all diagnostics: its reader filters them.
int write_for_programs(const CheckOptions& options, const base::Diagnostics& all,
                       const engine::Rules& rules, const Console& console) {
  const base::Diagnostics diagnostics =
      engine::with_sound_edits(texts_of(rules), fix_settings(options), all);
  console.files.write_whole(options.output,
                            options.format == Format::sarif
                                ? reports::write_sarif(diagnostics, rules.sources)
                                : reports::write_diagnostics_json(diagnostics, rules.sources));
  if (diagnostics.has_errors()) return wrong_rules;
  return options.strict && diagnostics.warnings() > 0 ? found : done;
}

}  // namespace

int check(const CheckOptions& options, Console& console) {
  if (options.fix) mend(options, console);
  const bool for_people = options.format == Format::text;
  base::Diagnostics diagnostics(for_people ? options.limits.errors : all_of_them);
  const engine::Rules rules = engine::read_rules(console.files, options.rules, diagnostics,
                                                 options.limits, {true, options.as_of});
  if (!rules.note.empty()) console.terminal.show_note(rules.note);
  if (!for_people) return write_for_programs(options, diagnostics, rules, console);
  console.terminal.show(diagnostics, rules.sources);
  if (diagnostics.has_errors()) return wrong_rules;
  const engine::Program& program = rules.program;
  const engine::Vocabulary& vocabulary = program.vocabulary;
  if (declares_nothing(program)) {
    console.terminal.show_error("nothing was checked: the rules declare nothing",
                                "a file of rules begins with `language 1` and a `pack`");
    return nothing_evaluated;
  }
  const std::size_t warnings = diagnostics.warnings();
  console.files.write_whole(
      "", fmt::format("the rules are sound{}: {} with {}, {}, {}, {} and {}\n{}\n",
                      warnings == 0 ? "" : ", with " + counted(warnings, "warning", "warnings"),
                      counted(rules.files.size(), "file", "files"),
                      counted(commitments_of(program), "commitment", "commitments"),
                      counted(vocabulary.indicators.size(), "indicator", "indicators"),
                      counted(vocabulary.events.size(), "kind of event", "kinds of event"),
                      counted(vocabulary.cycles.size(), "cycle", "cycles"),
                      counted(program.scenarios.size(), "scenario", "scenarios"), rules.digest));
  return options.strict && warnings > 0 ? found : done;
}

}  // namespace servanda::cli
