#pragma once
// Words of other languages, and of plain English, that stand where a rule has a word of its own.

#include <string>
#include <string_view>

namespace servanda::grammar {

/// "write `=`" for `equals`; empty where nothing else is known to be meant. In any case of letters.
[[nodiscard]] std::string meant_by(std::string_view word);

}  // namespace servanda::grammar
