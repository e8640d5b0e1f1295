// Micro-benchmarks: one for each stage between rule text and report, over one made-up world; for a
// summary the stages over columns: planning, reading columns from their store and from the rows,
// and deciding over them, the reading included.
//
// WORLD names its folder, with the dossier that run.sh made; default: build/benchmark/small. The
// input of a stage is made once, on first use.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <string>

#include "engine/audit/outside/disk.hpp"
#include "engine/audit/rules.hpp"
#include "engine/dossier/columns/fact_reader.hpp"
#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/evaluate/plan_runner.hpp"
#include "engine/explain/explain.hpp"
#include "grammar/parse.hpp"
#include "reports/json/audit_json.hpp"

namespace servanda {

namespace {

std::string folder() {
  const char* named = std::getenv("WORLD");
  return named == nullptr ? "build/benchmark/small" : named;
}

/// The cycles of every made-up world end with 2025.
engine::Day as_of() { return *engine::parse_day("2026-01-01"); }

void require_sound(const base::Diagnostics& diagnostics) {
  if (diagnostics.has_errors())
    throw std::runtime_error("the world in `" + folder() + "` is wrong");
}

const engine::Rules& rules() {
  static const engine::Rules read = [] {
    base::Diagnostics diagnostics;
    engine::Disk disk;
    engine::Rules made = engine::read_rules(disk, {folder() + "/rules"}, diagnostics);
    require_sound(diagnostics);
    return made;
  }();
  return read;
}

engine::Facts load() {
  base::Diagnostics diagnostics;
  const engine::Dossier dossier(folder() + "/dossier", engine::Dossier::Mode::read);
  engine::Facts facts = dossier.load(rules().program.vocabulary, diagnostics);
  require_sound(diagnostics);
  return facts;
}

const engine::Facts& facts() {
  static const engine::Facts loaded = load();
  return loaded;
}

engine::Assessment evaluate() {
  return engine::evaluate(rules().program, facts(), as_of(), as_of());
}

const engine::Assessment& assessment() {
  static const engine::Assessment made = evaluate();
  return made;
}

void parsing(benchmark::State& state) {
  const std::string text = engine::Disk().read(folder() + "/rules/benchmark.pacta", 1'000);
  for ([[maybe_unused]] const auto once : state) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const base::SourceId source = sources.add("benchmark.pacta", text);
    benchmark::DoNotOptimize(grammar::parse(sources, source, diagnostics));
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(parsing)->Unit(benchmark::kMillisecond);

void checking(benchmark::State& state) {
  for ([[maybe_unused]] const auto once : state) {
    base::Diagnostics diagnostics;
    benchmark::DoNotOptimize(engine::check(rules().sources, rules().files, diagnostics));
  }
}
BENCHMARK(checking)->Unit(benchmark::kMillisecond);

void reading(benchmark::State& state) {
  std::size_t read = 0;
  rules();
  for ([[maybe_unused]] const auto once : state) read += load().facts.size();
  state.SetItemsProcessed(static_cast<std::int64_t>(read));
}
BENCHMARK(reading)->Unit(benchmark::kMillisecond);

void evaluating(benchmark::State& state) {
  std::size_t findings = 0;
  facts();
  for ([[maybe_unused]] const auto once : state) findings += evaluate().findings.size();
  state.SetItemsProcessed(static_cast<std::int64_t>(findings));
}
BENCHMARK(evaluating)->Unit(benchmark::kMillisecond);

void planning(benchmark::State& state) {
  rules();
  for ([[maybe_unused]] const auto once : state)
    benchmark::DoNotOptimize(engine::compile(rules().program, {}));
}
BENCHMARK(planning)->Unit(benchmark::kMillisecond);

void read_columns(benchmark::State& state, bool from_store) {
  const engine::Plan plan = engine::compile(rules().program, {});
  std::size_t rows = 0;
  for ([[maybe_unused]] const auto once : state) {
    engine::FactReader reader(folder() + "/dossier", rules().program.vocabulary, from_store);
    for (const engine::IndicatorId indicator : indicators_read(plan))
      reader.read(indicator, {}, [&](const auto& said) { rows += said.size(); });
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(rows));
}
BENCHMARK_CAPTURE(read_columns, from_store, true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_columns, from_rows, false)->Unit(benchmark::kMillisecond);

void deciding(benchmark::State& state) {
  const engine::Plan plan = engine::compile(rules().program, {});
  for ([[maybe_unused]] const auto once : state) {
    engine::FactReader reader(folder() + "/dossier", rules().program.vocabulary);
    benchmark::DoNotOptimize(engine::decide(rules().program, plan, {as_of(), as_of()}, {&reader}));
  }
}
BENCHMARK(deciding)->Unit(benchmark::kMillisecond);

/// A thousand findings, taken evenly from all.
void explaining(benchmark::State& state) {
  const auto& findings = assessment().findings;
  const std::size_t step = std::max<std::size_t>(1, findings.size() / 1000);
  std::size_t explained = 0;
  for ([[maybe_unused]] const auto once : state) {
    for (std::size_t at = 0; at < findings.size(); at += step, ++explained) {
      benchmark::DoNotOptimize(
          engine::explain(context_of(rules().program, facts(), assessment()), findings[at]));
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(explained));
}
BENCHMARK(explaining)->Unit(benchmark::kMillisecond);

void writing_json(benchmark::State& state) {
  const reports::Run run{rules().digest};
  const reports::Audit audit{rules().program, facts(), assessment(), run};
  std::size_t bytes = 0;
  for ([[maybe_unused]] const auto once : state) {
    for (const std::string& piece : reports::write_json(audit)) bytes += piece.size();
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(writing_json)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace servanda

BENCHMARK_MAIN();
