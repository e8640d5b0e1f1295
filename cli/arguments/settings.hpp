#pragma once
// A TOML file of options: its places in the words of diagnostics, and its values as the words that
// the command line would have. What an option can be, its definition says.

#include <toml++/toml.h>
#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"

namespace servanda::cli {

/// The file, and what is wrong in it.
struct SettingsFile {
  base::Sources sources;
  base::SourceId id;
  std::filesystem::path folder;          ///< what its paths are relative to
  base::Diagnostics diagnostics{1'000};  ///< no option can raise this: all are shown

  void error(const toml::source_region& region, std::string message, std::string help = {});
};

/// Nothing where it is no TOML; that is told then.
[[nodiscard]] std::optional<toml::table> parsed(SettingsFile& file);

/// The words of a key, or nothing where one is wrong; that is told then.
[[nodiscard]] std::optional<std::vector<std::string>> words_of(const toml::node& node,
                                                               const std::string& key,
                                                               CLI::Option& option,
                                                               SettingsFile& file);

}  // namespace servanda::cli
