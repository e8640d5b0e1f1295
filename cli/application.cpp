// The run of the program, from the command line to the exit code: every exception ends here.

#include <fmt/format.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <new>
#include <string_view>

#include "cli/already_read.hpp"
#include "cli/arguments/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/entry.hpp"
#include "cli/exit.hpp"
#include "cli/files.hpp"
#include "cli/terminal.hpp"
#include "cli/time_limit.hpp"
#include "engine/dossier/dossier.hpp"
#include "reports/version.hpp"

namespace servanda::cli {

namespace {

constexpr std::string_view no_memory = "there is not enough memory";
constexpr std::string_view with_less_memory =
    "ask for less at once, with `--cycle` or `--subject`, or close other programs";

/// Reports an exception that a library cannot pass on (out of memory, for instance), by means that
/// need no memory. The next opening of a dossier rolls back any open transaction.
[[noreturn]] void end_in_words() {
  const auto say = [](std::string_view text) {
    static_cast<void>(!::write(STDERR_FILENO, text.data(), text.size()));
  };
  say("error: ");
  say(no_memory);
  say(", or the program is at fault\n  = help: ");
  say(with_less_memory);
  say("; else please report it with the command and its files\n");
  ::_exit(our_fault);
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
  int operator()(const VerifyOptions& options) const { return verify(options); }
  int operator()(const DocumentOptions& options) const { return document(options); }
};

}  // namespace

int run(int argc, const char* const* argv) {
  std::set_terminate(end_in_words);
  std::signal(SIGXFSZ, SIG_IGN);  // a file beyond `ulimit -f` is an error with a message, not a
                                  // signal
  forget_what_was_read();
  try {
    const Request request = read_arguments(argc, argv, now());
    if (request.quiet) tell_only_errors();
    if (request.width > 0) set_width(request.width);
    if (!request.note.empty()) show_note(request.note);
    start_time_limit(request.seconds);
    return std::visit(Doing{}, request.command);
  } catch (const UsageError& error) {
    show_error(error.what(), error.help);
    return wrong_command;
  } catch (const engine::Stopped&) {
    return tell_out_of_time();
  } catch (const engine::DossierError& error) {
    show_error(error.what(), error.help);
    return wrong_data;
  } catch (const std::bad_alloc&) {
    show_error(no_memory, with_less_memory);
    return our_fault;
  } catch (const std::exception& error) {
    show_error(fmt::format("servanda {} failed: {}", version, error.what()),
               "this is our fault, not yours: please report it with the command and its files");
    return our_fault;
  }
}

}  // namespace servanda::cli
