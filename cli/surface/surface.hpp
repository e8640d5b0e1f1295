#pragma once
// The syntax of the command line, as plain data read from the definitions of the commands. Help,
// man pages and completions are written from this alone, so that they agree.

#include <string>
#include <string_view>
#include <vector>

namespace servanda::cli {

struct OptionSurface {
  std::vector<std::string> names;  ///< `-o`, `--output`; of a positional, `DOSSIER`
  std::string value;               ///< the type of the value: `FILE`; empty for flags
  std::string does;
  std::vector<std::string> choices;  ///< of its value; empty: any value
  bool is_word = false;              ///< a positional
  bool is_required = false;
  bool is_list = false;  ///< may be given several times
  bool is_path = false;  ///< a file or a folder
};

struct CommandSurface {
  std::string name;
  std::string does;
  std::vector<OptionSurface> options;  ///< positionals first
};

struct Surface {
  std::string about;
  std::vector<OptionSurface> options;  ///< of the program itself
  std::vector<CommandSurface> commands;
};

/// The usage of a command: "servanda audit DOSSIER [OPTIONS] --rules RULES..."; without one, that
/// of the program.
[[nodiscard]] std::string usage(const CommandSurface& command);
[[nodiscard]] std::string usage();

/// `--rules RULES...`, `-o, --output FILE`, `DOSSIER`.
[[nodiscard]] std::string call(const OptionSurface& option);

struct ExitMeaning {
  int code;
  std::string_view means;
};
[[nodiscard]] const std::vector<ExitMeaning>& exit_meanings();

}  // namespace servanda::cli
