// From the command line to the exit code: every exception ends here.

#include <fmt/format.h>

#include <chrono>
#include <exception>

#include "cli/arguments/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/exit.hpp"
#include "cli/files.hpp"
#include "cli/terminal.hpp"
#include "engine/dossier/dossier.hpp"
#include "reports/version.hpp"

namespace servanda::cli {

namespace {

/// The only place that reads the clock.
engine::Day today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

struct Doing {
  int operator()(const ShowText& show) const {
    write_whole("", show.text);
    return done;
  }
  int operator()(const CheckOptions& options) const { return check(options); }
  int operator()(const FormatOptions& options) const { return format(options); }
  int operator()(const TestOptions& options) const { return test(options); }
  int operator()(const ImportOptions& options) const { return import(options); }
  int operator()(const AuditOptions& options) const { return audit(options); }
  int operator()(const AskOptions& options) const { return ask(options); }
  int operator()(const ExplainOptions& options) const { return explain(options); }
  int operator()(const CompareOptions& options) const { return compare(options); }
  int operator()(const DocumentOptions& options) const { return document(options); }
};

}  // namespace

int run(int argc, const char* const* argv) {
  try {
    const Request request = read_arguments(argc, argv, today());
    if (request.quiet) tell_only_errors();
    if (request.width > 0) set_width(request.width);
    if (!request.note.empty()) show_note(request.note);
    return std::visit(Doing{}, request.command);
  } catch (const UsageError& error) {
    show_error(error.what(), error.help);
    return wrong_command;
  } catch (const engine::DossierError& error) {
    show_error(error.what());
    return wrong_data;
  } catch (const std::exception& error) {
    show_error(fmt::format("servanda {} failed: {}", version, error.what()),
               "this is our fault, not yours: please report it with the command and its files");
    return our_fault;
  }
}

}  // namespace servanda::cli
