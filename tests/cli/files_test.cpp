// Inputs may be files, and pipes that the shell opened.

#include "cli/files/files.hpp"
#include <array>
#include "tests/cli/in_a_folder.hpp"

namespace servanda::cli {
namespace {

using testing::HasSubstr;

TEST_F(InAFolder, a_missing_file_is_an_error) {
  EXPECT_THROW((void)files.read(at("nowhere"), 1), base::WorldError);
  EXPECT_THROW((void)files.read(folder.string(), 1), base::WorldError);
}

TEST_F(InAFolder, an_empty_file_is_an_empty_text) {
  put("empty", "");
  EXPECT_EQ(files.read(at("empty"), 1), "");
}

TEST_F(InAFolder, reads_one_byte_beyond_the_limit_of_a_file_that_is_too_large) {
  put("full", std::string(1'000'000, '#'));
  put("larger", std::string(5'000'000, '#'));
  EXPECT_EQ(files.read(at("full"), 1).size(), 1'000'000U);
  EXPECT_EQ(files.read(at("larger"), 1).size(), 1'000'001U);
}

TEST_F(InAFolder, a_file_beyond_its_limit_gets_help_to_raise_it) {
  put("larger", std::string(1'000'001, '#'));
  base::Limits limits;
  limits.data_megabytes = 1;
  try {
    (void)files.read_within(at("larger"), limits);
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_EQ(error.what(), "`" + at("larger") + "` is larger than 1 MB");
    EXPECT_EQ(error.help,
              "look whether it is the right file, or raise the limit: `--limit data-megabytes=2`");
  }
}

TEST_F(InAFolder, a_pipe_or_a_device_is_refused_before_it_is_read) {
  put_pipe("pipe");
  fs::create_symlink("pipe", at("link"));
  for (const std::string& path : {at("pipe"), at("link"), std::string("/dev/zero")}) {
    EXPECT_EQ(refused([&] { (void)files.read(path, 1); }),
              "`" + path + "` is a pipe or a device, not a file");
  }
}

TEST_F(InAFolder, a_pipe_that_the_shell_opened_is_read_once) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  ASSERT_EQ(::write(ends[1], "text", 4), 4);
  ::close(ends[1]);
  const std::string path = "/dev/fd/" + std::to_string(ends[0]);
  EXPECT_EQ(files.read(path, 1), "text");
  EXPECT_THAT(refused([&] { (void)files.read(path, 1); }), HasSubstr("a pipe can be read once"));
  ::close(ends[0]);
}

TEST_F(InAFolder, standard_input_cannot_be_changed_in_its_place) {
  EXPECT_EQ(refused([] { require_files({"a.pacta"}); }), "");
  EXPECT_EQ(refused([] {
              require_files({"a.pacta", "-"});
            }),
            "standard input cannot be changed in its place");
}

}  // namespace
}  // namespace servanda::cli
