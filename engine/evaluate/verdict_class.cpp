#include "engine/evaluate/verdict_class.hpp"

#include <algorithm>

namespace servanda::engine {
namespace {

/// The word and the meaning of each class.
struct Traits {
  Verdict verdict;
  std::string_view word;
  std::string_view gap;
  std::string_view meaning;
};

constexpr std::array<Traits, verdict_class_count> traits{{
    {Verdict::met, "met", "", ""},
    {Verdict::partly_met, "partly met", "", ""},
    {Verdict::not_met, "not met", "", "implementation gap"},
    {Verdict::no_data, "not examined", "not_examined", "not examined"},
    {Verdict::no_data, "reporting gap", "reporting", "reporting gap: silent or withheld"},
    {Verdict::no_data, "mixed gap", "mixed", "reporting gap, and not all examined"},
    {Verdict::no_data, "evidence gap", "evidence", "evidence does not decide"},
    {Verdict::not_applicable, "not applicable", "", ""},
    {Verdict::pending, "pending", "", ""},
    {Verdict::error, "error", "", ""},
}};

const Traits& traits_of(VerdictClass of) { return traits[static_cast<std::size_t>(of)]; }

/// A State that refuses gives an answer; a silent one gives none.
bool says_nothing(Reasons reasons) {
  return reasons.contains(Reason::not_reported) || reasons.contains(Reason::never_declared) ||
         reasons.contains(Reason::not_exchanged);
}

VerdictClass class_of_open(Reasons reasons) {
  if (is_unexamined(reasons))
    return is_silent(reasons) ? VerdictClass::mixed_gap : VerdictClass::not_examined;
  return is_silent(reasons) ? VerdictClass::reporting_gap : VerdictClass::evidence_gap;
}

}  // namespace

bool is_unexamined(Reasons reasons) { return reasons.contains(Reason::not_collected); }

bool is_silent(Reasons reasons) {
  return says_nothing(reasons) || reasons.contains(Reason::withheld);
}

VerdictClass class_of(Verdict verdict, Reasons reasons) {
  switch (verdict) {
    case Verdict::met:
      return VerdictClass::met;
    case Verdict::partly_met:
      return VerdictClass::partly_met;
    case Verdict::not_met:
      return VerdictClass::not_met;
    case Verdict::no_data:
      return class_of_open(reasons);
    case Verdict::not_applicable:
      return VerdictClass::not_applicable;
    case Verdict::pending:
      return VerdictClass::pending;
    case Verdict::error:
      break;
  }
  return VerdictClass::error;
}

Verdict verdict_of(VerdictClass of) { return traits_of(of).verdict; }

std::string_view to_string(VerdictClass of) { return traits_of(of).word; }

std::optional<VerdictClass> parse_class(std::string_view text) {
  const auto found = std::find_if(verdict_classes.begin(), verdict_classes.end(),
                                  [&](VerdictClass each) { return to_string(each) == text; });
  return found == verdict_classes.end() ? std::nullopt : std::optional(*found);
}

std::string_view gap_name(VerdictClass of) { return traits_of(of).gap; }

std::string gap_words(Verdict verdict, Reasons reasons) {
  if (verdict != Verdict::no_data) return {};
  const VerdictClass of = class_of(verdict, reasons);
  if (of != VerdictClass::reporting_gap) return std::string(meaning_of(of));
  if (!reasons.contains(Reason::withheld)) return "reporting gap: silent";
  return says_nothing(reasons) ? "reporting gap: silent and withheld" : "reporting gap: withheld";
}

std::string_view meaning_of(VerdictClass of) { return traits_of(of).meaning; }

}  // namespace servanda::engine
