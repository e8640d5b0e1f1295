// `servanda help columns` describes exactly the columns that headers may have.

#include <gmock/gmock.h>

#include "engine/dossier/import/column_words.hpp"
#include "engine/dossier/import/header.hpp"
#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

using dossier::FileKind;
using dossier::Key;
using testing::HasSubstr;

/// The lines about one kind of file.
std::string words_on(FileKind kind) {
  const std::string all = dossier::columns_in_words();
  const std::size_t begin = all.find("\n" + std::string(name_of(kind)) + ": ");
  const std::size_t from = begin == std::string::npos ? 0 : begin + 1;
  return all.substr(from, all.find("\n\n", from) - from);
}

TEST(Columns, each_accepted_column_is_in_the_help) {
  for (const FileKind kind :
       {FileKind::facts, FileKind::events, FileKind::reports, FileKind::completeness}) {
    const dossier::Columns& columns = dossier::columns_of(kind);
    const std::string words = words_on(kind);
    for (const std::vector<Key>& group : columns.required) {
      for (const Key key : group)
        EXPECT_THAT(words, HasSubstr("\n  " + std::string(name_of(key)) + " "));
    }
    for (const Key key : columns.optional)
      EXPECT_THAT(words, HasSubstr("\n  " + std::string(name_of(key)) + " "));
  }
}

TEST_F(World, the_word_for_the_empty_set_is_read) {
  EXPECT_THAT(dossier::columns_in_words(), HasSubstr("\n  {} "));
  EXPECT_EQ(import({"event,on,participants,document\ndialogue,2016-09-14,{},Minutes\n"}).said, "");
}

TEST_F(World, rows_with_an_empty_document_get_one_warning) {
  const Result result =
      import({"subject,indicator,cycle,value,document\nFRA,warheads.total,RC2015,280,\n"
              "CHN,warheads.total,RC2015,300,\n"});
  EXPECT_EQ(result.diagnostics.warnings(), 1U);
  EXPECT_THAT(result.said, HasSubstr("warning[D050]: 2 rows name no document"));
  EXPECT_EQ(result.files.front().rows, 2U);
}

}  // namespace
}  // namespace servanda::engine
