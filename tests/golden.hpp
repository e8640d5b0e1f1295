#pragma once
// Compares a text with a file of the expected text. `RECORD=1` writes the files again; read the
// difference.

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace servanda {

/// `path` is relative to the root of the checkout, where tests run.
inline std::string golden(const std::string& path, const std::string& found) {
  if (std::getenv("RECORD") != nullptr) std::ofstream(path, std::ios::binary) << found;
  std::ifstream file(path, std::ios::binary);
  std::ostringstream expected;
  expected << file.rdbuf();
  return expected.str();
}

}  // namespace servanda
