#pragma once
// Rules and a dossier, loaded and evaluated: what `audit` and `explain` begin with.

#include <optional>
#include <string>

#include "cli/exit.hpp"
#include "cli/progress.hpp"
#include "cli/rules.hpp"
#include "cli/selection.hpp"
#include "engine/dossier/dossier.hpp"
#include "engine/evaluate/assessment.hpp"
#include "engine/facts/facts.hpp"
#include "reports/run.hpp"

namespace servanda::cli {

struct Assessed {
  engine::Facts facts;
  engine::Assessment assessment;
  std::string data_digest;
  std::string waivers_digest;  ///< empty: none were given
};

struct Asked {
  std::string dossier;
  std::string waivers;  ///< a file; empty: none
  reports::SelectionWords selection;
  Time time;
  Settings settings;
  bool from_rows = false;        ///< use nothing that the dossier keeps beside its rows
  bool against_columns = false;  ///< an error where what it keeps comes to other verdicts
};
/// The facts that are asked for, and the digest: of one state of the dossier, where it is held.
[[nodiscard]] Assessed with_facts(const engine::Dossier& dossier, const engine::Program& program,
                                  const Selected& selected, base::Diagnostics& diagnostics);
/// The verdicts that these facts come to, without waivers.
void decide(const engine::Program& program, const Selected& selected, const Time& time,
            Progress& progress, Assessed& assessed);
/// Nothing where the data are wrong; what is wrong stands on standard error then. The waivers join
/// the sources of the rules. Throws UsageError for the selection and DossierError for the file.
[[nodiscard]] std::optional<Assessed> assess(const Asked& asked, Rules& rules);

/// Whether some verdict, index or comparison of sources could not be computed, as `assess` has
/// told: the rules are to be mended.
[[nodiscard]] bool has_errors(const engine::Assessment& assessment);

}  // namespace servanda::cli
