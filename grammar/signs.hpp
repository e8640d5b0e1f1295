#pragma once
// Signs that word processors, other keyboards and other languages put where a plain one is meant.
// Internal to `grammar/`.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace servanda::grammar {

enum class SignKind : std::uint8_t {
  quote,    ///< stands around a text
  blank,    ///< a space that is not plain
  nothing,  ///< cannot be seen, and means nothing here
  symbol,   ///< an operator or a bracket
  letter,   ///< of a name or a figure
};

struct ForeignSign {
  std::size_t size = 0;  ///< in bytes
  SignKind kind = SignKind::symbol;
  std::string name;        ///< "a no-break space"
  std::string_view meant;  ///< the plain sign; empty where there is none
};

/// The sign at the start of the text, if it is one of those.
[[nodiscard]] std::optional<ForeignSign> foreign_sign(std::string_view text);

/// What other languages write for an operator, and what it is here.
struct ForeignOperator {
  std::string_view written;
  std::string_view meant;
  bool is_word = false;  ///< `and`, not a sign
};
[[nodiscard]] std::optional<ForeignOperator> foreign_operator(std::string_view text);

/// How many bytes the sign at the start of a well-formed text takes.
[[nodiscard]] std::size_t size_of_sign(std::string_view text);

}  // namespace servanda::grammar
