#pragma once
// Words of other languages, and of plain English, for which a rule has a word of its own.

#include <string>
#include <string_view>

namespace servanda::grammar {

/// "write `=`" for `equals`; empty if the word is unknown. Ignores case.
[[nodiscard]] std::string meant_by(std::string_view word);

}  // namespace servanda::grammar
