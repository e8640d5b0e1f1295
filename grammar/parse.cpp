#include "grammar/parse.hpp"

#include <string>

#include "grammar/blocks.hpp"
#include "grammar/token.hpp"

namespace servanda::grammar {

namespace syntax {

std::string unescaped(const Text& text) {
  std::string result;
  result.reserve(text.raw.size());
  for (std::size_t i = 0; i < text.raw.size(); ++i) {
    if (text.raw[i] != '\\' || i + 1 == text.raw.size()) {
      result += text.raw[i];
      continue;
    }
    const char escaped = text.raw[++i];
    result += escaped == 'n' ? '\n' : escaped;
  }
  return result;
}

}  // namespace syntax

syntax::File parse(const base::Sources& sources, base::SourceId id, base::Diagnostics& diagnostics,
                   const base::Limits& limits) {
  syntax::File file;
  file.source = id;
  const base::Source& source = sources[id];
  if (source.text().size() > limits.rule_megabytes * base::bytes_in_a_megabyte) {
    diagnostics.error(
        "P011", {id, {}},
        "this file is larger than " + std::to_string(limits.rule_megabytes) + " MB", {},
        "split it into several packs" + base::or_raise(limits, &base::Limits::rule_megabytes));
    return file;
  }
  const std::size_t invalid = base::first_invalid_utf8(source.text());
  if (invalid < source.text().size()) {
    const auto at = static_cast<std::uint32_t>(invalid);
    diagnostics.error("P012", {id, {at, at + 1}}, "this file is not UTF-8",
                      "this byte belongs to no sign", "save it as UTF-8");
    return file;
  }
  Tokens tokens =
      lex(source, id, {0, static_cast<std::uint32_t>(source.text().size())}, diagnostics);
  file.comments = std::move(tokens.comments);
  FileReader(source, tokens.tokens, file, diagnostics, limits).run();
  return file;
}

}  // namespace servanda::grammar
