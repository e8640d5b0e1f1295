// Any bytes as a file of waivers: waivers or messages.

#include "engine/audit/read_waivers.hpp"
#include "tests/fuzz/small_world.hpp"

using namespace servanda;  // NOLINT(google-build-using-namespace): a program of one function

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size == 0) return 0;
  base::Sources sources;
  base::Diagnostics diagnostics;
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto file = sources.add(data[0] % 2 == 0 ? "waivers.csv" : "waivers.jsonl", text);
  static_cast<void>(engine::read_waivers(fuzz::small_world().program, sources, file, diagnostics));
  static_cast<void>(base::render(diagnostics, sources));
  return 0;
}
