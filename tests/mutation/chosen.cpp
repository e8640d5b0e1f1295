#include "tests/mutation/chosen.hpp"

#include <array>
#include <cstdlib>
#include <fstream>

namespace mutation {
namespace {

constexpr int most = 20'000;

/// The numbers that were asked for; written to the file when the program ends.
struct Reached {
  std::array<bool, most> numbers{};
  int chosen = -1;

  Reached() {
    if (const char* const number = std::getenv("MUTANT")) chosen = std::atoi(number);
  }
  Reached(const Reached&) = delete;
  Reached& operator=(const Reached&) = delete;
  ~Reached() {
    const char* const file = std::getenv("MUTANTS_REACHED");
    if (file == nullptr) return;
    std::ofstream out(file, std::ios::app);
    for (int number = 0; number < most; ++number) {
      if (numbers.at(static_cast<std::size_t>(number))) out << number << '\n';
    }
  }
};

}  // namespace

bool is_chosen(int number) {
  static Reached reached;
  reached.numbers[static_cast<std::size_t>(number)] = true;
  return reached.chosen == number;
}

}  // namespace mutation
