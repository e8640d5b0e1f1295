#include "cli/entry.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <string_view>

#include "cli/exit.hpp"

namespace servanda::cli {

namespace {

std::string name_of_user() {
  const passwd* const user = ::getpwuid(::geteuid());
  return user == nullptr ? fmt::format("user {}", ::geteuid()) : std::string(user->pw_name);
}

}  // namespace

Moment now() {
  const char* const given = std::getenv("SOURCE_DATE_EPOCH");
  if (given == nullptr) {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  }
  const std::string_view text = given;
  constexpr std::int64_t end_of_9999 = 253'402'300'799;
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc() || end != text.data() + text.size() || text.empty() || seconds < 0 ||
      seconds > end_of_9999) {
    throw UsageError(
        fmt::format("SOURCE_DATE_EPOCH needs the seconds since 1970, found `{}`", text),
        "take it out of the environment, and the clock counts");
  }
  return Moment(std::chrono::seconds(seconds));
}

engine::Entry entry(const std::string& by, Moment at) {
  return {
      by.empty() ? name_of_user() : by,
      fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(at)))};
}

}  // namespace servanda::cli
