#pragma once
// Writes JSON of many rows directly, without a tree, which would take twenty times the memory of
// its text and most of the time. Internal to `reports/`.
//
//   JsonWriter json(text, 1);
//   json.open('{');
//   json.member("cycle", "RC2020");
//   json.close('}');
//
// The layout is that of `json_document`, which also escapes all that is no plain text: the bytes
// equal those of a tree.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "reports/json/json_parts.hpp"

namespace servanda::reports {

class JsonWriter {
 public:
  /// Appends to `text`, inside an object or array at `depth`; `is_first`: the next entry is its
  /// first.
  JsonWriter(std::string& text, std::size_t depth, bool is_first = true)
      : text_(text), depth_(depth), is_first_(is_first) {}

  /// Writes `{` or `[`, and the closing bracket.
  void open(char bracket);
  void close(char bracket);

  void key(std::string_view name);
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(long number);
  void value(int number) { value(static_cast<long>(number)); }
  void value(bool truth);
  void value(std::nullptr_t);
  /// For rare values, or those made elsewhere.
  void value(const Json& made);

  template <class Value>
  void member(std::string_view name, const Value& its_value) {
    key(name);
    value(its_value);
  }
  template <class Value>
  void member_or_null(std::string_view name, const std::optional<Value>& its_value) {
    if (its_value) {
      member(name, *its_value);
    } else {
      member(name, nullptr);
    }
  }
  /// Writes null for an empty text.
  void member_or_null(std::string_view name, std::string_view text) {
    member_or_null(name, text.empty() ? std::nullopt : std::optional(text));
  }

  /// A position of the writer, for looking at the output since then, or for removing it.
  struct Mark {
    std::size_t size = 0;
    bool is_first = true;
  };
  [[nodiscard]] Mark mark() const { return {text_.size(), is_first_}; }
  void take_back(Mark mark);
  /// The entry that was written since then, without the comma before it.
  [[nodiscard]] std::string_view entry_since(Mark mark) const;

 private:
  void begin_value();
  void begin_entry();
  void begin_line();

  std::string& text_;
  std::size_t depth_;
  bool is_first_;
  bool is_after_key_ = false;
};

}  // namespace servanda::reports
