#pragma once
// The data of a case in a temporary dossier of its own.
//
// There are two imports: some facts of one State come only with the second, so that counts of the
// first can be brought up to date.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "engine/audit/counts/verdict_counts.hpp"
#include "engine/facts/facts.hpp"
#include "tests/properties/program.hpp"
#include "tests/temporary_folder.hpp"

namespace servanda::properties {

/// Throws the diagnostics as text if one of them is an error.
void require_sound(const base::Diagnostics& diagnostics, const base::Sources& sources);

class Imported {
 public:
  /// Counts the verdicts as of, and known at, these days.
  Imported(const Case& world, const engine::Program& program, engine::Day as_of,
           engine::Day known_at);

  /// After the first import.
  struct Before {
    std::string digest;
    std::vector<engine::CommitmentCounts> counts;
  };

  engine::Facts facts;
  std::optional<std::filesystem::path> dossier;  ///< none without data
  std::optional<Before> before;                  ///< none if no facts came later

 private:
  void import(const Case& world, const engine::Vocabulary& vocabulary);

  TemporaryFolder folder_;
};

}  // namespace servanda::properties
