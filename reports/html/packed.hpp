#pragma once
// Many rows that are alike, written small as JSON: each once, in a table, and referred to by
// number.
//
// A reference is 0 for the row that comes next in its table, and else the row's number, counted
// from 1. So whoever reads must follow the references in the order in which they were made, into
// each new row at once.
// Internal to `reports/`; reports/html/page/unpack.js reads it.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace servanda::reports {

/// A text as JSON, with `<` escaped, so that nothing in it can end a script element, and other
/// signs than those of `Texts` shown.
[[nodiscard]] std::string json_text(std::string_view text);

/// Where a row stands in its table.
struct Reference {
  std::size_t number = 0;  ///< counted from 1
  bool is_new = false;     ///< it came into the table with this reference
};

/// A row in the making, `[…]`: what makes it the same as another, and how it is written.
struct Row {
  std::string key;
  std::string json;

  void add(Reference reference);
  void add(std::string_view json);
  void open();
  void close();
  void separate();  ///< a comma, unless this is the first of its list
};

class Table {
 public:
  [[nodiscard]] Reference refer(Row row);
  [[nodiscard]] Reference refer(const std::string& json);
  /// All rows as a JSON array.
  void write(std::string& out) const;

 private:
  std::vector<std::string> rows_;
  std::unordered_map<std::string, std::size_t> places_;
};

/// Texts, taken apart into a pattern and its figures: sentences differ in little else.
///
/// A text is a JSON string, or an array of a reference to its pattern and the figures in order. In
/// a pattern `hole` stands for a figure, which is a number or else a text, and `day_hole` for a
/// day, which is written as a number: 20220826. A text that holds one of these signs itself loses
/// it.
class Texts {
 public:
  static constexpr char hole = 1;
  static constexpr char day_hole = 2;
  /// What a caller may put into a text for the subject and the title of the cycle under review.
  static constexpr char subject = 3;
  static constexpr char cycle = 4;

  [[nodiscard]] Reference refer(std::string_view text);
  /// `"patterns":[…],"texts":[…]`
  void write(std::string& out) const;

 private:
  Table patterns_;
  Table texts_;
};

}  // namespace servanda::reports
