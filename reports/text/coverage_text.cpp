#include "reports/text/coverage_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/display.hpp"
#include "grammar/token.hpp"

namespace servanda::reports {
namespace {

using engine::CommitmentCoverage;
using engine::ConditionReached;

std::string in_row(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

/// The text of the condition, on one line and not too long.
std::string words_of(const base::Sources& sources, const base::Place& place) {
  std::string text(sources.text(place));
  std::replace(text.begin(), text.end(), '\n', ' ');
  text = grammar::single_spaced(text);
  constexpr std::size_t longest = 72;
  if (base::cells(text) <= longest) return base::shown(text);
  std::string cut;
  std::size_t cells = 0;
  for (const base::Glyph& glyph : base::glyphs_of(text)) {
    cells += glyph.cells;
    if (cells >= longest) break;
    cut += glyph.shown;
  }
  return cut + "…";
}

void write_condition(const engine::Program& program, const base::Sources& sources,
                     const ConditionReached& each, std::string& text) {
  std::vector<std::string> never;
  if (!each.yes) never.emplace_back("true");
  if (!each.no) never.emplace_back("false");
  if (each.may_be_unknown && !each.unknown) never.emplace_back("unknown");
  if (never.empty()) return;
  const base::Place& place = program[each.condition].place;
  const base::Source& source = sources[place.source];
  text += fmt::format("  {}:{}  `{}`: never {}\n", source.name(),
                      source.position(place.span.begin).line, words_of(sources, place),
                      fmt::join(never, " or "));
}

/// Versions of a commitment share its id: their first days distinguish them.
std::string version_name(const engine::Commitment& commitment) {
  if (!commitment.in_force_from) return commitment.name;
  return commitment.name + " from " + engine::to_string(*commitment.in_force_from);
}

struct Sums {
  std::size_t verdicts = 0;
  std::size_t verdicts_reached = 0;
  std::size_t all = 0;
  std::size_t reached = 0;
};

Sums sums_of(const std::vector<CommitmentCoverage>& covered) {
  Sums sums;
  for (const CommitmentCoverage& each : covered) {
    sums.verdicts += each.verdicts.size();
    sums.verdicts_reached += static_cast<std::size_t>(
        std::count_if(each.verdicts.begin(), each.verdicts.end(),
                      [](const engine::VerdictReached& verdict) { return verdict.reached; }));
    sums.all += each.reachable();
    sums.reached += each.reached();
  }
  return sums;
}

}  // namespace

int total_percentage(const std::vector<CommitmentCoverage>& covered) {
  const Sums sums = sums_of(covered);
  return engine::percentage(sums.reached, sums.all);
}

std::string write_coverage(const engine::Program& program, const base::Sources& sources,
                           const std::vector<CommitmentCoverage>& covered) {
  std::string text;
  for (const CommitmentCoverage& each : covered) {
    text += fmt::format("{}: {}%\n", version_name(program.commitments[each.commitment]),
                        engine::percentage(each.reached(), each.reachable()));
    std::vector<std::string> never;
    for (const engine::VerdictReached& verdict : each.verdicts) {
      if (!verdict.reached) never.emplace_back(to_string(verdict.verdict));
    }
    if (!never.empty()) text += fmt::format("  never expected and found: {}\n", in_row(never));
    for (const ConditionReached& condition : each.conditions)
      write_condition(program, sources, condition, text);
  }
  const Sums sums = sums_of(covered);
  text += fmt::format(
      "verdicts: {} of {} ({}%); truths of conditions: {} of {} ({}%); together: {}%\n",
      sums.verdicts_reached, sums.verdicts,
      engine::percentage(sums.verdicts_reached, sums.verdicts),
      sums.reached - sums.verdicts_reached, sums.all - sums.verdicts,
      engine::percentage(sums.reached - sums.verdicts_reached, sums.all - sums.verdicts),
      engine::percentage(sums.reached, sums.all));
  return text;
}

}  // namespace servanda::reports
