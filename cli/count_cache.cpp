#include "cli/count_cache.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <sstream>

#include "cli/exit.hpp"
#include "cli/files.hpp"
#include "engine/evaluate/needed.hpp"
#include "engine/values/digest.hpp"
#include "reports/version.hpp"

namespace servanda::cli {

namespace {

constexpr std::string_view first_line = "counts of servanda, kept for the next summary";
const std::string facts_of = "facts of ";

std::string dataset(const CacheContext& context, const std::string& name) {
  const auto found = context.datasets.find(name);
  return found == context.datasets.end() ? "none" : found->second;
}

std::optional<engine::CommitmentCounts> counts_in(const std::string& numbers) {
  engine::CommitmentCounts counts;
  std::istringstream words(numbers);
  for (std::size_t& number : counts.verdicts) words >> number;
  words >> counts.overdue;
  return words ? std::optional(counts) : std::nullopt;
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
                      engine::CommitmentId commitment, bool is_planned) {
  std::string text = context.run + fmt::format("commitment {}\n", commitment.value);
  const auto add = [&](const std::string& name) {
    text += name + " " + dataset(context, name) + "\n";
  };
  for (const engine::IndicatorId read : indicators_of(program, program.commitments[commitment]))
    add(facts_of + program.vocabulary.indicators[read].name);
  for (const auto& [name, digest] : context.datasets) {
    if (!name.starts_with(facts_of) && (!is_planned || name == "completeness")) add(name);
  }
  return engine::sha256(text);
}

CountCache::CountCache(const std::string& path, const grammar::Limits& limits) : path_(path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return;
  std::istringstream lines(read_within(path, limits));
  std::string line;
  if (!std::getline(lines, line) || line != first_line) {
    throw UsageError(fmt::format("`{}` is no cache of `--summary`", path),
                     "name another file in `--cache`: this one would be lost");
  }
  while (std::getline(lines, line)) {
    // What another version wrote is written anew.
    const std::size_t space = line.find(' ');
    if (space == std::string::npos || !counts_in(line.substr(space))) continue;
    found_.emplace(line.substr(0, space), line.substr(space + 1));
  }
}

std::optional<engine::CommitmentCounts> CountCache::find(const std::string& key) const {
  const auto found = found_.find(key);
  return found == found_.end() ? std::nullopt : counts_in(found->second);
}

void CountCache::keep(const std::string& key, const engine::CommitmentCounts& counts) {
  kept_.emplace(key, fmt::format("{} {}", fmt::join(counts.verdicts, " "), counts.overdue));
}

void CountCache::write() const {
  if (kept_ == found_) return;
  std::string text = std::string(first_line) + "\n";
  for (const auto& [key, counts] : kept_) text += fmt::format("{} {}\n", key, counts);
  write_whole(path_, text);
}

}  // namespace servanda::cli
