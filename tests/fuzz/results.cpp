// Any bytes as a result of an earlier audit: a result, or a message.

#include "reports/json/result_json.hpp"
#include "tests/fuzz/small_world.hpp"

using namespace servanda;  // NOLINT(google-build-using-namespace): a program of one function

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const auto result =
      reports::read_result("result.json", {reinterpret_cast<const char*>(data), size});
  if (const auto* unreadable = std::get_if<reports::Unreadable>(&result))
    fuzz::require(!unreadable->message.empty(), "an error without words");
  return 0;
}
