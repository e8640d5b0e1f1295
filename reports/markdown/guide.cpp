#include "reports/markdown/guide.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/explain/words.hpp"
#include "grammar/token.hpp"
#include "reports/markdown/guide_parts.hpp"
#include "reports/markdown/markdown.hpp"

namespace servanda::reports {
namespace {

using engine::Commitment;
using engine::Program;
using engine::Sentence;
using markdown::code;
using markdown::plain;

/// The sentence in that language, else in English, else the first.
const Sentence* sentence_in(const std::vector<Sentence>& sentences, std::string_view language) {
  for (const std::string_view wanted : {language, std::string_view("en")}) {
    for (const Sentence& sentence : sentences) {
      if (sentence.language == wanted) return &sentence;
    }
  }
  return sentences.empty() ? nullptr : &sentences.front();
}

/// The author's clauses without the indent of their block.
std::string clauses(const std::string& rule) {
  std::string text;
  for (std::size_t at = 0; at < rule.size();) {
    const std::size_t end = std::min(rule.find('\n', at), rule.size());
    const std::string_view line = std::string_view(rule).substr(at, end - at);
    text += line.starts_with("  ") ? line.substr(2) : line;
    text += '\n';
    at = end + 1;
  }
  return text;
}

class Guide {
 public:
  Guide(const Program& program, const base::Sources& sources, std::string_view language)
      : program_(program), sources_(sources), words_{program, language} {}

  std::string write() {
    text_ += "# What was agreed, and how it is judged\n\n";
    contents();
    for (const engine::Pack& pack : program_.packs) chapter(pack);
    text_ += last_chapters(words_);
    return std::move(text_);
  }

 private:
  [[nodiscard]] bool has_commitments(const engine::Pack& pack) const {
    return std::any_of(program_.commitments.begin(), program_.commitments.end(),
                       [&](const Commitment& each) { return each.pack == pack.name; });
  }

  void contents() {
    text_ += markdown::head({"commitment", "title", "source", "asked of", "when"});
    for (const Commitment& each : program_.commitments) {
      text_ +=
          markdown::row({words_.link(each), plain(each.title.in(words_.language)),
                         words_.citations(each.cites), words_.asked_of(each), words_.when(each)});
    }
    text_ += '\n';
  }

  void chapter(const engine::Pack& pack) {
    if (!has_commitments(pack)) return;
    text_ += fmt::format("## {}\n\n", plain(pack.title.in(words_.language)));
    if (!pack.cites.empty()) text_ += words_.citations(pack.cites) + ". ";
    text_ += fmt::format("Pack {}.\n\n", code(pack.name));
    if (!pack.note.empty()) text_ += markdown::paragraph(pack.note) + "\n\n";
    for (const Commitment& each : program_.commitments) {
      if (each.pack == pack.name) commitment(each);
    }
  }

  void item(std::string_view label, const std::string& content) {
    if (!content.empty()) text_ += fmt::format("- **{}:** {}\n", label, content);
  }

  void commitment(const Commitment& each) {
    text_ += fmt::format("<a id=\"{}\"></a>\n\n### {} {}\n\n", words_.anchor(each),
                         plain(each.name), plain(each.title.in(words_.language)));
    item("Source", words_.citations(each.cites));
    item("Force", plain(engine::spaced(each.force)));
    item("Theme", each.theme.empty() ? "" : code(each.theme));
    item("Asked of", words_.asked_of(each));
    item("When", words_.when(each));
    if (each.grace) item("Grace", to_string(*each.grace) + " after that day");
    if (each.late) item("Kept late", fmt::format("counts as {}", late(*each.late)));
    item("Question", question(each.asks));
    item("Facts", facts(each));
    item("Related", related(each));
    text_ += fmt::format("\n{}", markdown::block(clauses(each.rule), "pacta"));
    if (!each.applies_else.empty())
      text_ += fmt::format("\nWhere it does not apply: {}.\n", plain(each.applies_else));
    if (!each.note.empty()) text_ += fmt::format("\n{}\n", markdown::paragraph(each.note));
    for (const engine::Exception& exception : each.exceptions) exception_to(exception);
    shown_by(each);
    text_ += '\n';
  }

  static std::string_view late(engine::LateCounts counts) {
    if (counts == engine::LateCounts::met) return "met";
    return counts == engine::LateCounts::partly_met ? "partly met" : "not met";
  }

  /// The question, with the author's expression for each figure.
  [[nodiscard]] std::string question(const std::vector<Sentence>& sentences) const {
    const Sentence* sentence = sentence_in(sentences, words_.language);
    std::string text;
    for (std::size_t i = 0; sentence != nullptr && i < sentence->pieces.size(); ++i) {
      const Sentence::Piece& piece = sentence->pieces[i];
      text += plain(piece.text);
      if (piece.hole.valid()) text += code(source_of(piece.hole));
    }
    return text;
  }

  [[nodiscard]] std::string source_of(engine::NodeId node) const {
    return grammar::single_spaced(sources_.text(program_[node].place));
  }

  /// The facts that its clauses read, each once, in the order of the vocabulary.
  [[nodiscard]] std::string facts(const Commitment& each) const {
    std::vector<engine::NodeId> roots{each.applies, each.met, each.partly};
    for (const engine::ScoreRow& row : each.score.rows) roots.push_back(row.when);
    for (const engine::Exception& exception : each.exceptions)
      roots.insert(roots.end(),
                   {exception.when, exception.applies, exception.met, exception.partly});
    return words_.read_by(roots);
  }

  [[nodiscard]] std::string related(const Commitment& each) const {
    std::vector<std::string> links;
    for (const std::string& name : each.related) {
      const auto found = program_.commitments.find(name);
      links.push_back(found ? words_.link(program_.commitments[*found]) : code(name));
    }
    return fmt::format("{}", fmt::join(links, ", "));
  }

  void exception_to(const engine::Exception& exception) {
    text_ += fmt::format("\n**Exception:** {}, when {}", plain(exception.why),
                         code(source_of(exception.when)));
    const auto clause = [&](std::string_view keyword, engine::NodeId condition) {
      if (condition.valid()) text_ += fmt::format("; {} {}", keyword, code(source_of(condition)));
    };
    clause("it applies when", exception.applies);
    clause("met when", exception.met);
    clause("partly met when", exception.partly);
    if (exception.by) text_ += fmt::format("; once by {}", engine::to_string(*exception.by));
    if (exception.grace) text_ += fmt::format("; grace {}", to_string(*exception.grace));
    if (exception.late) text_ += fmt::format("; late counts as {}", late(*exception.late));
    text_ += ".\n";
  }

  /// The scenarios that expect its verdicts.
  void shown_by(const Commitment& each) {
    std::vector<std::string> titles;
    for (const engine::Scenario& scenario : program_.scenarios) {
      const bool expects =
          std::any_of(scenario.expectations.begin(), scenario.expectations.end(),
                      [&](const engine::Expectation& row) {
                        return program_.commitments[row.commitment].name == each.name;
                      });
      if (expects) titles.push_back("“" + plain(scenario.title) + "”");
    }
    if (!titles.empty()) text_ += fmt::format("\nShown by: {}.\n", fmt::join(titles, "; "));
  }

  const Program& program_;
  const base::Sources& sources_;
  GuideWords words_;
  std::string text_;
};

}  // namespace

std::string write_guide(const Program& program, const base::Sources& sources,
                        std::string_view language) {
  return Guide(program, sources, language).write();
}

}  // namespace servanda::reports
