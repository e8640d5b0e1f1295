#include "cli/terminal/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "base/display.hpp"

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

base::Diagnostics errors_of(const base::Diagnostics& all) {
  std::vector<base::Diagnostic> errors = all.sorted();
  std::erase_if(
      errors, [](const base::Diagnostic& each) { return each.severity != base::Severity::error; });
  base::Diagnostics only(errors.size());
  for (base::Diagnostic& each : errors) only.add(std::move(each));
  while (only.errors() < all.errors()) only.add({});  // beyond the limit, errors are only counted
  return only;
}

}  // namespace

reports::TextOptions Terminal::layout(bool to_file) const {
  const Colour colour = settings_.colour;
  const std::size_t fitting = to_file ? default_width : width_of(STDOUT_FILENO);
  const bool coloured = to_file ? colour == Colour::always : wants_colour(colour, STDOUT_FILENO);
  return {settings_.width > 0 ? settings_.width : fitting, coloured};
}

void Terminal::show(const base::Diagnostics& diagnostics, const base::Sources& sources) const {
  if (settings_.only_errors && diagnostics.warnings() > 0) {
    show(errors_of(diagnostics), sources);
    return;
  }
  if (diagnostics.errors() + diagnostics.warnings() == 0) return;
  std::cerr << render(diagnostics, sources, wants_colour(settings_.colour, STDERR_FILENO)) << '\n';
}

void Terminal::show_note(std::string_view note) const {
  if (!settings_.only_errors) std::cerr << base::shown(note) << '\n';
}

void Terminal::show_error(std::string_view message, std::string_view help) const {
  std::cerr << "error: " << base::shown_in_message(message) << '\n';
  if (!help.empty()) std::cerr << "  = help: " << base::shown_in_message(help) << '\n';
}

bool Terminal::somebody_waits() const {
  const char* terminal = std::getenv("TERM");
  const bool can_clear = terminal != nullptr && std::string_view(terminal) != "dumb";
  return !settings_.only_errors && can_clear && isatty(STDERR_FILENO) == 1;
}

std::size_t Terminal::widest_note() const { return width_of(STDERR_FILENO) - 1; }

}  // namespace servanda::cli
