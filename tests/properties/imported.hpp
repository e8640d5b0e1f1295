#pragma once
// The data of a case in a dossier of its own, which is gone with it.
//
// They come in two imports: some facts of one State only with the second, so that counts of the
// first can be brought up to date.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "engine/evaluate/summary.hpp"
#include "engine/facts/facts.hpp"
#include "tests/properties/program.hpp"
#include "tests/temporary_folder.hpp"

namespace servanda::properties {

/// Throws what it says, where it says of an error.
void require_sound(const base::Diagnostics& diagnostics, const base::Sources& sources);

class Imported {
 public:
  /// Counted are the verdicts as of, and known at, these days.
  Imported(const Case& world, const engine::Program& program, engine::Day as_of,
           engine::Day known_at);

  /// After the first import.
  struct Before {
    std::string digest;
    std::vector<engine::CommitmentCounts> counts;
  };

  engine::Facts facts;
  std::optional<std::filesystem::path> dossier;  ///< none where there are no data
  std::optional<Before> before;                  ///< none where no facts came later

 private:
  void import(const Case& world, const engine::Vocabulary& vocabulary);

  TemporaryFolder folder_;
};

}  // namespace servanda::properties
