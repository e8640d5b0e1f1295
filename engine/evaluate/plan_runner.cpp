#include "engine/evaluate/plan_runner.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/cores.hpp"
#include "base/world_error.hpp"
#include "engine/evaluate/kernels.hpp"
#include "engine/facts/column_builder.hpp"

namespace servanda::engine {
namespace {

/// The columns and steps for the facts of one indicator, while they are in the cache.
struct IndicatorSteps {
  IndicatorId indicator;
  std::vector<FiguresId> figures;
  std::vector<StepId> steps;  ///< that use no other columns
};

/// The indicator of a step whose columns are all of one indicator.
std::optional<IndicatorId> only_indicator(const Plan& plan, StepId step) {
  std::optional<IndicatorId> only;
  for (const FiguresUse& use : columns_used(plan, step)) {
    const IndicatorId indicator = plan.columns.figures[use.figures.value].indicator;
    if (only && *only != indicator) return std::nullopt;
    only = indicator;
  }
  return only;
}

class PlannedRun {
 public:
  PlannedRun(const Program& program, const Plan& plan, const Clock& clock,
             std::optional<SubjectId> only, std::stop_token stop)
      : program_(program),
        plan_(plan),
        clock_(clock),
        only_(only),
        stop_(std::move(stop)),
        kept_(plan.columns.figures.size()) {
    decided_.truths.resize(plan.steps.size());
    decided_.doubtful.resize(plan.columns.figures.size());
    columns_.resize(plan.columns.figures.size());
    for (Column& column : kept_) columns_[position_of(column)] = &column;
    arrange();
  }

  Decided run(const std::vector<RowSource*>& sources) {
    whole_ = sources.front()->completeness();
    std::vector<std::vector<Column>> rooms(sources.size());  // reused for each indicator
    base::on_cores(sources.size(), readings_.size(), [&](std::size_t core, std::size_t next) {
      read(readings_[next], *sources[core], rooms[core]);
    });
    for (const StepId step : later_) take(step, columns_);
    return std::move(decided_);
  }

 private:
  [[nodiscard]] std::size_t position_of(const Column& column) const {
    return static_cast<std::size_t>(&column - kept_.data());
  }

  void arrange() {
    std::map<IndicatorId, IndicatorSteps> by_indicator;
    for (std::uint32_t i = 0; i < plan_.columns.figures.size(); ++i) {
      IndicatorSteps& reading = by_indicator[plan_.columns.figures[i].indicator];
      reading.indicator = plan_.columns.figures[i].indicator;
      reading.figures.push_back(FiguresId{i});
    }
    keep_.resize(plan_.columns.figures.size());
    for (const StepId step : plan_.columns.steps) {
      if (const auto only = only_indicator(plan_, step)) {
        by_indicator[*only].steps.push_back(step);
        continue;
      }
      later_.push_back(step);
      for (const FiguresUse& use : columns_used(plan_, step)) keep_[use.figures.value] = true;
    }
    readings_.reserve(by_indicator.size());
    for (auto& [indicator, reading] : by_indicator) readings_.push_back(std::move(reading));
  }

  void read(const IndicatorSteps& reading, RowSource& source, std::vector<Column>& room) {
    base::require_not_stopped(stop_);
    if (room.size() < reading.figures.size()) room.resize(reading.figures.size());
    std::vector<const Column*> columns(plan_.columns.figures.size());
    std::vector<ColumnBuilder> fillings;
    fillings.reserve(reading.figures.size());
    for (std::size_t i = 0; i < reading.figures.size(); ++i) {
      const std::size_t at = reading.figures[i].value;
      Column& column = keep_[at] ? kept_[at] : room[i];
      columns[at] = &column;
      fillings.emplace_back(program_.vocabulary, clock_, plan_.columns.figures[at],
                            whole_[reading.indicator.value], column);
      fillings.back().ask_for_replacements([&source] { return source.has_replacements(); });
    }
    source.read(reading.indicator, only_, [&](const std::vector<FactRow>& said) {
      for (ColumnBuilder& filling : fillings) filling.add(said);
    });
    for (ColumnBuilder& filling : fillings) filling.finish();
    for (const FiguresId figures : reading.figures) note_doubts(figures, *columns[figures.value]);
    for (const StepId step : reading.steps) take(step, columns);
  }

  void note_doubts(FiguresId figures, const Column& column) {
    const Bits& doubtful = column.doubtful;
    if (std::any_of(doubtful.begin(), doubtful.end(), [](auto word) { return word != 0; }))
      decided_.doubtful[figures.value] = doubtful;
  }

  void take(StepId step, const std::vector<const Column*>& columns) {
    decided_.truths[step.value] = engine::decide(step, {program_, plan_, columns, decided_.truths});
  }

  const Program& program_;
  const Plan& plan_;
  const Clock& clock_;
  std::optional<SubjectId> only_;
  std::stop_token stop_;
  std::vector<IndicatorSteps> readings_;
  std::vector<StepId> later_;  ///< of several indicators, or of other steps
  std::vector<bool> keep_;     ///< columns that are used later
  std::vector<Column> kept_;
  std::vector<const Column*> columns_;
  std::vector<CompletenessList> whole_;  ///< by IndicatorId
  Decided decided_;
};

}  // namespace

Decided decide(const Program& program, const Plan& plan, const Clock& clock,
               const std::vector<RowSource*>& sources, std::optional<SubjectId> only,
               const std::stop_token& stop) {
  return PlannedRun(program, plan, clock, only, stop).run(sources);
}

}  // namespace servanda::engine
