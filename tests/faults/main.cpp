// Installs the faulty layers before anything uses SQLite.

#include <gmock/gmock.h>

#include <cstdlib>

#include "tests/faults/faulty_disk.hpp"
#include "tests/faults/scarce_memory.hpp"

int main(int argc, char** argv) {
  servanda::faults::use_scarce_memory();
  servanda::faults::use_faulty_disk();
  ::setenv("SOURCE_DATE_EPOCH", "1661515200", 1);  // noon of 2022-08-26
  testing::InitGoogleMock(&argc, argv);
  return RUN_ALL_TESTS();
}
