#include "reports/marks.hpp"

namespace servanda::reports {

using engine::VerdictClass;

std::string shape(VerdictClass of) {
  switch (of) {
    case VerdictClass::met:
      return "●";
    case VerdictClass::partly_met:
      return "◐";
    case VerdictClass::not_met:
      return "✗";
    case VerdictClass::not_examined:
      return "·";
    case VerdictClass::reporting_gap:
      return "?";
    case VerdictClass::mixed_gap:
      return "¿";
    case VerdictClass::evidence_gap:
      return "±";
    case VerdictClass::not_applicable:
      return "–";
    case VerdictClass::pending:
      return "…";
    case VerdictClass::error:
      break;
  }
  return "!";
}

std::string mark(VerdictClass of) {
  if (of == VerdictClass::partly_met) return shape(of) + " partly";
  if (of == VerdictClass::not_applicable) return shape(of) + " n/a";
  return shape(of) + " " + std::string(to_string(engine::verdict_of(of)));
}

std::string shape_and_word(VerdictClass of) { return shape(of) + " " + std::string(to_string(of)); }

Ink ink(VerdictClass of) {
  switch (of) {
    case VerdictClass::met:
      return Ink::good;
    case VerdictClass::partly_met:
      return Ink::middling;
    case VerdictClass::reporting_gap:
    case VerdictClass::mixed_gap:
    case VerdictClass::evidence_gap:
      return Ink::unknown;
    case VerdictClass::not_examined:
    case VerdictClass::not_applicable:
      return Ink::faint;
    case VerdictClass::pending:
      return Ink::waiting;
    case VerdictClass::not_met:
    case VerdictClass::error:
      break;
  }
  return Ink::bad;
}

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
