#include "reports/marks.hpp"

namespace servanda::reports {

using engine::Verdict;

std::string shape(Verdict verdict) {
  switch (verdict) {
    case Verdict::met:
      return "●";
    case Verdict::partly_met:
      return "◐";
    case Verdict::not_met:
      return "✗";
    case Verdict::no_data:
      return "?";
    case Verdict::not_applicable:
      return "–";
    case Verdict::pending:
      return "…";
    case Verdict::error:
      break;
  }
  return "!";
}

std::string mark(Verdict verdict) {
  if (verdict == Verdict::partly_met) return shape(verdict) + " partly";
  if (verdict == Verdict::not_applicable) return shape(verdict) + " n/a";
  return shape(verdict) + " " + std::string(engine::to_string(verdict));
}

Ink ink(Verdict verdict) {
  switch (verdict) {
    case Verdict::met:
      return Ink::good;
    case Verdict::partly_met:
      return Ink::middling;
    case Verdict::no_data:
      return Ink::unknown;
    case Verdict::not_applicable:
      return Ink::faint;
    case Verdict::pending:
      return Ink::waiting;
    case Verdict::not_met:
    case Verdict::error:
      break;
  }
  return Ink::bad;
}

Counts count(const engine::Assessment& assessment) {
  Counts counts{};
  for (const engine::Finding& finding : assessment.findings) ++count_of(counts, finding.verdict);
  return counts;
}

}  // namespace servanda::reports
