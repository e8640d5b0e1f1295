#include "engine/evaluate/assessment.hpp"

#include <array>

namespace servanda::engine {

namespace {

constexpr std::array<std::string_view, verdict_count> verdict_words{
    "met", "partly met", "not met", "no data", "not applicable", "pending", "error"};

}  // namespace

std::string_view to_string(Verdict verdict) {
  return verdict_words[static_cast<std::size_t>(verdict)];
}

std::optional<Verdict> parse_verdict(std::string_view text) {
  for (std::size_t i = 0; i < verdict_words.size(); ++i) {
    if (verdict_words[i] == text) return static_cast<Verdict>(i);
  }
  return std::nullopt;
}

std::string_view to_string(Timing timing) {
  constexpr std::array<std::string_view, 7> words{"",        "not due", "due", "in grace",
                                                  "on time", "overdue", "late"};
  return words[static_cast<std::size_t>(timing)];
}

std::string_view to_string(Flag flag) {
  constexpr std::array<std::string_view, 8> words{
      "manual",         "self-reported only", "stale", "older than its cycle", "disputed", "waived",
      "waiver expired", "possibly one event"};
  return words[static_cast<std::size_t>(flag)];
}

VerdictClass class_of(const Finding& finding) { return class_of(finding.verdict, finding.reasons); }

}  // namespace servanda::engine
