#include "engine/operators/verdict_class.hpp"

namespace servanda::engine {
namespace {

/// The party that could have said more.
enum class Lack : std::uint8_t { nobody_looked, said_nothing, refused, none };

Lack lack_of(Reason reason) {
  switch (reason) {
    case Reason::not_collected:
      return Lack::nobody_looked;
    case Reason::not_reported:
    case Reason::never_declared:
    case Reason::not_exchanged:
      return Lack::said_nothing;
    case Reason::withheld:
      return Lack::refused;
    case Reason::imprecise:
    case Reason::conflict:
    case Reason::no_baseline:
    case Reason::not_in_force:
    case Reason::stale:
      return Lack::none;
  }
  return Lack::none;
}

bool any_is(Lack lack, Reasons reasons) {
  return std::any_of(base::values<Reason>.begin(), base::values<Reason>.end(),
                     [&](Reason each) { return reasons.contains(each) && lack_of(each) == lack; });
}

/// The first class of a verdict, or of *no data* the one for these two answers.
constexpr VerdictClass class_for(Verdict verdict, bool unexamined, bool silent) {
  const auto* const row =
      std::find_if(class_traits.begin(), class_traits.end(), [&](const ClassTraits& each) {
        return each.verdict == verdict &&
               (verdict != Verdict::no_data ||
                (each.unexamined == unexamined && each.silent == silent));
      });
  return row->value;
}

constexpr bool each_verdict_has_its_classes() {
  for (const Verdict verdict : base::values<Verdict>) {
    for (const bool unexamined : {false, true}) {
      for (const bool silent : {false, true})
        if (verdict_of(class_for(verdict, unexamined, silent)) != verdict) return false;
    }
  }
  return true;
}
static_assert(each_verdict_has_its_classes());

}  // namespace

bool is_unexamined(Reasons reasons) { return any_is(Lack::nobody_looked, reasons); }

bool is_silent(Reasons reasons) {
  return any_is(Lack::said_nothing, reasons) || any_is(Lack::refused, reasons);
}

VerdictClass class_of(Verdict verdict, Reasons reasons) {
  return class_for(verdict, is_unexamined(reasons), is_silent(reasons));
}

std::string gap_words(Verdict verdict, Reasons reasons) {
  if (verdict != Verdict::no_data) return {};
  const VerdictClass of = class_of(verdict, reasons);
  if (of != VerdictClass::reporting_gap) return std::string(meaning_of(of));
  if (!any_is(Lack::refused, reasons)) return "reporting gap: silent";
  return any_is(Lack::said_nothing, reasons) ? "reporting gap: silent and withheld"
                                             : "reporting gap: withheld";
}

}  // namespace servanda::engine
