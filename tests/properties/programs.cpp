#include "tests/properties/programs.hpp"

#include <cstdlib>

namespace servanda::properties {

int number_of_programs() {
  const char* const asked = std::getenv("SERVANDA_PROGRAMS");
  return asked == nullptr ? 1000 : std::atoi(asked);
}

bool is_reproduction() {
  const char* const given = std::getenv("RC_PARAMS");
  return given != nullptr && std::string(given).find("reproduce=") != std::string::npos;
}

void set_parameters() {
  const char* const given = std::getenv("RC_PARAMS");
  std::string parameters = "seed=2010 max_success=" + std::to_string(number_of_programs());
  // The later word wins.
  if (given != nullptr) parameters += " " + std::string(given);
  setenv("RC_PARAMS", parameters.c_str(), 1);
}

}  // namespace servanda::properties
