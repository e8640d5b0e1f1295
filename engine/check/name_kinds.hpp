#pragma once
// The real kind of a name that was used as something else: a parameter used as an indicator, a
// group as a State. One table of everything that a pack can declare, and of the names of the
// language itself. Internal to `engine/check/`.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/check/check_context.hpp"

namespace servanda::engine {

struct NamedThing {
  std::string what;                     ///< "a parameter", "a value of the choice `alert`"
  std::string help;                     ///< how to use it in its place
  std::optional<base::Place> declared;  ///< none for a name of the language
};

/// The thing of that name, of any kind but `not_of`; nothing if there is none.
[[nodiscard]] std::optional<NamedThing> thing_named(const CheckContext& checking,
                                                    std::string_view name,
                                                    std::string_view not_of = {});

/// "an indicator", "a State"
[[nodiscard]] std::string with_article(std::string_view kind);

[[nodiscard]] std::vector<std::string> field_names(const Event& event);
/// "`talk` has `on`, `hosts` and `topics`"
[[nodiscard]] std::string list_of_fields(const Event& event);

/// The functions that a rule may call, without definitions.
[[nodiscard]] const std::vector<std::string>& function_names();

}  // namespace servanda::engine
