#pragma once
// Waivers: shortfalls that somebody answers for, from a dated file outside the rules.
//
// A waiver never changes a verdict: it is a flag beside it, in force from the day that it names, or
// from ever, up to the day on which it expires. Of several for one verdict the one that is in force
// on the day of the run counts, wherever its row stands; two in force at once are an error, for
// nobody could say who answers for the shortfall. One that waives nothing, and one that is not in
// force where no other is, are warnings, so that the file stays true.
//
//   commitment,subject,cycle,reason,decided_by,from,expires
//   npt.ap2010.5.a,FRA,RC2020,"Figures under review",Bureau of the Conference,,2026-05-22
//
// `cycle` is empty for what is due once; then, and only then. The column `from` may be missing.

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "engine/check/program.hpp"
#include "engine/evaluate/assessment.hpp"

namespace servanda::engine {

struct Waiver {
  CommitmentId commitment;
  SubjectId subject;  ///< or
  GroupId group;
  CycleId cycle;  ///< not valid: of what is due once
  std::string reason;
  std::string decided_by;
  std::optional<Day> from;  ///< nothing: from ever
  Day expires;
  base::Place place;  ///< its row
};

/// The rows of a CSV or JSON Lines file; what is wrong in it is a diagnostic.
[[nodiscard]] std::vector<Waiver> read_waivers(const Program& program, const base::Sources& sources,
                                               base::SourceId file, base::Diagnostics& diagnostics);

/// Flags the findings; where two waivers are in force for one of them, that is an error, and it has
/// no flag. `everything` says that nothing was left out of the assessment, so that a
/// waiver without its finding is one too many.
void waive(const std::vector<Waiver>& waivers, bool everything, Assessment& assessment,
           base::Diagnostics& diagnostics);

/// Is what fell short waived on the day that the assessment is for?
[[nodiscard]] bool is_waived(const Finding& finding);

}  // namespace servanda::engine
