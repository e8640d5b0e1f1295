#include "base/digest.hpp"

#include <gtest/gtest.h>

namespace servanda::base {
namespace {

// The vectors of FIPS 180-4.
TEST(Digest, matches_the_test_vectors_of_the_standard) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Digest, does_not_depend_on_the_pieces_of_a_text) {
  for (std::size_t length = 0; length < 200; ++length) {
    const std::string text(length, 'x');
    for (const std::size_t piece : {1U, 7U, 63U, 64U, 65U}) {
      Sha256 digest;
      for (std::size_t at = 0; at < length; at += piece) {
        digest.update(std::string_view(text).substr(at, piece));
      }
      EXPECT_EQ(digest.finish(), sha256(text)) << length << " in pieces of " << piece;
    }
  }
}

}  // namespace
}  // namespace servanda::base
