#include "reports/json/json_writer.hpp"

#include <gmock/gmock.h>

#include <vector>

namespace servanda::reports {
namespace {

/// Texts that JSON, a terminal or a reader of UTF-8 would stumble over.
const std::vector<std::string> texts{"",
                                     "plain",
                                     "a \"quotation\"",
                                     "back\\slash / slash",
                                     "line\nline\ttab",
                                     "\x1b[31m red, and \x7f",
                                     "核武器",
                                     "turned \u202e around \u2066 and \u2028 on",
                                     "cut \xe6\xa0"};

/// Writes the same world with the writer that the other function makes as a tree.
void tell(JsonWriter& json) {
  json.open('{');
  json.member("none", nullptr);
  json.member("truth", true);
  json.member("number", -7);
  json.key("texts");
  json.open('[');
  for (const std::string& text : texts) json.value(text);
  json.close(']');
  json.key("empty list");
  json.open('[');
  json.close(']');
  json.key("empty \"object\"");
  json.open('{');
  json.close('}');
  json.member_or_null("absent", "");
  json.member("made", Json{{"inner", {1, 2}}, {"deep", {{"er", nullptr}}}});
  json.close('}');
}

Json tree() {
  Json made;
  made["none"] = nullptr;
  made["truth"] = true;
  made["number"] = -7;
  made["texts"] = texts;
  made["empty list"] = Json::array();
  made["empty \"object\""] = Json::object();
  made["absent"] = nullptr;
  made["made"] = Json{{"inner", {1, 2}}, {"deep", {{"er", nullptr}}}};
  return made;
}

TEST(JsonWriter, writes_the_bytes_of_a_tree) {
  std::string text;
  JsonWriter json(text, 0);
  tell(json);
  EXPECT_EQ(text, json_document(tree()));
}

TEST(JsonWriter, writes_the_bytes_of_a_tree_inside_of_another) {
  std::string text;
  JsonWriter json(text, 0);
  json.open('[');
  tell(json);
  tell(json);
  json.close(']');
  EXPECT_EQ(text, json_document(Json::array({tree(), tree()})));
}

TEST(JsonWriter, continues_the_text_of_another_one) {
  std::string before;
  JsonWriter first(before, 0);
  first.open('[');
  first.value("one");
  std::string after;
  JsonWriter second(after, 1, false);
  second.value("two");
  second.close(']');
  EXPECT_EQ(before + after, json_document(Json::array({"one", "two"})));
}

TEST(JsonWriter, takes_back_an_entry_as_if_it_had_never_been_written) {
  std::string text;
  JsonWriter json(text, 0);
  json.open('[');
  const JsonWriter::Mark nothing = json.mark();
  json.value("gone");
  EXPECT_EQ(json.entry_since(nothing), "\"gone\"");
  json.take_back(nothing);
  json.value("first");
  const JsonWriter::Mark one = json.mark();
  tell(json);
  json.take_back(one);
  json.close(']');
  EXPECT_EQ(text, json_document(Json::array({"first"})));
}

}  // namespace
}  // namespace servanda::reports
