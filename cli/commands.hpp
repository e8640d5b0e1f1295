#pragma once
// The commands. Each returns its exit code; results go to standard output, everything else to
// standard error.

#include "cli/options.hpp"

namespace servanda::cli {

[[nodiscard]] int check(const CheckOptions& options);
[[nodiscard]] int format(const FormatOptions& options);
[[nodiscard]] int test(const TestOptions& options);
[[nodiscard]] int import(const ImportOptions& options);
[[nodiscard]] int audit(const AuditOptions& options);
[[nodiscard]] int ask(const AskOptions& options);
[[nodiscard]] int explain(const ExplainOptions& options);
[[nodiscard]] int compare(const CompareOptions& options);
[[nodiscard]] int verify(const VerifyOptions& options);
[[nodiscard]] int document(const DocumentOptions& options);

/// Runs the program, from the command line to the exit code; throws nothing.
[[nodiscard]] int run(int argc, const char* const* argv);

}  // namespace servanda::cli
