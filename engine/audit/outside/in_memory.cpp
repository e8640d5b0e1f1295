#include "engine/audit/outside/in_memory.hpp"

#include <set>

#include "base/limits.hpp"
#include "base/world_error.hpp"

namespace servanda::engine {

namespace {

/// `rules/` and `./rules` are `rules`.
std::string normal(const std::string& path) {
  std::string name = std::filesystem::path(path).lexically_normal().generic_string();
  if (name.size() > 1 && name.ends_with('/')) name.pop_back();
  return name;
}

}  // namespace

void InMemory::put(const std::string& path, std::string text) {
  files_[normal(path)] = std::move(text);
}

std::vector<std::string> InMemory::names_in(const std::string& folder) const {
  const std::string before = normal(folder) + "/";
  std::set<std::string> names;
  for (const auto& [path, text] : files_) {
    if (!path.starts_with(before)) continue;
    const std::string rest = path.substr(before.size());
    names.insert(rest.substr(0, rest.find('/')));
  }
  return {names.begin(), names.end()};
}

PathStatus InMemory::status(const std::string& path) const {
  if (files_.contains(normal(path))) return {PathKind::file};
  return {names_in(path).empty() ? PathKind::nothing : PathKind::folder};
}

std::string InMemory::read(const std::string& path, std::size_t megabytes) {
  if (require_exists(*this, path) != PathKind::file)
    throw base::WorldError("`" + path + "` is a folder, not a file");
  const auto found = files_.find(normal(path));
  return found->second.substr(0, megabytes * base::bytes_in_a_megabyte + 1);
}

std::filesystem::path InMemory::canonical(const std::string& path) const { return normal(path); }

}  // namespace servanda::engine
