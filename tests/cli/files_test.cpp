#include "cli/files.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "cli/exit.hpp"

namespace servanda::cli {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::EndsWith;

class in_a_folder : public testing::Test {
 protected:
  in_a_folder() {
    std::string name = (fs::temp_directory_path() / "servanda.XXXXXX").string();
    folder = ::mkdtemp(name.data());
  }
  ~in_a_folder() override { fs::remove_all(folder); }

  [[nodiscard]] std::string at(const std::string& name) const { return (folder / name).string(); }
  void put(const std::string& name, const std::string& text) const {
    fs::create_directories((folder / name).parent_path());
    std::ofstream(folder / name) << text;
  }
  fs::path folder;
};

TEST_F(in_a_folder, rules_come_sorted_by_path_from_all_depths) {
  put("b/2.pacta", "");
  put("b/1.pacta", "");
  put("a.pacta", "");
  put("note.txt", "");
  EXPECT_THAT(rule_files({folder.string()}),
              ElementsAre(at("a.pacta"), at("b/1.pacta"), at("b/2.pacta")));
}

TEST_F(in_a_folder, files_come_in_the_order_of_their_names_wherever_they_are_named) {
  put("rules/sub/1.pacta", "");
  put("rules/z.pacta", "");
  put("mine/m.pacta", "");
  const std::vector<std::string> sorted{at("mine/m.pacta"), at("rules/sub/1.pacta"),
                                        at("rules/z.pacta")};
  EXPECT_THAT(rule_files({at("rules"), at("mine/m.pacta")}), ElementsAreArray(sorted));
  EXPECT_THAT(rule_files({at("mine/m.pacta"), at("rules/")}), ElementsAreArray(sorted));
}

TEST_F(in_a_folder, no_file_comes_twice) {
  put("a.pacta", "");
  EXPECT_THAT(rule_files({at("a.pacta"), folder.string(), at("./a.pacta")}),
              ElementsAre(at("a.pacta")));
}

TEST_F(in_a_folder, a_link_to_a_file_of_the_folder_is_one_of_its_files) {
  put("a.pacta", "");
  fs::create_symlink("a.pacta", at("b.pacta"));
  EXPECT_THAT(rule_files({folder.string()}), ElementsAre(at("a.pacta")));
}

TEST_F(in_a_folder, a_link_that_leads_out_of_the_folder_is_an_error) {
  put("secret.pacta", "");
  fs::create_directory(at("rules"));
  fs::create_symlink("../secret.pacta", at("rules/a.pacta"));
  EXPECT_THROW((void)rule_files({at("rules")}), UsageError);
  EXPECT_THAT(rule_files({at("rules/a.pacta")}), ElementsAre(at("rules/a.pacta")));  // it is named
}

TEST_F(in_a_folder, what_is_not_there_is_an_error) {
  EXPECT_THROW((void)rule_files({at("nowhere")}), UsageError);
  EXPECT_THROW((void)rule_files({folder.string()}), UsageError);
  EXPECT_THROW((void)read_file(at("nowhere"), 1), UsageError);
  EXPECT_THROW((void)read_file(folder.string(), 1), UsageError);
}

TEST_F(in_a_folder, an_empty_file_is_an_empty_text) {
  put("empty", "");
  EXPECT_EQ(read_file(at("empty"), 1), "");
}

TEST_F(in_a_folder, of_a_file_that_is_too_large_one_byte_more_than_the_limit_is_read) {
  put("full", std::string(1'000'000, '#'));
  put("larger", std::string(5'000'000, '#'));
  EXPECT_EQ(read_file(at("full"), 1).size(), 1'000'000U);
  EXPECT_EQ(read_file(at("larger"), 1).size(), 1'000'001U);
  EXPECT_EQ(read_file("/dev/zero", 1).size(), 1'000'001U);
}

TEST_F(in_a_folder, what_is_larger_than_its_limit_says_how_to_raise_it) {
  put("larger", std::string(1'000'001, '#'));
  grammar::Limits limits;
  limits.data_megabytes = 1;
  try {
    (void)read_within(at("larger"), limits);
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_EQ(error.what(), "`" + at("larger") + "` is larger than 1 MB");
    EXPECT_EQ(error.help,
              "look whether it is the right file, or raise the limit: `--limit data-megabytes=2`");
  }
}

TEST_F(in_a_folder, a_file_is_replaced_whole_and_keeps_its_rights) {
  put("report", "old");
  fs::permissions(at("report"), fs::perms::owner_read | fs::perms::owner_write);
  write_whole(at("report"), "new");
  EXPECT_EQ(read_file(at("report"), 1), "new");
  EXPECT_EQ(fs::status(at("report")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 1);
}

TEST_F(in_a_folder, a_link_stays_a_link) {
  put("real", "old");
  fs::create_symlink("real", at("link"));
  write_whole(at("link"), "new");
  EXPECT_TRUE(fs::is_symlink(at("link")));
  EXPECT_EQ(read_file(at("real"), 1), "new");
}

TEST_F(in_a_folder, a_device_is_written_into_and_not_replaced) {
  write_whole("/dev/null", "text");
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
  EXPECT_THROW(write_whole("/dev/full", "text"), UsageError);
}

}  // namespace
}  // namespace servanda::cli
