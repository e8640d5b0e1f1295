#include "engine/operators/counting.hpp"

namespace servanda::engine {

void Tally::add(Truth truth) {
  switch (truth) {
    case Truth::no:
      ++no;
      break;
    case Truth::unknown:
      ++unknown;
      break;
    case Truth::yes:
      ++yes;
      break;
  }
}

Truth counted(Tally tally, std::size_t least, std::size_t most) {
  const std::size_t fewest = tally.yes;
  const std::size_t highest = tally.yes + tally.unknown;
  if (least > most || highest < least || fewest > most) {
    return Truth::no;
  }
  return fewest >= least && highest <= most ? Truth::yes : Truth::unknown;
}

}  // namespace servanda::engine
