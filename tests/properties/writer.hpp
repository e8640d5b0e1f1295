#pragma once
// A case as people write it: one `.pacta` file and the CSV files of its dossier.

#include <string>
#include <utility>
#include <vector>

#include "tests/properties/program.hpp"

namespace servanda::properties {

[[nodiscard]] std::string written(const Expression& expression);
[[nodiscard]] std::string written(const ScoreRule& rule);
[[nodiscard]] std::string written(const Index& index);
[[nodiscard]] std::string written(const Check& check);
[[nodiscard]] std::string written_rules(const Case& written);

/// Name and text of each CSV file that has a row.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> written_data(const Case& written);

/// Of the file that a row of `reports.csv` names; empty where nobody has read the report.
[[nodiscard]] std::string written_text(const Report& report);
[[nodiscard]] std::string written_waivers(const Case& written);

/// All of it, with the command that runs it; the files stand in a new folder of the temporary
/// directory.
[[nodiscard]] std::string to_run_by_hand(const Case& written);

}  // namespace servanda::properties
