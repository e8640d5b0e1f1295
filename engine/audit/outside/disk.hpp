#pragma once
// The files and the clock of this machine.
//
// A named pipe or a device might never begin or never end, so reading one is an error. A subclass
// may accept some of them with `open` and `admit`.

#include <sys/stat.h>

#include <stop_token>

#include "base/descriptor.hpp"
#include "engine/audit/outside/outside.hpp"

namespace servanda::engine {

class Disk : public Outside {
 public:
  [[nodiscard]] PathStatus status(const std::string& path) const override;
  /// Throws base::Stopped after a request to stop, also while it waits for a pipe.
  [[nodiscard]] std::string read(const std::string& path, std::size_t megabytes) override;
  [[nodiscard]] std::vector<std::string> names_in(const std::string& folder) const override;
  [[nodiscard]] std::filesystem::path canonical(const std::string& path) const override;
  [[nodiscard]] std::chrono::sys_seconds now() const override;

  /// Applies to all later reads.
  void stop_reading_on(std::stop_token stop) { stop_ = std::move(stop); }

 protected:
  /// Does not wait: a named pipe without a writer would block it forever.
  [[nodiscard]] virtual base::Descriptor open(const std::string& path) const;
  /// Throws if an open file, which is no folder, must not be read.
  virtual void admit(const base::Descriptor& file, const struct stat& about,
                     const std::string& path);

 private:
  [[nodiscard]] std::string read_all(const base::Descriptor& file, const std::string& path,
                                     std::size_t most) const;

  std::stop_token stop_;
};

/// The message for a pipe or a device.
[[nodiscard]] std::string no_file(const std::string& path);

}  // namespace servanda::engine
