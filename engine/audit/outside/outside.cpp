#include "engine/audit/outside/outside.hpp"

#include "base/world_error.hpp"

namespace servanda::engine {

PathKind require_exists(const Outside& outside, const std::string& path) {
  const PathKind kind = outside.status(path).kind;
  if (kind != PathKind::nothing) return kind;
  throw base::WorldError("there is no file or folder `" + path + "`",
                         "look at the spelling, and at the folder that you are in");
}

}  // namespace servanda::engine
