#include "cli/count_cache.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <sstream>

#include "cli/exit.hpp"
#include "cli/files.hpp"
#include "engine/values/digest.hpp"
#include "reports/version.hpp"

namespace servanda::cli {

namespace {

constexpr std::string_view first_line = "counts of servanda, kept for the next summary";

std::string dataset(const CacheContext& context, const std::string& name) {
  const auto found = context.datasets.find(name);
  return found == context.datasets.end() ? "none" : found->second;
}

}  // namespace

CacheContext cache_context(const AuditOptions& options, const std::string& rules,
                           std::map<std::string, std::string> datasets) {
  // Which commitments were asked for does not matter: each is counted by itself.
  const reports::SelectionWords& selection = options.selection;
  std::string run =
      fmt::format("{} {} {} {}\n", version, rules, engine::to_string(options.time.as_of),
                  engine::to_string(options.time.known_at));
  for (const std::string& cycle : selection.cycles) run += "cycle " + cycle + "\n";
  for (const std::string& subject : selection.subjects) run += "subject " + subject + "\n";
  return {std::move(run), std::move(datasets)};
}

std::string cache_key(const CacheContext& context, const engine::Program& program,
                      const engine::Plan& plan, const engine::PlannedCommitment& planned) {
  std::string text = context.run + fmt::format("commitment {}\n", planned.commitment.value);
  text += "completeness " + dataset(context, "completeness") + "\n";
  for (const engine::FiguresUse& use : planned.reads) {
    const engine::IndicatorId indicator = plan.figures[use.figures.value].indicator;
    const std::string name = "facts of " + program.vocabulary.indicators[indicator].name;
    text += name + " " + dataset(context, name) + "\n";
  }
  return engine::sha256(text);
}

CountCache::CountCache(const std::string& path, const grammar::Limits& limits) : path_(path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return;
  std::istringstream lines(read_within(path, limits));
  std::string line;
  const auto is_wrong = [&path] {
    return UsageError(fmt::format("`{}` is no cache of `--summary`", path),
                      "name another file in `--cache`: this one would be lost");
  };
  if (!std::getline(lines, line) || line != first_line) throw is_wrong();
  while (std::getline(lines, line)) {
    std::istringstream words(line);
    std::string key;
    Verdicts verdicts{};
    words >> key;
    for (std::size_t& number : verdicts) words >> number;
    if (!words) throw is_wrong();
    found_.emplace(key, verdicts);
  }
}

std::optional<CountCache::Verdicts> CountCache::find(const std::string& key) const {
  const auto found = found_.find(key);
  return found == found_.end() ? std::nullopt : std::optional(found->second);
}

void CountCache::keep(const std::string& key, const Verdicts& verdicts) {
  kept_.emplace(key, verdicts);
}

void CountCache::write() const {
  if (kept_ == found_) return;
  std::string text = std::string(first_line) + "\n";
  for (const auto& [key, verdicts] : kept_)
    text += fmt::format("{} {}\n", key, fmt::join(verdicts, " "));
  write_whole(path_, text);
}

}  // namespace servanda::cli
