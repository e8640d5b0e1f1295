// No rule file is skipped in silence.

#include "engine/audit/rule_files.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "base/world_error.hpp"
#include "engine/audit/outside/disk.hpp"
#include "engine/audit/outside/in_memory.hpp"
#include "tests/temporary_folder.hpp"

namespace servanda::engine {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::HasSubstr;

namespace fs = std::filesystem;

class FolderOfRules : public testing::Test {
 protected:
  [[nodiscard]] std::string at(const std::string& name) const { return (path / name).string(); }
  void put(const std::string& name, const std::string& text) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name) << text;
  }
  /// The words of the error; empty where there is none.
  template <class Do>
  [[nodiscard]] static std::string refused(const Do& it) {
    try {
      it();
    } catch (const base::WorldError& error) {
      return error.what();
    }
    return {};
  }

  TemporaryFolder folder;
  fs::path path = folder.file("");
  Disk disk;
};

TEST_F(FolderOfRules, rules_come_sorted_by_path_from_all_depths) {
  put("b/2.pacta", "");
  put("b/1.pacta", "");
  put("a.pacta", "");
  put("note.txt", "");
  EXPECT_THAT(rule_files(disk, {path.string()}).paths,
              ElementsAre(at("a.pacta"), at("b/1.pacta"), at("b/2.pacta")));
}

TEST_F(FolderOfRules, files_come_in_the_order_of_their_names_wherever_they_are_named) {
  put("rules/sub/1.pacta", "");
  put("rules/z.pacta", "");
  put("mine/m.pacta", "");
  const std::vector<std::string> sorted{at("mine/m.pacta"), at("rules/sub/1.pacta"),
                                        at("rules/z.pacta")};
  EXPECT_THAT(rule_files(disk, {at("rules"), at("mine/m.pacta")}).paths, ElementsAreArray(sorted));
  EXPECT_THAT(rule_files(disk, {at("mine/m.pacta"), at("rules/")}).paths, ElementsAreArray(sorted));
}

TEST_F(FolderOfRules, no_file_comes_twice) {
  put("a.pacta", "");
  EXPECT_THAT(rule_files(disk, {at("a.pacta"), path.string(), at("./a.pacta")}).paths,
              ElementsAre(at("a.pacta")));
}

TEST_F(FolderOfRules, a_link_to_a_file_of_the_folder_is_one_of_its_files) {
  put("a.pacta", "");
  fs::create_symlink("a.pacta", at("b.pacta"));
  EXPECT_THAT(rule_files(disk, {path.string()}).paths, ElementsAre(at("a.pacta")));
}

TEST_F(FolderOfRules, a_link_that_leads_out_of_the_folder_is_an_error) {
  put("secret.pacta", "");
  fs::create_directory(at("rules"));
  fs::create_symlink("../secret.pacta", at("rules/a.pacta"));
  EXPECT_THROW((void)rule_files(disk, {at("rules")}), base::WorldError);
  EXPECT_THAT(rule_files(disk, {at("rules/a.pacta")}).paths,
              ElementsAre(at("rules/a.pacta")));  // it is named
}

TEST_F(FolderOfRules, a_file_that_resembles_rules_is_an_error) {
  for (const std::string name : {"One.PACTA", "one.pacta.txt", "one.pacta~", "one.pact",
                                 "one.pacta.orig", "sub/one.Pacta"}) {
    put("rules/a.pacta", "");
    put("rules/" + name, "");
    EXPECT_THAT(refused([&] { (void)rule_files(disk, {at("rules")}); }),
                HasSubstr(name + "` looks like rules, but its name does not end with `.pacta`"));
    fs::remove_all(at("rules"));
  }
}

TEST_F(FolderOfRules, other_files_are_no_rules) {
  put("a.pacta", "");
  for (const char* const name : {"README.md", "facts.csv", "pacta", "servanda.toml"}) put(name, "");
  EXPECT_THAT(rule_files(disk, {path.string()}).paths, ElementsAre(at("a.pacta")));
}

TEST_F(FolderOfRules, hidden_files_are_skipped_and_listed) {
  put("a.pacta", "");
  put("._a.pacta", "");
  put(".git/b.pacta", "");
  put(".gitignore", "");
  const RuleFiles found = rule_files(disk, {path.string()});
  EXPECT_THAT(found.paths, ElementsAre(at("a.pacta")));
  EXPECT_THAT(found.passed_over, ElementsAre(at("._a.pacta"), at(".git")));
  EXPECT_THAT(note_on_passed_over(found), HasSubstr("hidden, and not read: "));
  EXPECT_EQ(note_on_passed_over({found.paths, {}}), "");
}

TEST_F(FolderOfRules, a_link_to_a_folder_or_to_nothing_is_an_error) {
  put("rules/a.pacta", "");
  put("more/b.pacta", "");
  fs::create_directory_symlink("../more", at("rules/more"));
  EXPECT_THAT(refused([&] { (void)rule_files(disk, {at("rules")}); }),
              HasSubstr("is a link to a folder"));
  fs::remove(at("rules/more"));
  fs::create_symlink("nowhere", at("rules/b.pacta"));
  EXPECT_THAT(refused([&] { (void)rule_files(disk, {at("rules")}); }),
              HasSubstr("is a link that leads nowhere"));
  fs::remove(at("rules/b.pacta"));
  fs::create_symlink("itself", at("rules/itself"));
  EXPECT_THAT(refused([&] { (void)rule_files(disk, {at("rules")}); }),
              HasSubstr("is a link that leads nowhere"));
}

TEST_F(FolderOfRules, a_pipe_among_rules_is_an_error) {
  put("a.pacta", "");
  ASSERT_EQ(::mkfifo(at("b.pacta").c_str(), 0600), 0);
  EXPECT_THAT(refused([&] { (void)rule_files(disk, {path.string()}); }),
              HasSubstr("is a pipe or a device, not a file"));
}

TEST(RulesInMemory, are_found_as_on_a_disk) {
  InMemory memory;
  memory.put("rules/b/2.pacta", "");
  memory.put("rules/a.pacta", "");
  memory.put("rules/.git/c.pacta", "");
  memory.put("more.pacta", "");
  const RuleFiles found = rule_files(memory, {"rules", "more.pacta", "./more.pacta"});
  EXPECT_THAT(found.paths, ElementsAre("rules/a.pacta", "rules/b/2.pacta", "more.pacta"));
  EXPECT_THAT(found.passed_over, ElementsAre("rules/.git"));
}

}  // namespace
}  // namespace servanda::engine
