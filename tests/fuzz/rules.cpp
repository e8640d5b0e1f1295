// Any bytes as a rule text: a program or messages, and a layout with the same meaning.

#include "grammar/format.hpp"
#include "tests/fuzz/small_world.hpp"

using namespace servanda;  // NOLINT(google-build-using-namespace): a program of one function

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  base::Sources sources;
  base::Diagnostics diagnostics;
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto id = sources.add("a.pacta", text);
  const std::vector<grammar::syntax::File> files{grammar::parse(sources, id, diagnostics)};
  const bool parsed = !diagnostics.has_errors();
  static_cast<void>(engine::check(sources, files, diagnostics, {true, {}}));
  static_cast<void>(base::render(diagnostics, sources));
  if (!parsed) return 0;
  const auto formatted = grammar::format(sources, files.front());
  fuzz::require(formatted.has_value(), "words of a sound file were lost");
  base::Diagnostics again;
  const auto twice = sources.add("b.pacta", *formatted);
  const grammar::syntax::File file = grammar::parse(sources, twice, again);
  fuzz::require(!again.has_errors(), "a sound file was laid out as one that is not");
  fuzz::require(grammar::format(sources, file) == formatted, "a layout of a layout is another");
  return 0;
}
