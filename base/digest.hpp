#pragma once
// SHA-256 (FIPS 180-4). A report names its rules and data by digests, and a dossier chains its
// records with them. nettle computes it, with the processor's own instructions if it has them.

#include <memory>
#include <string>
#include <string_view>

struct sha256_ctx;

namespace servanda::base {

/// Takes a text piece by piece.
class Sha256 {
 public:
  Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  ~Sha256();

  void update(std::string_view bytes);
  /// 64 hexadecimal digits. Add nothing after it.
  [[nodiscard]] std::string finish();
  /// The same as 32 bytes.
  [[nodiscard]] std::string finish_bytes();

 private:
  std::unique_ptr<sha256_ctx> context_;
};

[[nodiscard]] std::string sha256(std::string_view text);

/// `sha256:…`, the form of digests in dossiers and reports.
[[nodiscard]] std::string named_digest(std::string_view digits);

}  // namespace servanda::base
