// The gaps of *no data*: only silence and refusal are a reporting gap.

#include "engine/operators/verdict_class.hpp"

#include <gtest/gtest.h>

#include <set>

namespace servanda::engine {
namespace {

VerdictClass open_because(Reasons reasons) { return class_of(Verdict::no_data, reasons); }

TEST(VerdictClass, not_collected_is_no_reporting_gap) {
  EXPECT_EQ(open_because({Reason::not_collected}), VerdictClass::not_examined);
  EXPECT_EQ(open_because({Reason::not_collected, Reason::imprecise, Reason::stale}),
            VerdictClass::not_examined);
}

TEST(VerdictClass, silence_and_refusal_are_a_reporting_gap) {
  for (const Reason silent :
       {Reason::not_reported, Reason::withheld, Reason::never_declared, Reason::not_exchanged}) {
    EXPECT_EQ(open_because({silent}), VerdictClass::reporting_gap) << to_string(silent);
    EXPECT_EQ(open_because({silent, Reason::imprecise}), VerdictClass::reporting_gap);
    EXPECT_EQ(open_because({silent, Reason::not_collected}), VerdictClass::mixed_gap);
  }
}

TEST(VerdictClass, an_open_verdict_for_another_reason_is_an_evidence_gap) {
  EXPECT_EQ(open_because({}), VerdictClass::evidence_gap);
  for (const Reason other : {Reason::imprecise, Reason::conflict, Reason::no_baseline,
                             Reason::not_in_force, Reason::stale})
    EXPECT_EQ(open_because({other}), VerdictClass::evidence_gap) << to_string(other);
}

TEST(VerdictClass, other_verdicts_have_no_gap) {
  for (const Verdict verdict : {Verdict::met, Verdict::partly_met, Verdict::not_met,
                                Verdict::not_applicable, Verdict::pending, Verdict::error}) {
    const VerdictClass of = class_of(verdict, {Reason::withheld, Reason::not_collected});
    EXPECT_EQ(verdict_of(of), verdict);
    EXPECT_EQ(gap_name(of), "");
    EXPECT_EQ(gap_words(verdict, {Reason::withheld}), "");
  }
}

TEST(VerdictClass, words_distinguish_silence_from_refusal) {
  const auto words = [](Reasons reasons) { return gap_words(Verdict::no_data, reasons); };
  EXPECT_EQ(words({Reason::never_declared}), "reporting gap: silent");
  EXPECT_EQ(words({Reason::withheld}), "reporting gap: withheld");
  EXPECT_EQ(words({Reason::withheld, Reason::not_reported}), "reporting gap: silent and withheld");
  EXPECT_EQ(words({Reason::withheld, Reason::not_collected}),
            "reporting gap, and not all examined");
  EXPECT_EQ(words({Reason::not_collected}), "not examined");
  EXPECT_EQ(words({Reason::conflict}), "evidence does not decide");
}

TEST(VerdictClass, each_has_a_word_of_its_own) {
  std::set<std::string_view> words;
  for (const VerdictClass each : verdict_classes) {
    words.insert(to_string(each));
    EXPECT_EQ(parse_class(to_string(each)), each);
  }
  EXPECT_EQ(words.size(), verdict_classes.size());
  EXPECT_EQ(parse_class("no data"), std::nullopt);
}

}  // namespace
}  // namespace servanda::engine
