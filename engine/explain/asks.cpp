#include "engine/explain/asks.hpp"

#include <set>
#include <tuple>

#include "engine/check/operands.hpp"

namespace servanda::engine {
namespace {

/// The things that clauses read at the time under review: indicators, events, phrases.
class Things {
 public:
  Things(const Program& program, CycleId cycle) : program_(program), cycle_(cycle) {}

  void add(NodeId clause) {
    if (!clause.valid()) return;
    for (const NodeId id : nodes_of(program_, clause)) take(program_[id].content);
  }
  [[nodiscard]] bool is_one() const { return things_.size() == 1; }
  [[nodiscard]] bool has(const Reading& reading) const {
    if (reading.indicator.valid()) return things_.contains({reading.indicator.value, 0U, 0U});
    if (reading.event.valid()) return things_.contains({0U, reading.event.value + 1U, 0U});
    return !reading.phrases.empty() &&
           things_.contains({0U, 0U, reading.phrases.front().value + 1U});
  }

 private:
  void take(const NodeContent& content) {
    if (const auto* read = std::get_if<Read>(&content); read != nullptr && is_now(read->period))
      things_.insert({read->indicator.value, 0U, 0U});
    if (const auto* over = std::get_if<CountedOver>(&content)) take(over->range);
    if (const auto* over = std::get_if<Aggregated>(&content)) take(over->range);
    const auto* mentions = std::get_if<Mentions>(&content);
    if (mentions == nullptr || !is_now(mentions->period)) return;
    for (const PhraseId phrase : mentions->phrases) things_.insert({0U, 0U, phrase.value + 1U});
  }
  void take(const Range& range) {
    if (range.event.valid()) things_.insert({0U, range.event.value + 1U, 0U});
  }
  [[nodiscard]] bool is_now(const Period& period) const {
    return period.kind != PeriodKind::previous &&
           (period.kind != PeriodKind::cycle || period.cycle == cycle_);
  }

  const Program& program_;
  CycleId cycle_;
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> things_;
};

}  // namespace

AskedFor asked_for(const Program& program, const Finding& finding, const Reading& reading) {
  const bool own =
      !finding.subject.valid() || reading.subject == finding.subject || reading.event.valid();
  const bool now = !reading.cycle.valid() || reading.cycle == finding.cycle;
  if (!own || !now) return AskedFor::no;
  const Commitment& commitment = program.commitments[finding.commitment];
  Things things(program, finding.cycle);
  const bool excepted = finding.excepted_by.has_value();
  const Exception none;
  const Exception& exception = excepted ? commitment.exceptions[*finding.excepted_by] : none;
  things.add(exception.met.valid() ? exception.met : commitment.met);
  things.add(exception.partly.valid() ? exception.partly : commitment.partly);
  if (!things.has(reading)) return AskedFor::no;
  return things.is_one() ? AskedFor::alone : AskedFor::among_others;
}

}  // namespace servanda::engine
