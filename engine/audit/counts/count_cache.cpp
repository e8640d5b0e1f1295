#include "engine/audit/counts/count_cache.hpp"

#include <fmt/format.h>

#include <charconv>
#include <iterator>
#include <sstream>

#include "base/digest.hpp"
#include "base/version.hpp"
#include "engine/evaluate/dependencies.hpp"

namespace servanda::engine {

namespace {

constexpr std::string_view first_line_of_cache = "counts of servanda, kept for the next summary";
constexpr std::string_view name_of_data = "data ";
const std::string data_of_facts = "facts of ";

/// Rejects counts so large that sums of them could overflow.
bool read_count(std::istream& words, std::size_t& number) {
  constexpr std::size_t most = 1'000'000'000'000;
  std::string word;
  words >> word;
  const char* const end = word.data() + word.size();
  const auto [stop, error] = std::from_chars(word.data(), end, number);
  return !word.empty() && error == std::errc() && stop == end && number <= most;
}

std::string dataset(const CacheContext& context, const std::string& name) {
  const auto found = context.datasets.find(name);
  return found == context.datasets.end() ? "none" : found->second;
}

}  // namespace

CacheContext cache_context(const Run& run, const Clock& dates,
                           std::map<std::string, std::string> datasets) {
  // The selected commitments are not part of the key: each one is counted alone.
  std::string all = fmt::format("{} {} {} {}\n", version, run.rules_digest, to_string(dates.as_of),
                                to_string(dates.known_at));
  for (const std::string& cycle : run.selection.cycles) all += "cycle " + cycle + "\n";
  for (const std::string& subject : run.selection.subjects) all += "subject " + subject + "\n";
  return {std::move(all), std::move(datasets)};
}

CacheKey cache_key(const CacheContext& context, const Program& program, CommitmentId commitment,
                   bool is_planned) {
  const auto line = [&](const std::string& name) {
    return name + " " + dataset(context, name) + "\n";
  };
  std::string facts;
  for (const IndicatorId read : indicators_of(program, program.commitments[commitment]))
    facts += line(data_of_facts + program.vocabulary.indicators[read].name);
  std::string all_other = context.run + fmt::format("commitment {}\n", commitment.value);
  for (const auto& [name, digest] : context.datasets) {
    if (!name.starts_with(data_of_facts) && (!is_planned || name == "completeness"))
      all_other += line(name);
  }
  return {base::sha256(facts), base::sha256(all_other)};
}

std::optional<CountCache> CountCache::read(const std::string& text) {
  CountCache cache;
  std::istringstream lines(text);
  std::string line;
  if (!std::getline(lines, line) || line != first_line_of_cache) return std::nullopt;
  if (!std::getline(lines, line) || !line.starts_with(name_of_data)) return cache;
  cache.data_digest_ = line.substr(name_of_data.size());
  while (std::getline(lines, line)) {
    const std::size_t space = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (space == last || sealed(line.substr(0, last), cache.data_digest_) != line) continue;
    cache.found_.emplace(line.substr(0, space), line.substr(space + 1, last - space - 1));
  }
  return cache;
}

std::string CountCache::sealed(const std::string& line, const std::string& data_digest) {
  return line + " " + base::sha256(data_digest + "\n" + line);
}

std::optional<CountCache::Found> CountCache::find(const CacheKey& key) const {
  const auto found = found_.find(key.all_other);
  if (found == found_.end()) return std::nullopt;
  std::istringstream words(found->second);
  std::string facts;
  Found its;
  words >> facts;
  bool sound = true;
  for (std::size_t& number : its.counts.verdicts) sound = sound && read_count(words, number);
  sound = sound && read_count(words, its.counts.overdue);
  if (!sound) return std::nullopt;  // a cache of another version, or a broken one, is written anew
  its.are_right = facts == key.facts;
  return its;
}

void CountCache::keep(const CacheKey& key, const CommitmentCounts& counts) {
  kept_.emplace(key.all_other, fmt::format("{} {} {}", key.facts, fmt::join(counts.verdicts, " "),
                                           counts.overdue));
}

std::optional<std::string> CountCache::text(const std::string& data_digest) const {
  if (kept_ == found_ && data_digest == data_digest_) return std::nullopt;
  std::string text = fmt::format("{}\n{}{}\n", first_line_of_cache, name_of_data, data_digest);
  for (const auto& [name, rest] : kept_)
    fmt::format_to(std::back_inserter(text), "{}\n",
                   sealed(fmt::format("{} {}", name, rest), data_digest));
  return text;
}

}  // namespace servanda::engine
