#include "base/digest.hpp"

#include <nettle/sha2.h>

namespace servanda::base {

Sha256::Sha256() : context_(std::make_unique<sha256_ctx>()) { sha256_init(context_.get()); }

Sha256::~Sha256() = default;

void Sha256::update(std::string_view bytes) {
  sha256_update(context_.get(), bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string Sha256::finish() {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const char sign : finish_bytes()) {
    const auto byte = static_cast<unsigned char>(sign);
    hex += digits[byte >> 4U];
    hex += digits[byte & 0xfU];
  }
  return hex;
}

std::string Sha256::finish_bytes() {
  std::string bytes(SHA256_DIGEST_SIZE, '\0');
  sha256_digest(context_.get(), bytes.size(), reinterpret_cast<std::uint8_t*>(bytes.data()));
  return bytes;
}

std::string sha256(std::string_view text) {
  Sha256 digest;
  digest.update(text);
  return digest.finish();
}

std::string named_digest(std::string_view digits) { return "sha256:" + std::string(digits); }

}  // namespace servanda::base
