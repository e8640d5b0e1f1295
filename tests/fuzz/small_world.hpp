#pragma once
// The rules for all hostile data (world.pacta), and the helpers that the targets share.

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/check/check.hpp"
#include "grammar/parse.hpp"

namespace servanda::fuzz {

struct SmallWorld {
  base::Sources sources;
  engine::Program program;
};

inline std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline const SmallWorld& small_world() {
  static const SmallWorld made = [] {
    SmallWorld world;
    base::Diagnostics diagnostics;
    const auto id = world.sources.add("world.pacta", text_of(SERVANDA_SMALL_WORLD));
    std::vector<grammar::syntax::File> files{grammar::parse(world.sources, id, diagnostics)};
    world.program = engine::check(world.sources, files, diagnostics);
    if (diagnostics.has_errors()) throw std::logic_error(base::render(diagnostics, world.sources));
    return world;
  }();
  return made;
}

/// A file of this process, in memory if the machine has a folder for that.
inline std::filesystem::path scratch(std::string_view name) {
  const std::filesystem::path memory = "/dev/shm";
  static const std::filesystem::path folder =
      (exists(memory) ? memory : std::filesystem::temp_directory_path()) /
      ("servanda-fuzz-" + std::to_string(getpid()));
  create_directories(folder);
  return folder / name;
}

inline void write_bytes(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

/// Stops the run: a broken condition is a find.
inline void require(bool holds, const char* what) {
  if (!holds) throw std::logic_error(what);
}

}  // namespace servanda::fuzz
