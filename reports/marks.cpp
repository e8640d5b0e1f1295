#include "reports/marks.hpp"

namespace servanda::reports {

using engine::VerdictClass;

namespace {

std::string behind_shape(VerdictClass of, std::string_view word) {
  return std::string(shape(of)) + " " + std::string(word);
}

}  // namespace

std::string mark(VerdictClass of) { return behind_shape(of, mark_of(of).cell); }

std::string shape_and_word(VerdictClass of) { return behind_shape(of, to_string(of)); }

std::size_t count_of(const Counts& counts, engine::Verdict verdict) {
  std::size_t all = 0;
  for (const VerdictClass each : engine::verdict_classes)
    if (engine::verdict_of(each) == verdict) all += count_of(counts, each);
  return all;
}

Counts count(const engine::Assessment& assessment) {
  Counts counts{};
  for (const engine::Finding& finding : assessment.findings) ++count_of(counts, class_of(finding));
  return counts;
}

}  // namespace servanda::reports
