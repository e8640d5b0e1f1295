#pragma once
// A disk that fails when it is told to: a layer under SQLite, over the files of the system, that
// all of this program's dossiers lie on.
//
// Nothing is really synced, so that a test of a thousand faults takes seconds. What was written and
// not synced is remembered instead, and a power cut may take it back.

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
  lost,  ///< the power is cut at a write; what was not synced is gone
};
[[nodiscard]] std::string_view to_string(Kind kind);

/// The disk becomes the one that SQLite uses, for the rest of the program. To be called before
/// anything uses SQLite; again, it does nothing.
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
  /// How many operations of the kind there were since it lives.
  [[nodiscard]] static std::size_t seen();
};

}  // namespace servanda::faults
