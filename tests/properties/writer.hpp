#pragma once
// Writes a case as people do: one `.pacta` file and the CSV files of its dossier.

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

/// The name and the text of each CSV file that has a row.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> written_data(const Case& written);

/// The text of the file that a row of `reports.csv` names; empty if nobody has read the report.
[[nodiscard]] std::string written_text(const Report& report);
[[nodiscard]] std::string written_waivers(const Case& written);

/// Writes all files into a new temporary folder and returns the command that runs them.
[[nodiscard]] std::string to_run_by_hand(const Case& written);

}  // namespace servanda::properties
