// The run of the program, from the command line to the exit code: every exception ends here.

#include <fmt/format.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <new>
#include <string_view>

#include "base/version.hpp"
#include "cli/arguments/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/exit.hpp"
#include "engine/dossier/dossier.hpp"

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
  Console& console;

  int operator()(const ShowText& show) const {
    console.files.write_whole("", show.text);
    return done;
  }
  int operator()(const CheckOptions& options) const { return check(options, console); }
  int operator()(const FormatOptions& options) const { return format(options, console); }
  int operator()(const TestOptions& options) const { return test(options, console); }
  int operator()(const ImportOptions& options) const { return import(options, console); }
  int operator()(const AuditOptions& options) const { return audit(options, console); }
  int operator()(const AskOptions& options) const { return ask(options, console); }
  int operator()(const ExplainOptions& options) const { return explain(options, console); }
  int operator()(const CompareOptions& options) const { return compare(options, console); }
  int operator()(const VerifyOptions& options) const { return verify(options, console); }
  int operator()(const DocumentOptions& options) const { return document(options, console); }
};

}  // namespace

int run(int argc, const char* const* argv) {
  std::set_terminate(end_in_words);
  std::signal(SIGXFSZ, SIG_IGN);  // a file beyond `ulimit -f` is an error with a message, not a
  // signal
  Console console;
  try {
    const Request request = read_arguments(argc, argv, console);
    console.terminal.set(request.terminal);
    if (!request.note.empty()) console.terminal.show_note(request.note);
    console.time.start(request.seconds);
    console.files.stop_reading_on(console.time.stop());
    return std::visit(Doing{console}, request.command);
  } catch (const UsageError& error) {
    console.terminal.show_error(error.what(), error.help);
    return wrong_command;
  } catch (const base::Stopped&) {
    return console.time.tell_out_of_time();
  } catch (const engine::DossierError& error) {
    console.terminal.show_error(error.what(), error.help);
    return wrong_data;
  } catch (const base::WorldError& error) {  // of a file that the command line names
    console.terminal.show_error(error.what(), error.help);
    return wrong_command;
  } catch (const std::bad_alloc&) {
    console.terminal.show_error(no_memory, with_less_memory);
    return our_fault;
  } catch (const std::exception& error) {
    console.terminal.show_error(
        fmt::format("servanda {} failed: {}", version, error.what()),
        "this is our fault, not yours: please report it with the command and its files");
    return our_fault;
  }
}

}  // namespace servanda::cli
