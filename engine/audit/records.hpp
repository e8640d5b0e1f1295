#pragma once
// Turns runs into records of a dossier, and evaluates records again.

#include <string>
#include <vector>

#include "engine/audit/audit.hpp"
#include "engine/dossier/records/record.hpp"

namespace servanda::engine {

/// Throws DossierError if the dossier cannot be written, or has changed since it was read.
Record keep_record(const Rules& rules, const std::string& dossier, const Audited& audited,
                   const Entry& entry);

/// The result of evaluating a record again.
enum class Again { not_asked, other_rules, same, others };

struct VerifiedRecord {
  Record record;
  std::size_t verdicts = 0;  ///< the number in the record
  Again again = Again::not_asked;
};

/// Checks that the dossier is whole and matches its records, and with rules evaluates the records
/// again. Adds diagnostics; returns no record if the dossier has errors.
[[nodiscard]] std::vector<VerifiedRecord> verify(const std::string& dossier, const Rules* rules,
                                                 base::Diagnostics& diagnostics,
                                                 const Watch& watch = {});

}  // namespace servanda::engine
