#pragma once
// Memory that runs out on demand, SQLite's or the program's own.

#include <cstddef>

namespace servanda::faults {

enum class Memory { of_sqlite, of_program };

/// Sends SQLite's memory through this program from now on. Call it before anything uses SQLite.
void use_scarce_memory();

/// Counts allocations only while one of these lives: those of the test itself do not fail.
class ProgramRuns {
 public:
  ProgramRuns();
  ~ProgramRuns();
  ProgramRuns(const ProgramRuns&) = delete;
  ProgramRuns& operator=(const ProgramRuns&) = delete;
};

/// While it lives, the n-th allocation fails, counted from 1.
class MemoryFault {
 public:
  MemoryFault(Memory memory, std::size_t at);
  ~MemoryFault();
  MemoryFault(const MemoryFault&) = delete;
  MemoryFault& operator=(const MemoryFault&) = delete;

  /// The number of allocations since construction.
  [[nodiscard]] static std::size_t asked();
};

}  // namespace servanda::faults
