#include "grammar/format.hpp"

#include <algorithm>

#include "grammar/format/declarations.hpp"

namespace servanda::grammar {
namespace {

using layout::OneLiner;
using layout::Page;
using layout::Piece;
using layout::Range;

/// A declaration and its words; without an item it is `language 1`.
struct Part {
  const syntax::Item* item = nullptr;
  Range range;
};

bool is_block(const syntax::Item& item) {
  return std::holds_alternative<syntax::Pack>(item.declaration) ||
         std::holds_alternative<syntax::Group>(item.declaration) ||
         std::holds_alternative<syntax::Event>(item.declaration) ||
         std::holds_alternative<syntax::Parameter>(item.declaration) ||
         std::holds_alternative<syntax::Commitment>(item.declaration) ||
         std::holds_alternative<syntax::Exception>(item.declaration) ||
         std::holds_alternative<syntax::Check>(item.declaration) ||
         std::holds_alternative<syntax::Index>(item.declaration) ||
         std::holds_alternative<syntax::Scenario>(item.declaration);
}

/// An empty line separates blocks from their neighbours; events may stand close together.
bool stands_apart(const Part& part) {
  return part.item != nullptr && is_block(*part.item) &&
         !std::holds_alternative<syntax::Event>(part.item->declaration);
}

std::vector<Part> parts_of(const std::vector<Piece>& pieces, const syntax::File& file) {
  std::vector<Part> parts;
  std::size_t at = 0;
  const std::size_t end = pieces.size() - 1;  // the last is the end of the text
  for (const syntax::Item& item : file.items) {
    const std::size_t begin = layout::piece_at(pieces, item.span.begin);
    const std::size_t behind = layout::piece_at(pieces, item.span.end);
    if (at < begin) parts.push_back({nullptr, {at, begin}});
    parts.push_back({&item, {begin, behind}});
    at = behind;
  }
  if (at < end) parts.push_back({nullptr, {at, end}});
  return parts;
}

class Formatter {
 public:
  Formatter(const base::Source& source, const syntax::File& file)
      : source_(source),
        pieces_(layout::pieces_of(source, file.source)),
        parts_(parts_of(pieces_, file)),
        page_(source, pieces_) {}

  std::string run() {
    for (std::size_t i = 0; i < parts_.size();) {
      separate(i);
      const std::size_t end = end_of_run(i);
      if (end > i) {
        in_columns(i, end);
        i = end;
      } else {
        declaration(parts_[i]);
        page_.end_line_after(parts_[i].range.end - 1);
        ++i;
      }
    }
    const std::size_t last = pieces_.size() - 1;
    page_.comments_above(last, 0);
    return page_.take();
  }

 private:
  /// The empty line and the comments before a declaration.
  void separate(std::size_t part) {
    const std::size_t first = parts_[part].range.begin;
    const bool use = parts_[part].item != nullptr &&
                     std::holds_alternative<syntax::Use>(parts_[part].item->declaration);
    const bool apart =
        stands_apart(parts_[part]) || (part > 0 && stands_apart(parts_[part - 1]) && !use);
    if (apart || pieces_[first].is_set_apart()) page_.blank_line();
    page_.comments_above(first, 0);
    if (!pieces_[first].above.empty() && pieces_[first].blank_above) page_.blank_line();
  }

  [[nodiscard]] bool is_one_liner(const Part& part) const {
    return part.item != nullptr && !is_block(*part.item) &&
           !std::holds_alternative<syntax::Define>(part.item->declaration);
  }
  [[nodiscard]] std::string_view keyword(const Part& part) const {
    return pieces_[part.range.begin].token.text;
  }

  /// The end of a run of neighbours of one kind without anything between them; none if this is no
  /// declaration of one line.
  [[nodiscard]] std::size_t end_of_run(std::size_t begin) const {
    std::size_t end = begin;
    while (end < parts_.size() && is_one_liner(parts_[end]) &&
           keyword(parts_[end]) == keyword(parts_[begin])) {
      const Piece& first = pieces_[parts_[end].range.begin];
      if (end > begin && (first.is_set_apart() || !first.above.empty())) break;
      ++end;
    }
    return end;
  }

  void in_columns(std::size_t begin, std::size_t end) {
    std::vector<OneLiner> lines;
    std::vector<std::size_t> widths;
    for (std::size_t i = begin; i < end; ++i) {
      lines.push_back(layout::one_liner(pieces_, *parts_[i].item, parts_[i].range));
      const OneLiner& line = lines.back();
      widths.resize(std::max(widths.size(), line.columns.size()));
      for (std::size_t c = 0; c < line.columns.size(); ++c)
        widths[c] = std::max(widths[c], page_.cells_of(line.columns[c]));
    }
    for (std::size_t i = begin; i < end; ++i) {
      write(page_, lines[i - begin], widths);
      page_.end_line_after(parts_[i].range.end - 1);
    }
  }

  void declaration(const Part& part) {
    if (part.item == nullptr) {
      page_.on_one_line(part.range, 0);
    } else if (is_block(*part.item)) {
      layout::block(page_, source_, pieces_, *part.item, part.range);
    } else {
      layout::definition(page_, part.range);
    }
  }

  const base::Source& source_;
  std::vector<Piece> pieces_;
  std::vector<Part> parts_;
  Page page_;
};

/// The same words and comments in the same order, and each row of a table still a line. The first
/// row may stand on the line of `given` and `expect` or below.
bool same_words(const std::vector<Piece>& one, const std::vector<Piece>& other) {
  bool first_row = false;
  const auto same = [&first_row](const Piece& a, const Piece& b) {
    const auto same_comment = [](const layout::Comment& x, const layout::Comment& y) {
      return x.text == y.text;
    };
    if (a.is("given") || a.is("expect")) first_row = true;
    const bool row = a.is("|") && !first_row && a.token.starts_line != b.token.starts_line;
    if (a.is("|")) first_row = false;
    return a.token.kind == b.token.kind && a.token.text == b.token.text && a.behind == b.behind &&
           std::equal(a.above.begin(), a.above.end(), b.above.begin(), b.above.end(),
                      same_comment) &&
           !row;
  };
  return std::equal(one.begin(), one.end(), other.begin(), other.end(), same);
}

}  // namespace

std::optional<std::string> format(const base::Sources& sources, const syntax::File& file) {
  const base::Source& source = sources[file.source];
  std::string text = Formatter(source, file).run();
  base::Sources after;
  const base::SourceId id = after.add(source.name(), text);
  if (!same_words(layout::pieces_of(source, file.source), layout::pieces_of(after[id], id)))
    return std::nullopt;
  return text;
}

}  // namespace servanda::grammar
