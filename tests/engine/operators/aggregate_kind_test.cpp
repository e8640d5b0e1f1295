#include "engine/operators/aggregate_kind.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace servanda::engine {
namespace {

TEST(AggregateKind, each_is_named_in_the_manual) {
  const std::ifstream file("docs/manual/counting.md");
  std::ostringstream page;
  page << file.rdbuf();
  for (const AggregateTraits& each : aggregate_traits) {
    const std::string name = "`" + std::string(each.name);
    const bool is_named = page.str().find(name + "`") != std::string::npos ||
                          page.str().find(name + "(") != std::string::npos;
    EXPECT_TRUE(is_named) << "docs/manual/counting.md: " << each.name;
  }
}

}  // namespace
}  // namespace servanda::engine
