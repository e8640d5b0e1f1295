// What comes out when rules are run.

#include <array>

#include "grammar/codes/codes.hpp"

namespace servanda::grammar {
namespace {

constexpr std::array<CodePage, 1> pages{{
    {"E001", "a scenario that does not hold",
     "A scenario expects a verdict, and another one came out: the rule, the facts or the "
     "expectation is not what was meant. The notes tell why the verdict is what it is, and how "
     "each condition of the rule came out.",
     "", "", Frame::declarations},
}};

}  // namespace

std::span<const CodePage> evaluation_codes() { return pages; }

}  // namespace servanda::grammar
