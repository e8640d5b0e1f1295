#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace servanda::cli {

namespace {

constexpr std::size_t default_width = 100;

bool wants_colour(Colour colour, int stream) {
  if (colour != Colour::automatic) return colour == Colour::always;
  const char* no_colour = std::getenv("NO_COLOR");
  if (no_colour != nullptr && *no_colour != '\0') return false;
  return isatty(stream) == 1;
}

std::size_t width_of(int stream) {
  winsize size{};
  const bool known = isatty(stream) == 1 && ioctl(stream, TIOCGWINSZ, &size) == 0;
  return known && size.ws_col > 0 ? size.ws_col : default_width;
}

}  // namespace

reports::TextOptions layout(Colour colour, bool to_file) {
  if (to_file) return {default_width, colour == Colour::always};
  return {width_of(STDOUT_FILENO), wants_colour(colour, STDOUT_FILENO)};
}

void show(const grammar::Diagnostics& diagnostics, const grammar::Sources& sources, Colour colour) {
  if (diagnostics.errors() + diagnostics.warnings() == 0) return;
  std::cerr << render(diagnostics, sources, wants_colour(colour, STDERR_FILENO)) << '\n';
}

void show_error(std::string_view message, std::string_view help) {
  std::cerr << "error: " << message << '\n';
  if (!help.empty()) std::cerr << "  = help: " << help << '\n';
}

}  // namespace servanda::cli
