#pragma once
// Parses rule texts for tests of the parser, and keeps the messages.

#include <string>
#include <utility>
#include <vector>

#include "grammar/parse.hpp"

namespace servanda::grammar {

struct Parsed {
  base::Sources sources;
  base::Diagnostics diagnostics{1000};
  syntax::File file;

  explicit Parsed(std::string text, const base::Limits& limits = {}) {
    file = parse(sources, sources.add("a.pacta", std::move(text)), diagnostics, limits);
  }

  [[nodiscard]] std::string rendered() const { return base::render(diagnostics, sources); }

  /// "P001 2:3 unexpected `mett`" a line, in the order of places.
  [[nodiscard]] std::string said() const {
    std::string lines;
    for (const base::Diagnostic& each : diagnostics.sorted()) {
      const base::Place place = each.labels.front().place;
      const base::Position at = sources[place.source].position(place.span.begin);
      lines += each.code + " " + std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
               each.message + "\n";
    }
    return lines;
  }
  /// The label and the help of the first message.
  [[nodiscard]] std::string label() const {
    const std::vector<base::Diagnostic> all = diagnostics.sorted();
    return all.empty() ? "" : all.front().labels.front().text;
  }
  [[nodiscard]] std::string help() const {
    const std::vector<base::Diagnostic> all = diagnostics.sorted();
    return all.empty() || all.front().help.empty() ? "" : all.front().help.front();
  }
  /// The first declaration of its kind.
  template <class Declaration>
  [[nodiscard]] const Declaration& first() const {
    for (const syntax::Item& item : file.items) {
      if (const auto* found = std::get_if<Declaration>(&item.declaration)) return *found;
    }
    static const Declaration none{};
    return none;
  }
  [[nodiscard]] std::string_view text(base::Span span) const {
    return sources[base::SourceId{0}].text(span);
  }
};

/// `CHN,FRA,`
inline std::string listed(const std::vector<syntax::Name>& names) {
  std::string all;
  for (const syntax::Name& name : names) all += std::string(name.text) + ",";
  return all;
}

/// `en=Nuclear;zh=核;`
inline std::string listed(const syntax::Translations& translations) {
  std::string all;
  for (const syntax::Translation& each : translations) {
    all += std::string(each.language.text) + "=" + syntax::unescaped(each.text) + ";";
  }
  return all;
}

inline std::string said(std::string text) { return Parsed(std::move(text)).said(); }

}  // namespace servanda::grammar
