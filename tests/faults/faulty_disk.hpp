#pragma once
// A disk that fails on demand: a layer between SQLite and the files of the system, for all dossiers
// of this program.
//
// Nothing is really synced, so that a test of a thousand faults takes seconds. The layer remembers
// instead which writes were not synced, and a power cut may take them back.

#include <cstddef>
#include <string_view>

namespace servanda::faults {

enum class Kind {
  read,
  write,
  sync,
  open,
  truncate,
  remove,
  full,  ///< a write that finds no room
  torn,  ///< half of a write arrives, then the power is cut
  lost,  ///< the power is cut at a write; unsynced writes are lost
};
[[nodiscard]] std::string_view to_string(Kind kind);

/// Makes the faulty disk the one that SQLite uses, for the rest of the program. Call it before
/// anything uses SQLite; a second call does nothing.
void use_faulty_disk();

/// While it lives, the n-th operation of a kind fails, counted from 1; with `for_good` all later
/// ones of that kind do, too. After a power cut everything fails.
class DiskFault {
 public:
  DiskFault(Kind kind, std::size_t at, bool for_good);
  ~DiskFault();
  DiskFault(const DiskFault&) = delete;
  DiskFault& operator=(const DiskFault&) = delete;

  [[nodiscard]] static bool fired();
  /// The number of operations of the kind since construction.
  [[nodiscard]] static std::size_t seen();
};

}  // namespace servanda::faults
