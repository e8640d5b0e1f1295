#pragma once
// SHA-256 (FIPS 180-4), by which a report says from which rules and which data it was made.
//
// Our own hundred lines rather than a cryptographic library on every machine that builds: nothing
// secret is hashed here, and the standard gives the test vectors.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace servanda::engine {

/// Takes a text piece by piece.
class Sha256 {
 public:
  void update(std::string_view bytes);
  /// 64 hexadecimal digits. Nothing may be added after it.
  [[nodiscard]] std::string finish();

 private:
  void take_block(const char* bytes);

  std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::string pending_;  ///< fewer than 64 bytes
  std::uint64_t length_ = 0;
};

[[nodiscard]] std::string sha256(std::string_view text);

/// `sha256:…`, as dossiers and reports name a digest.
[[nodiscard]] std::string named_digest(std::string_view digits);

}  // namespace servanda::engine
