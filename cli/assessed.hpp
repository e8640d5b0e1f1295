#pragma once
// Loads rules and a dossier, and evaluates them: the first step of `audit` and `explain`.

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
  std::string waivers_digest;  ///< empty: no waivers
};

struct Asked {
  std::string dossier;
  std::string waivers;  ///< a file; empty: none
  reports::SelectionWords selection;
  Time time;
  Settings settings;
  bool from_rows = false;        ///< ignore the columns that the dossier caches
  bool against_columns = false;  ///< an error if the columns lead to other verdicts
};
/// The selected facts, and the digest; both come from one state of the dossier while it is held.
[[nodiscard]] Assessed with_facts(const engine::Dossier& dossier, const engine::Program& program,
                                  const Selected& selected, base::Diagnostics& diagnostics);
/// Evaluates these facts, without waivers.
void decide(const engine::Program& program, const Selected& selected, const Time& time,
            Progress& progress, Assessed& assessed);
/// Nothing if the data have errors, which it shows on standard error. The waivers join the sources
/// of the rules. Throws UsageError for the selection and DossierError for the file.
[[nodiscard]] std::optional<Assessed> assess(const Asked& asked, Rules& rules);

/// True if some verdict, index or comparison of sources could not be computed: the rules need a
/// correction, and `assess` has shown the error.
[[nodiscard]] bool has_errors(const engine::Assessment& assessment);

}  // namespace servanda::cli
