#pragma once
// Files in memory, and a clock that stands still: for tests, and for the texts of an editor.

#include <map>

#include "engine/audit/outside/outside.hpp"

namespace servanda::engine {

/// A folder exists while a file in it does.
class InMemory : public Outside {
 public:
  void put(const std::string& path, std::string text);
  void set_clock(std::chrono::sys_seconds now) { now_ = now; }

  [[nodiscard]] PathStatus status(const std::string& path) const override;
  [[nodiscard]] std::string read(const std::string& path, std::size_t megabytes) override;
  [[nodiscard]] std::vector<std::string> names_in(const std::string& folder) const override;
  [[nodiscard]] std::filesystem::path canonical(const std::string& path) const override;
  [[nodiscard]] std::chrono::sys_seconds now() const override { return now_; }

 private:
  std::map<std::string, std::string> files_;  ///< by canonical name
  std::chrono::sys_seconds now_{};
};

}  // namespace servanda::engine
