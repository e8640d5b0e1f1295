#pragma once
// Characters that word processors, other keyboards and other languages put in the place of plain
// ones. Internal to `grammar/`.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace servanda::grammar {

enum class SignKind : std::uint8_t {
  quote,    ///< stands around a text
  blank,    ///< a space that is not plain
  nothing,  ///< is invisible, and means nothing here
  symbol,   ///< an operator or a bracket
  letter,   ///< of a name or a figure
};

struct ForeignSign {
  std::size_t size = 0;  ///< in bytes
  SignKind kind = SignKind::symbol;
  std::string name;        ///< "a no-break space"
  std::string_view meant;  ///< the plain character; empty if there is none
};

/// The character at the start of the text, if it is one of these.
[[nodiscard]] std::optional<ForeignSign> foreign_sign(std::string_view text);

/// An operator of other languages, and ours.
struct ForeignOperator {
  std::string_view written;
  std::string_view meant;
  bool is_word = false;  ///< `and`, not a sign
};
[[nodiscard]] std::optional<ForeignOperator> foreign_operator(std::string_view text);

/// The number of bytes of the character at the start of a well-formed text.
[[nodiscard]] std::size_t size_of_sign(std::string_view text);

}  // namespace servanda::grammar
