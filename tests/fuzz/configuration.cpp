// Any bytes as `servanda.toml`: options, or a message.

#include "cli/arguments/arguments.hpp"
#include "cli/exit.hpp"
#include "tests/fuzz/small_world.hpp"

using namespace servanda;  // NOLINT(google-build-using-namespace): a program of one function

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string path = fuzz::scratch("servanda.toml").string();
  fuzz::write_bytes(path, {reinterpret_cast<const char*>(data), size});
  const std::vector<const char*> words{"servanda", "audit",    "a.dossier", "--rules",
                                       "rules",    "--config", path.c_str()};
  cli::Console console;
  try {
    static_cast<void>(cli::read_arguments(static_cast<int>(words.size()), words.data(), console));
  } catch (const cli::UsageError& error) {
    fuzz::require(*error.what() != '\0', "an error without words");
  }
  return 0;
}
