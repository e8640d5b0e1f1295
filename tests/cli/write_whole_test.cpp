// Output is written whole or not at all, and never over an input.

#include "cli/files/files.hpp"
#include "tests/cli/in_a_folder.hpp"

namespace servanda::cli {
namespace {

using testing::HasSubstr;

TEST_F(InAFolder, a_file_is_replaced_whole_and_keeps_its_rights) {
  put("report", "old");
  fs::permissions(at("report"), fs::perms::owner_read | fs::perms::owner_write);
  files.write_whole(at("report"), "new");
  EXPECT_EQ(files.read(at("report"), 1), "new");
  EXPECT_EQ(fs::status(at("report")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 1);
}

TEST_F(InAFolder, a_link_stays_a_link) {
  put("real", "old");
  fs::create_symlink("real", at("link"));
  files.write_whole(at("link"), "new");
  EXPECT_TRUE(fs::is_symlink(at("link")));
  EXPECT_EQ(files.read(at("real"), 1), "new");
}

TEST_F(InAFolder, a_device_is_written_into_and_not_replaced) {
  files.write_whole("/dev/null", "text");
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
  EXPECT_THROW(files.write_whole("/dev/full", "text"), UsageError);
}

TEST_F(InAFolder, an_input_is_not_overwritten_under_any_name) {
  put("facts", "old");
  EXPECT_EQ(files.read(at("facts"), 1), "old");
  fs::create_symlink("facts", at("link"));
  fs::create_hard_link(at("facts"), at("name"));
  fs::create_directory_symlink(".", at("here"));
  for (const char* const name : {"facts", "link", "name", "here/facts", "here/here/link"}) {
    const std::string path = at(name);
    EXPECT_THAT(refused([&] { files.write_whole(path, "new"); }), HasSubstr("would write over it"))
        << path;
    EXPECT_THAT(refused([&] { files.require_can_write(path); }), HasSubstr("would write over it"))
        << path;
  }
  EXPECT_EQ(files.read(at("facts"), 1), "old");
  files.rewrite_whole(at("facts"), "new");
  EXPECT_EQ(files.read(at("facts"), 1), "new");
}

TEST_F(InAFolder, nothing_is_written_over_the_journal_of_a_dossier) {
  put("a.dossier", "");
  files.remember_dossier(at("a.dossier"));
  for (const char* const name :
       {"a.dossier", "a.dossier-journal", "a.dossier-wal", "a.dossier-shm"})
    EXPECT_NE(refused([&] { files.write_whole(at(name), "text"); }), "") << name;
  EXPECT_EQ(refused([&] { files.write_whole(at("a.dossier.txt"), "text"); }), "");
}

TEST_F(InAFolder, a_pipe_without_a_reader_is_an_error) {
  put_pipe("pipe");
  EXPECT_THAT(refused([&] { files.write_whole(at("pipe"), "text"); }), HasSubstr("nobody reads"));
}

TEST_F(InAFolder, a_new_file_has_the_rights_of_new_files) {
  const mode_t before = ::umask(027);
  files.write_whole(at("report"), "text");
  ::umask(before);
  EXPECT_EQ(fs::status(at("report")).permissions(), fs::perms(0640));
}

TEST_F(InAFolder, it_is_known_before_whether_a_file_can_be_written) {
  EXPECT_EQ(refused([&] { files.require_can_write(at("report")); }), "");
  EXPECT_EQ(refused([&] { files.require_can_write(""); }), "");
  EXPECT_THAT(refused([&] { files.require_can_write(folder.string()); }),
              HasSubstr("it is a folder"));
  EXPECT_THAT(refused([&] { files.require_can_write(at("nowhere/report")); }),
              HasSubstr("cannot write"));
}

}  // namespace
}  // namespace servanda::cli
