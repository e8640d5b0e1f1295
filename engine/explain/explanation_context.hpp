#pragma once
// The parts of an explanation, made from the readings of one finding.
//
// Readings that differ in nothing but whose figure was asked for, and about which no document says
// anything, are told together as one `GroupedEvidence`: "never declared for 12 States (AUS, AUT,
// …)". All names are in it.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "engine/explain/explain.hpp"

namespace servanda::engine {

struct ExplanationContext {
  const Program& program;
  const Facts& facts;
  const Clock& clock;
  const Finding& finding;
  std::string subject;  ///< the one under review, within a sentence

  [[nodiscard]] const Vocabulary& vocabulary() const { return program.vocabulary; }
};

struct GroupedEvidence {
  const Reading* reading = nullptr;  ///< the first of them
  std::vector<SubjectId> others;     ///< whose it is, where not the subject's under review
  std::vector<CycleId> more_cycles;  ///< of which the same is told
  bool decides = false;
  bool hinders = false;    ///< keeps the commitment from being met
  bool names_day = false;  ///< another look asks the same up to another day
  std::string outcome;     ///< "3750 warheads, as of 2020-09-30", "never declared"
  std::vector<std::string> sources;
};

/// In the order of reading, equal ones once.
[[nodiscard]] std::vector<GroupedEvidence> looks(const ExplanationContext& telling);

/// Those that are alike but for their cycle become one.
template <class Alike>
[[nodiscard]] std::vector<GroupedEvidence> cycles_together(
    const std::vector<GroupedEvidence>& looks, Alike alike) {
  std::vector<GroupedEvidence> all;
  for (const GroupedEvidence& look : looks) {
    const auto same = std::find_if(all.begin(), all.end(), [&](const GroupedEvidence& earlier) {
      return alike(earlier, look);
    });
    if (same == all.end()) {
      all.push_back(look);
      continue;
    }
    same->more_cycles.push_back(look.reading->cycle);
    same->more_cycles.insert(same->more_cycles.end(), look.more_cycles.begin(),
                             look.more_cycles.end());
  }
  return all;
}

[[nodiscard]] Statement statement(const ExplanationContext& telling, const GroupedEvidence& look);

/// " of 12 States (AUS, AUT, …)", " of China"; " of France" for the subject under review, too,
/// where `own_too`; else nothing.
[[nodiscard]] std::string whose(const ExplanationContext& telling, const GroupedEvidence& look,
                                bool own_too);

/// "2015-2020 review cycle"
[[nodiscard]] std::string period(const ExplanationContext& telling, const GroupedEvidence& look);
/// " at the end of the 2015-2020 review cycle", with the blank before it; or nothing
[[nodiscard]] std::string when(const ExplanationContext& telling, const GroupedEvidence& look);

/// The same; or " by 2015-08-25", where another look asks the same up to another day.
[[nodiscard]] std::string when_asked(const ExplanationContext& telling,
                                     const GroupedEvidence& look);

[[nodiscard]] bool is_truth(const ExplanationContext& telling, const GroupedEvidence& look);
/// "a finding on “A report was submitted” in the case of France in the 2015-2020 review cycle", or
/// "the declared total of France at the end of the 2015-2020 review cycle"
[[nodiscard]] std::string figure_asked(const ExplanationContext& telling,
                                       const GroupedEvidence& look);

/// Is it open what stood there: no value, or one whose bounds leave the answer open?
[[nodiscard]] bool is_open(const ExplanationContext& telling, const GroupedEvidence& look);

/// The answers that an open one asks for, each as the subject of "… would settle it".
[[nodiscard]] std::vector<std::string> answers(const ExplanationContext& telling,
                                               const GroupedEvidence& look);

/// To which day a register would have to be whole: to the one asked for, the end of the cycle, or
/// the due date.
[[nodiscard]] Day register_day(const Vocabulary& vocabulary, const Finding& finding,
                               const Reading& reading);
/// "a register of “Rounds of dialogue” that is complete to 2022-08-26"
[[nodiscard]] std::string register_up_to(const Vocabulary& vocabulary, const Reading& reading,
                                         Day day);

/// The same for all that decide and are open.
[[nodiscard]] std::vector<std::string> settling(const ExplanationContext& telling,
                                                const std::vector<GroupedEvidence>& looks);

/// What would have to be otherwise for the verdict to be better; mending.cpp.
[[nodiscard]] std::vector<std::string> mending(const ExplanationContext& telling,
                                               const std::vector<GroupedEvidence>& looks);

/// "at least partly met", "at most partly met", or nothing
[[nodiscard]] std::string range_words(const Finding& finding);

[[nodiscard]] std::string verdict_sentence(const ExplanationContext& telling,
                                           const std::vector<GroupedEvidence>& looks);

// What was looked for in the text of reports; mentions.cpp.
[[nodiscard]] std::string mention_outcome(const ExplanationContext& telling,
                                          const Reading& reading);
[[nodiscard]] std::vector<std::string> mention_sources(const ExplanationContext& telling,
                                                       const Reading& reading);
[[nodiscard]] std::vector<std::string> mention_settling(const ExplanationContext& telling,
                                                        const GroupedEvidence& look);
[[nodiscard]] std::string mention_mended(const ExplanationContext& telling,
                                         const GroupedEvidence& look);

/// Who says so, in the order of the facts and entries.
[[nodiscard]] std::vector<std::string> sources_of(const ExplanationContext& telling,
                                                  const Reading& reading);

/// What the dossier holds of it that was known or dated later, where nothing counts: "one dated
/// 2023-06-01", "one that became known only on 2023-02-01", or nothing; later.cpp.
[[nodiscard]] std::string came_later(const ExplanationContext& telling, const Reading& reading);
/// The same as " but one dated 2023-06-01"
[[nodiscard]] std::string but_later(const ExplanationContext& telling, const Reading& reading);

/// For each group of which the subject may have to be a member; memberships.cpp.
[[nodiscard]] std::vector<Statement> memberships(const ExplanationContext& telling);
/// The cycle under review, where that decides: none or one; cycle_asked.cpp.
[[nodiscard]] std::vector<Statement> cycle_asked(const ExplanationContext& telling);

/// Of rows of Facts::events; those of one event stand side by side.
[[nodiscard]] std::size_t number_of_events(const Facts& facts,
                                           const std::vector<std::size_t>& rows);

/// What says how far the register of what was read is whole; null where nothing does.
[[nodiscard]] const Completeness* register_of(const Facts& facts, const Reading& reading);
/// `complete`, or `complete for France` where the register is whole for some alone.
[[nodiscard]] std::string complete(const ExplanationContext& telling, const Reading& reading);

}  // namespace servanda::engine
