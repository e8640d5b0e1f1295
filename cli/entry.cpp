#include "cli/entry.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

namespace servanda::cli {

namespace {

std::string name_of_user() {
  const passwd* const user = ::getpwuid(::geteuid());
  return user == nullptr ? fmt::format("user {}", ::geteuid()) : std::string(user->pw_name);
}

}  // namespace

engine::Entry entry(const std::string& by, Moment at) {
  return {
      by.empty() ? name_of_user() : by,
      fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(at)))};
}

}  // namespace servanda::cli
