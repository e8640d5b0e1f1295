#pragma once
// A file descriptor that closes itself.

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace servanda::base {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  /// Closes the file and returns its result: a slow disk reports its errors only then.
  [[nodiscard]] bool finish() {
    const bool synced = ::fsync(number_) == 0 || errno == EINVAL || errno == EROFS;
    const bool closed = ::close(number_) == 0;
    number_ = -1;
    return synced && closed;
  }

 private:
  int number_;
};

/// The error of the last system call.
inline std::string system_error() { return std::strerror(errno); }

}  // namespace servanda::base
