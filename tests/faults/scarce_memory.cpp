#include "tests/faults/scarce_memory.hpp"

#include <sqlite3.h>

#include <atomic>
#include <cstdlib>
#include <new>

namespace servanda::faults {
namespace {

std::atomic<int> faulty{-1};  ///< which memory, by Memory; -1: none
std::atomic<std::size_t> fails_at{0};
std::atomic<std::size_t> asked_for{0};

std::atomic<bool> program_runs{false};

bool memory_strikes(Memory memory) {
  return program_runs && faulty == static_cast<int>(memory) && ++asked_for == fails_at;
}

sqlite3_mem_methods real;

void* allocate(int size) {
  return memory_strikes(Memory::of_sqlite) ? nullptr : real.xMalloc(size);
}
void* reallocate(void* piece, int size) {
  return memory_strikes(Memory::of_sqlite) ? nullptr : real.xRealloc(piece, size);
}

}  // namespace

void use_scarce_memory() {
  sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real);
  sqlite3_mem_methods scarce = real;
  scarce.xMalloc = allocate;
  scarce.xRealloc = reallocate;
  sqlite3_config(SQLITE_CONFIG_MALLOC, &scarce);
  sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);  // allocates every piece by itself
}

ProgramRuns::ProgramRuns() { program_runs = true; }
ProgramRuns::~ProgramRuns() { program_runs = false; }

MemoryFault::MemoryFault(Memory memory, std::size_t at) {
  asked_for = 0;
  fails_at = at;
  faulty = static_cast<int>(memory);
}
MemoryFault::~MemoryFault() { faulty = -1; }
std::size_t MemoryFault::asked() { return asked_for; }

}  // namespace servanda::faults

void* operator new(std::size_t size) {
  using servanda::faults::Memory;
  void* const piece =
      servanda::faults::memory_strikes(Memory::of_program) ? nullptr : std::malloc(size);  // NOLINT
  if (piece == nullptr) throw std::bad_alloc();
  return piece;
}
void* operator new(std::size_t size, const std::nothrow_t& /*unused*/) noexcept {
  try {
    return operator new(size);
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}
void operator delete(void* piece) noexcept { std::free(piece); }               // NOLINT
void operator delete(void* piece, std::size_t) noexcept { std::free(piece); }  // NOLINT
