// The text of a report: split into paragraphs, kept in the dossier, searched for phrases.

#include "engine/dossier/import/report_text.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "tests/engine/dossier/older.hpp"
#include "tests/engine/dossier/world.hpp"

namespace servanda::engine {
namespace {

using dossier::NewParagraph;
using dossier::paragraphs_of;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(ReportParagraphs, an_empty_line_ends_a_paragraph) {
  EXPECT_THAT(paragraphs_of("One\ntwo\r\n\n  \nThree"),
              ElementsAre(NewParagraph{"counted 1", "", "One\ntwo"},
                          NewParagraph{"counted 2", "", "Three"}));
}

TEST(ReportParagraphs, a_line_that_begins_with_a_number_begins_a_paragraph_of_that_number) {
  EXPECT_THAT(paragraphs_of("1. One\n2.\tTwo\n12、三\n2015 was a year"),
              ElementsAre(NewParagraph{"1", "", "1. One"}, NewParagraph{"2", "", "2.\tTwo"},
                          NewParagraph{"12", "", "12、三\n2015 was a year"}));
}

TEST(ReportParagraphs, a_form_feed_begins_a_page) {
  EXPECT_THAT(
      paragraphs_of("1. One\n\f2. Two\ngoes\n\fon\n"),
      ElementsAre(NewParagraph{"1", "1", "1. One"}, NewParagraph{"2", "2", "2. Two\ngoes\non"}));
}

class ReportText : public World {
 protected:
  /// Imports the folder's `reports.csv`, with one report whose text is at that path.
  Result import_report(const std::string& path) {
    base::Sources sources;
    const auto file = sources.add((folder_ / "reports.csv").string(),
                                  "report,subject,cycle,document,date,language,text\n"
                                  "fra,FRA,RC2020,NPT/1,2022-07-26,fr," +
                                      path + "\n");
    Dossier dossier(path_, Dossier::Mode::create_or_write);
    Result result;
    result.files = dossier.import(sources, {file}, words_, result.diagnostics);
    result.said = base::render(result.diagnostics, sources);
    return result;
  }
  void write(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  Report only_report() const {
    const Facts facts = load();
    EXPECT_EQ(facts.reports.size(), 1U);
    return facts.reports.empty() ? Report() : facts.reports.front();
  }
};

TEST_F(ReportText, is_stored_and_only_paragraphs_that_may_have_a_phrase_are_loaded) {
  write("fra.txt", "1. Rien.\n2. Le risque nucléaire.\n3. Risques.\n4. Un ri.\n");
  EXPECT_EQ(import_report("fra.txt").said, "");
  EXPECT_TRUE(only_report().has_text);
  EXPECT_TRUE(only_report().paragraphs.empty());
  words_.phrases.add({"fr risque", "fr", "RISQUE"});
  ASSERT_EQ(only_report().paragraphs.size(), 1U);
  EXPECT_EQ(only_report().paragraphs[0].label, "2");
  EXPECT_EQ(only_report().paragraphs[0].text, "2. Le risque nucléaire.");
}

TEST_F(ReportText, a_phrase_that_the_layout_breaks_is_found_through_the_index) {
  write("fra.txt",
        "1. On risk reduc-\ntion.\n2. On risk12 reduction.\n3. On risk\xE2\x80\x8Breduction.\n"
        "4. On State\xE2\x80\x99s risk reduc\xC2\xAD\ntion.\n5. On reduction of risk.\n"
        "6. On risk        The State\nreduction      reports.\n");
  EXPECT_EQ(import_report("fra.txt").said, "");
  words_.phrases.add({"en risk reduction", "en", "risk reduction"});
  const auto labels = [&] {
    std::string all;
    for (const Paragraph& paragraph : only_report().paragraphs) all += paragraph.label + " ";
    return all;
  };
  EXPECT_EQ(labels(), "1 2 3 4 6 ");
  EXPECT_FALSE(only_report().has_columns);
  run_sql(path_, "UPDATE paragraph SET folded = ''");  // not fresh any more: all are read
  EXPECT_EQ(labels(), "1 2 3 4 6 ");
}

TEST_F(ReportText, columns_side_by_side_are_noticed) {
  write("fra.txt", "1. On risk        The State\nreduction      reports that\nof arms     all\n");
  EXPECT_EQ(import_report("fra.txt").said, "");
  EXPECT_FALSE(only_report().has_columns);  // no rule looks for a phrase
  words_.phrases.add({"en verification", "en", "verification"});
  EXPECT_TRUE(only_report().has_columns);
  EXPECT_TRUE(only_report().paragraphs.empty());
}

TEST_F(ReportText, is_searched_for_phrases_of_one_sign) {
  write("chn.txt", "一、核裁军\n\n二、对话\n");
  EXPECT_EQ(import_report("chn.txt").said, "");
  words_.phrases.add({"zh 核", "zh", "核"});
  ASSERT_EQ(only_report().paragraphs.size(), 1U);
  EXPECT_EQ(only_report().paragraphs[0].text, "一、核裁军");
}

TEST_F(ReportText, a_phrase_of_operators_of_the_index_is_found) {
  write("fra.txt", "He said \"NOT or* AND\".\n");
  EXPECT_EQ(import_report("fra.txt").said, "");
  words_.phrases.add({"en a", "en", "\"not or* and\""});
  EXPECT_EQ(only_report().paragraphs.size(), 1U);
}

TEST_F(ReportText, changes_the_digest_and_repeats_itself) {
  write("fra.txt", "1. Risque.\n");
  import_report("fra.txt");
  const std::string before = digest(path_);
  EXPECT_EQ(import_report("fra.txt").said, "");
  EXPECT_EQ(digest(path_), before);
  write("fra.txt", "1. Autre.\n");
  EXPECT_THAT(import_report("fra.txt").said, HasSubstr("error[D0"));
  EXPECT_EQ(digest(path_), before);
}

TEST_F(ReportText, is_not_read_outside_of_the_folder) {
  for (const std::string path : {"/etc/hostname", "../secret.txt", "texts/../../secret.txt"}) {
    const Result result = import_report(path);
    EXPECT_THAT(result.said, HasSubstr("error[D027]")) << path;
    EXPECT_THAT(result.said, HasSubstr("lies in the folder of this file")) << path;
  }
}

TEST_F(ReportText, a_pipe_is_not_read) {
  ASSERT_EQ(::mkfifo((folder_ / "pipe.txt").c_str(), 0600), 0);
  const Result result = import_report("pipe.txt");
  EXPECT_THAT(result.said, HasSubstr("error[D027]"));
  EXPECT_THAT(result.said, HasSubstr("is a pipe or a device, not a file"));
}

TEST_F(ReportText, is_not_read_behind_a_link_out_of_the_folder) {
  std::filesystem::create_symlink("/etc/hostname", folder_ / "link.txt");
  EXPECT_THAT(import_report("link.txt").said, HasSubstr("lies in the folder of this file"));
}

TEST_F(ReportText, a_missing_file_is_an_error_at_its_cell) {
  EXPECT_THAT(import_report("missing.txt").said, HasSubstr("there is no file `missing.txt`"));
  EXPECT_THAT(import_report("missing.txt").said, HasSubstr("reports.csv:2:"));
}

TEST_F(ReportText, bytes_that_are_no_text_are_an_error) {
  write("a.txt", "\xFF\xFE");
  write("b.txt", " \n\n");
  EXPECT_THAT(import_report("a.txt").said, HasSubstr("is not UTF-8 text"));
  EXPECT_THAT(import_report("b.txt").said, HasSubstr("holds no text"));
  std::filesystem::create_directory(folder_ / "c");
  EXPECT_THAT(import_report("c").said, HasSubstr("there is no file `c`"));
}

}  // namespace
}  // namespace servanda::engine
