// Any bytes as a cache of counts: counts, nothing, or a message.

#include <sstream>

#include "engine/audit/counts/count_cache.hpp"
#include "tests/fuzz/small_world.hpp"

using namespace servanda;  // NOLINT(google-build-using-namespace): a program of one function

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  auto cache = engine::CountCache::read(text);
  if (!cache) return 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const engine::CacheKey key{"facts", line.substr(0, line.find(' '))};
    const auto found = cache->find(key);
    if (!found) continue;
    std::size_t all = found->counts.overdue;
    for (const std::size_t number : found->counts.verdicts) all += number;
    fuzz::require(all < 100'000'000'000'000, "more verdicts than there can be");
    cache->keep(key, found->counts);
  }
  static_cast<void>(cache->text("sha256:1"));
  return 0;
}
