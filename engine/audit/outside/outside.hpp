#pragma once
// The world outside of the program, as far as the front door needs it: files, folders, the clock.
//
// `Disk` is the real one, `InMemory` its twin. A dossier is not part of it: SQLite opens that file
// itself.

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace servanda::engine {

enum class PathKind { nothing, file, folder, other };  ///< `other`: a pipe or a device

struct PathStatus {
  PathKind kind = PathKind::nothing;  ///< of a link: the kind of its target
  bool is_link = false;
};

/// All functions throw base::WorldError.
class Outside {
 public:
  Outside() = default;
  virtual ~Outside() = default;
  Outside(const Outside&) = delete;
  Outside& operator=(const Outside&) = delete;

  [[nodiscard]] virtual PathStatus status(const std::string& path) const = 0;
  /// The text of a file. Returns one byte more than the limit if the file is larger: the caller
  /// reports it.
  [[nodiscard]] virtual std::string read(const std::string& path, std::size_t megabytes) = 0;
  /// The sorted names of its files and folders.
  [[nodiscard]] virtual std::vector<std::string> names_in(const std::string& folder) const = 0;
  /// The same for all names of one file.
  [[nodiscard]] virtual std::filesystem::path canonical(const std::string& path) const = 0;
  /// The name of a file in messages.
  [[nodiscard]] virtual std::string shown(const std::string& path) const { return path; }
  [[nodiscard]] virtual std::chrono::sys_seconds now() const = 0;
};

/// Returns the kind. Throws base::WorldError if nothing is there.
PathKind require_exists(const Outside& outside, const std::string& path);

}  // namespace servanda::engine
