#pragma once
// Memory that runs out when it is told to, SQLite's or the program's own.

#include <cstddef>

namespace servanda::faults {

enum class Memory { of_sqlite, of_program };

/// SQLite's memory goes through this program from now on. To be called before anything uses SQLite.
void use_scarce_memory();

/// Only what is asked for while one of these lives counts: what the test itself needs does not
/// fail.
class ProgramRuns {
 public:
  ProgramRuns();
  ~ProgramRuns();
  ProgramRuns(const ProgramRuns&) = delete;
  ProgramRuns& operator=(const ProgramRuns&) = delete;
};

/// While it lives, the n-th piece that is asked for is not there, counted from 1.
class MemoryFault {
 public:
  MemoryFault(Memory memory, std::size_t at);
  ~MemoryFault();
  MemoryFault(const MemoryFault&) = delete;
  MemoryFault& operator=(const MemoryFault&) = delete;

  /// How many were asked for since it lives.
  [[nodiscard]] static std::size_t asked();
};

}  // namespace servanda::faults
