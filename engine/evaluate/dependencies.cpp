#include "engine/evaluate/dependencies.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "engine/check/operands.hpp"
#include "engine/evaluate/index.hpp"

namespace servanda::engine {

FactSelection needed_facts(const Program& program, const Selection& selection) {
  // Nodes outside of commitments belong to exceptions and indices, and are always included.
  std::vector<bool> skipped(program.nodes.size());
  for (std::uint32_t i = 0; i < program.commitments.size(); ++i) {
    const auto& wanted = selection.commitments;
    if (wanted.empty() || std::find(wanted.begin(), wanted.end(), CommitmentId{i}) != wanted.end())
      continue;
    const NodeRange& nodes = program.commitments[CommitmentId{i}].nodes;
    std::fill(skipped.begin() + nodes.first, skipped.begin() + nodes.end, true);
  }
  std::map<IndicatorId, bool> of_all;
  for (std::size_t i = 0; i < program.nodes.size(); ++i) {
    const auto* const read = std::get_if<Read>(&program.nodes[i].content);
    if (read == nullptr || skipped[i]) continue;
    bool& all = of_all[read->indicator];
    all = all || read->subject.valid();
  }
  for (const SourceCheck& check : program.checks) of_all.try_emplace(check.indicator, false);
  FactSelection needed;
  needed.indicators.reserve(of_all.size());
  for (const auto& [indicator, all] : of_all) needed.indicators.push_back({indicator, all});
  // The mean of a group needs members that were not selected.
  if (!takes_means(program)) needed.subjects = selection.subjects;
  return needed;
}

namespace {

/// Visits all readings of a commitment, its exceptions included.
template <class Take>
void for_each_read(const Program& program, const Commitment& commitment, Take take) {
  const auto look_at = [&](const Node& node) {
    if (const auto* const read = std::get_if<Read>(&node.content)) take(*read);
  };
  for (std::uint32_t i = commitment.nodes.first; i < commitment.nodes.end; ++i)
    look_at(program.nodes[i]);
  for (const Exception& exception : commitment.exceptions) {
    for (const NodeId clause :
         {exception.when, exception.applies, exception.met, exception.partly}) {
      if (!clause.valid()) continue;
      for (const NodeId node : nodes_of(program, clause)) look_at(program[node]);
    }
  }
}

}  // namespace

std::vector<IndicatorId> indicators_of(const Program& program, const Commitment& commitment) {
  std::set<IndicatorId> indicators;
  for_each_read(program, commitment, [&](const Read& read) { indicators.insert(read.indicator); });
  return {indicators.begin(), indicators.end()};
}

bool reads_others(const Program& program, const Commitment& commitment) {
  bool others = false;
  for_each_read(program, commitment,
                [&](const Read& read) { others = others || read.subject.valid(); });
  return others;
}

}  // namespace servanda::engine
