#pragma once
// The commands. Each returns its exit code; results go to standard output, everything else to
// standard error.

#include "cli/console.hpp"
#include "cli/options.hpp"

namespace servanda::cli {

[[nodiscard]] int check(const CheckOptions& options, Console& console);
[[nodiscard]] int format(const FormatOptions& options, Console& console);
[[nodiscard]] int test(const TestOptions& options, Console& console);
[[nodiscard]] int import(const ImportOptions& options, Console& console);
[[nodiscard]] int audit(const AuditOptions& options, Console& console);
[[nodiscard]] int ask(const AskOptions& options, Console& console);
[[nodiscard]] int explain(const ExplainOptions& options, Console& console);
[[nodiscard]] int compare(const CompareOptions& options, Console& console);
[[nodiscard]] int verify(const VerifyOptions& options, Console& console);
[[nodiscard]] int document(const DocumentOptions& options, Console& console);

/// Runs the program, from the command line to the exit code; throws nothing.
[[nodiscard]] int run(int argc, const char* const* argv);

}  // namespace servanda::cli
