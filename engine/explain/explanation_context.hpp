#pragma once
// Parts of an explanation, made from the readings of one finding.
//
// Readings that differ only in their subject, and for which there is no document, are joined into
// one `GroupedEvidence`: "never declared for 12 States (AUS, AUT, …)", with all names.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "engine/explain/explain.hpp"

namespace servanda::engine {

struct ExplanationContext : EvaluationContext {
  const Finding& finding;
  std::string subject;  ///< the subject under review, within a sentence

  [[nodiscard]] const Vocabulary& vocabulary() const { return program.vocabulary; }
};

struct GroupedEvidence {
  const Reading* reading = nullptr;  ///< the first of them
  std::vector<SubjectId> others;     ///< the subjects, if not the one under review
  std::vector<CycleId> more_cycles;  ///< further cycles with the same evidence
  bool decides = false;
  bool hinders = false;    ///< keeps the commitment from being met
  bool names_day = false;  ///< other evidence has the same question up to another day
  std::string outcome;     ///< "3750 warheads, as of 2020-09-30", "never declared"
  std::vector<std::string> sources;
};

/// In the order of reading, without duplicates.
[[nodiscard]] std::vector<GroupedEvidence> looks(const ExplanationContext& telling);

/// Joins evidence that differs only in its cycle.
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

/// " of 12 States (AUS, AUT, …)", " of China"; " of France" for the subject under review only with
/// `own_too`; else empty.
[[nodiscard]] std::string whose(const ExplanationContext& telling, const GroupedEvidence& look,
                                bool own_too);

/// "2015-2020 review cycle"
[[nodiscard]] std::string period(const ExplanationContext& telling, const GroupedEvidence& look);
/// " at the end of the 2015-2020 review cycle", with the blank before it; or empty
[[nodiscard]] std::string when(const ExplanationContext& telling, const GroupedEvidence& look);

/// The same; or " by 2015-08-25", if other evidence has the same question up to another day.
[[nodiscard]] std::string when_asked(const ExplanationContext& telling,
                                     const GroupedEvidence& look);

[[nodiscard]] bool is_truth(const ExplanationContext& telling, const GroupedEvidence& look);
/// "a finding on “A report was submitted” in the case of France in the 2015-2020 review cycle", or
/// "the declared total of France at the end of the 2015-2020 review cycle"
[[nodiscard]] std::string figure_asked(const ExplanationContext& telling,
                                       const GroupedEvidence& look);

/// Is the answer open: is there no value, or one whose bounds leave the answer open?
[[nodiscard]] bool is_open(const ExplanationContext& telling, const GroupedEvidence& look);

/// The answers that open evidence needs, each as the subject of "… would settle it".
[[nodiscard]] std::vector<std::string> answers(const ExplanationContext& telling,
                                               const GroupedEvidence& look);

/// The day up to which a register would have to be complete: the day asked for, the end of the
/// cycle, or the due date.
[[nodiscard]] Day register_day(const Vocabulary& vocabulary, const Finding& finding,
                               const Reading& reading);
/// "a register of “Rounds of dialogue” that is complete to 2022-08-26"
[[nodiscard]] std::string register_up_to(const Vocabulary& vocabulary, const Reading& reading,
                                         Day day);

/// The same for all open evidence that decides.
[[nodiscard]] std::vector<std::string> settling(const ExplanationContext& telling,
                                                const std::vector<GroupedEvidence>& looks);

/// The changes that a better verdict needs; mending.cpp.
[[nodiscard]] std::vector<std::string> mending(const ExplanationContext& telling,
                                               const std::vector<GroupedEvidence>& looks);

/// "at least partly met", "at most partly met", or nothing
[[nodiscard]] std::string range_words(const Finding& finding);

[[nodiscard]] std::string verdict_sentence(const ExplanationContext& telling,
                                           const std::vector<GroupedEvidence>& looks);

// The result of a search in the text of reports; mentions.cpp.
[[nodiscard]] std::string mention_outcome(const ExplanationContext& telling,
                                          const Reading& reading);
[[nodiscard]] std::vector<std::string> mention_sources(const ExplanationContext& telling,
                                                       const Reading& reading);
[[nodiscard]] std::vector<std::string> mention_settling(const ExplanationContext& telling,
                                                        const GroupedEvidence& look);
[[nodiscard]] std::string mention_mended(const ExplanationContext& telling,
                                         const GroupedEvidence& look);

/// The sources, in the order of the facts and entries.
[[nodiscard]] std::vector<std::string> sources_of(const ExplanationContext& telling,
                                                  const Reading& reading);

/// Later facts of the dossier, if none counts: "one dated 2023-06-01", "one that became known only
/// on 2023-02-01", or empty; later.cpp.
[[nodiscard]] std::string came_later(const ExplanationContext& telling, const Reading& reading);
/// The same as " but one dated 2023-06-01"
[[nodiscard]] std::string but_later(const ExplanationContext& telling, const Reading& reading);

/// A statement for each group that the subject may have to belong to; memberships.cpp.
[[nodiscard]] std::vector<Statement> memberships(const ExplanationContext& telling);
/// The cycle under review, if it decides: none or one; cycle_asked.cpp.
[[nodiscard]] std::vector<Statement> cycle_asked(const ExplanationContext& telling);

/// The number of events in these rows of Facts::events; rows on one event are neighbours.
[[nodiscard]] std::size_t number_of_events(const Facts& facts,
                                           const std::vector<std::size_t>& rows);

/// The statement on the completeness of the register that was read; null if there is none.
[[nodiscard]] const Completeness* register_of(const Facts& facts, const Reading& reading);
/// `complete`, or `complete for France` if the register is complete for some only.
[[nodiscard]] std::string complete(const ExplanationContext& telling, const Reading& reading);

}  // namespace servanda::engine
