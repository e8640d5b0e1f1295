#include "cli/surface/man_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/version.hpp"

namespace servanda::cli {

namespace {

/// Escapes a character with a meaning in roff.
std::string escaped(char sign, bool is_code) {
  switch (sign) {
    case '\\':
      return "\\e";
    case '-':
      return is_code ? "\\-" : "-";
    case '\'':
      return "\\(aq";
    case '^':
      return "\\(ha";
    case '~':
      return "\\(ti";
    default:
      return {sign};
  }
}

std::string escaped(std::string_view text) {
  std::string roff;
  for (const char sign : text) roff += escaped(sign, true);
  return roff;
}

std::string bold(std::string_view text) { return "\\fB" + escaped(text) + "\\fR"; }

/// Prose on one line; a text in back-ticks becomes bold.
std::string prose(std::string_view text) {
  std::string roff = text.substr(0, 1) == "." ? "\\&" : "";
  bool is_code = false;
  for (const char sign : text) {
    if (sign == '`') {
      is_code = !is_code;
      roff += is_code ? "\\fB" : "\\fR";
    } else {
      roff += escaped(sign, is_code);
    }
  }
  return roff;
}

std::string page_name(const CommandSurface& command) { return "servanda-" + command.name; }

std::string upper(std::string text) {
  for (char& sign : text) sign = static_cast<char>(std::toupper(static_cast<unsigned char>(sign)));
  return text;
}

std::string man_head(const std::string& name, const std::string& does, const std::string& usage) {
  return fmt::format(
      ".TH {} 1 \"\" \"servanda {}\" \"servanda\"\n.SH NAME\n{} \\- {}\n.SH SYNOPSIS\n{}\n",
      upper(escaped(name)), version, escaped(name), prose(does), bold(usage));
}

/// `\fB\-o\fR, \fB\-\-output\fR \fIFILE\fR`
std::string call_in_roff(const OptionSurface& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.names) names.push_back(bold(name));
  std::string roff = fmt::format("{}", fmt::join(names, ", "));
  if (!option.is_word && !option.value.empty()) roff += " \\fI" + escaped(option.value) + "\\fR";
  return option.is_list ? roff + "..." : roff;
}

std::string section(std::string_view title, const std::vector<OptionSurface>& options,
                    bool of_words) {
  std::string roff;
  for (const OptionSurface& each : options) {
    if (each.is_word == of_words)
      roff += fmt::format(".TP\n{}\n{}\n", call_in_roff(each), prose(each.does));
  }
  return roff.empty() ? "" : fmt::format(".SH {}\n{}", title, roff);
}

std::string exit_status() {
  std::string roff = ".SH EXIT STATUS\n";
  for (const ExitMeaning& each : exit_meanings())
    roff += fmt::format(".TP\n{}\n{}\n", bold(std::to_string(each.code)), prose(each.means));
  return roff;
}

constexpr std::string_view surroundings =
    ".SH FILES\n.TP\n.I servanda.toml\n"
    "Options that hold where the command line says nothing else, under their names: at the top for "
    "all commands, in a table for one.\n"
    ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nNo colour where none is asked for.\n";

std::string see_also(const Surface& surface, const std::string& but) {
  std::vector<std::string> pages;
  if (but != "servanda") pages.push_back(bold("servanda") + "(1)");
  for (const CommandSurface& each : surface.commands) {
    if (page_name(each) != but) pages.push_back(bold(page_name(each)) + "(1)");
  }
  return fmt::format(".SH SEE ALSO\n{}\n", fmt::join(pages, ",\n"));
}

}  // namespace

std::string write_man_page(const Surface& surface) {
  const std::string name = "servanda";
  std::string roff = man_head(name, "tells whether what was agreed is kept", usage());
  roff += ".SH DESCRIPTION\n" + prose(surface.about) + "\n.SH COMMANDS\n";
  for (const CommandSurface& each : surface.commands)
    roff += fmt::format(".TP\n{}\n{}\n", bold(each.name), prose(each.does));
  return roff + section("OPTIONS", surface.options, false) + exit_status() +
         std::string(surroundings) + see_also(surface, name);
}

std::string write_man_page(const Surface& surface, const CommandSurface& command) {
  const std::string name = page_name(command);
  return man_head(name, command.does, usage(command)) + section("WORDS", command.options, true) +
         section("OPTIONS", command.options, false) + exit_status() + std::string(surroundings) +
         see_also(surface, name);
}

}  // namespace servanda::cli
