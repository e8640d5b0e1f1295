// Any bytes as a value of each type: a value that is equal after writing and reading, or the
// expectation in words.

#include "tests/fuzz/small_world.hpp"

using namespace servanda;  // NOLINT(google-build-using-namespace): a program of one function

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const auto& vocabulary = fuzz::small_world().program.vocabulary;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const engine::Indicator& indicator : vocabulary.indicators) {
    const engine::ReadValue read = engine::read_value(vocabulary, indicator.type, text);
    fuzz::require(read.value.has_value() == read.expected.empty(), "neither a value nor words");
    if (!read.value) continue;
    const std::string written = engine::write_value(vocabulary, indicator.type, *read.value);
    const engine::ReadValue again = engine::read_value(vocabulary, indicator.type, written);
    fuzz::require(again.value == read.value, "a value is read back as another");
  }
  return 0;
}
