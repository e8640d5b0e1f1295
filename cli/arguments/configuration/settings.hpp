#pragma once
// A TOML file of options: its places for diagnostics, and its values in the syntax of the command
// line. The definition of an option decides which values it can have.

#include <toml++/toml.h>
#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"

namespace servanda::cli {

/// The file, and the diagnostics about it.
struct SettingsFile {
  base::Sources sources;
  base::SourceId id;
  std::filesystem::path folder;          ///< the folder that its paths are relative to
  base::Diagnostics diagnostics{1'000};  ///< no option can raise this limit, so it is high

  void error(const toml::source_region& region, std::string message, std::string help = {});
};

/// Nothing if it is no TOML; the diagnostics have the error then.
[[nodiscard]] std::optional<toml::table> parsed(SettingsFile& file);

/// The values of a key, or nothing if one is wrong; the diagnostics have the error then.
[[nodiscard]] std::optional<std::vector<std::string>> words_of(const toml::node& node,
                                                               const std::string& key,
                                                               CLI::Option& option,
                                                               SettingsFile& file);

}  // namespace servanda::cli
