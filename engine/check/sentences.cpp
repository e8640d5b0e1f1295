// Questions and sentences of a commitment, with figures in them, in several languages.

#include <map>
#include <string>

#include "engine/check/check_context.hpp"

namespace servanda::engine {
namespace {

/// The sentences of all languages must have the same figures, in any order.
void check_placeholders(CheckContext& checking, const FileScope& scope,
                        const std::vector<syntax::Template>& written,
                        const std::vector<Sentence>& sentences) {
  const auto holes = [&](const Sentence& sentence) {
    std::map<std::string, NodeId> found;
    for (const Sentence::Piece& piece : sentence.pieces) {
      if (piece.hole.valid()) found.emplace(print(checking.program, piece.hole), piece.hole);
    }
    return found;
  };
  for (std::size_t i = 1; i < sentences.size(); ++i) {
    const auto first = holes(sentences.front());
    const auto here = holes(sentences[i]);
    for (const auto& [text, hole] : first) {
      if (here.contains(text)) continue;
      checking.diagnostics.add({"T011",
                                base::Severity::error,
                                "the sentence in `" + sentences[i].language +
                                    "` leaves out what the one in `" + sentences.front().language +
                                    "` tells",
                                {{CheckContext::at(scope, written[i].text.span), "not in here"},
                                 {checking.program[hole].place, "told here"}},
                                {"let the sentences of all languages hold the same figures"}});
    }
    for (const auto& [text, hole] : here) {
      if (first.contains(text)) continue;
      checking.diagnostics.error("T011", checking.program[hole].place,
                                 "the sentence in `" + sentences[i].language +
                                     "` tells what the one in `" + sentences.front().language +
                                     "` does not",
                                 {}, "let the sentences of all languages hold the same figures");
    }
  }
}

}  // namespace

std::vector<Sentence> check_sentences(CheckContext& checking, const ExpressionContext& context,
                                      const std::vector<syntax::Template>& written) {
  std::vector<Sentence> sentences;
  for (const syntax::Template& in_language : written) {
    Sentence sentence{std::string(in_language.language.text), {}};
    for (const syntax::Template::Piece& piece : in_language.pieces) {
      const NodeId hole =
          piece.hole.valid() ? check_value(checking, context, piece.hole) : NodeId{};
      sentence.pieces.push_back({piece.text, hole});
    }
    sentences.push_back(std::move(sentence));
  }
  check_placeholders(checking, context.scope, written, sentences);
  return sentences;
}

}  // namespace servanda::engine
