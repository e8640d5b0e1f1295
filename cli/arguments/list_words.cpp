#include "cli/arguments/list_words.hpp"

#include <algorithm>

#include "cli/arguments/words.hpp"

namespace servanda::cli {
namespace {

bool is_option_word(const std::string& word) { return word.size() > 1 && word.front() == '-'; }

/// The number of positionals that the command requires.
std::size_t needed_words(const CLI::App& command) {
  const std::vector<const CLI::Option*> options = command.get_options();
  return static_cast<std::size_t>(
      std::count_if(options.begin(), options.end(), [](const CLI::Option* option) {
        return option->get_positional() && option->get_required();
      }));
}

/// Finds out, word by word, which words of a command line are values of which option.
class Words {
 public:
  Words(const CLI::App& command, const std::vector<std::string>& words) : command_(command) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (only_words_ || !is_option_word(words[i])) {
        own_.push_back(words[i]);
        spelled_out_.push_back(words[i]);
      } else {
        i = take_option(words, i);
      }
    }
  }

  [[nodiscard]] std::size_t own() const { return own_.size(); }
  [[nodiscard]] const std::vector<std::string>& spelled_out() const { return spelled_out_; }

 private:
  /// Returns the index of the last word that belongs to the option.
  std::size_t take_option(const std::vector<std::string>& words, std::size_t at) {
    const std::string& word = words[at];
    spelled_out_.push_back(word);
    only_words_ = word == "--";
    const CLI::Option* option = command_.get_option_no_throw(word.substr(0, word.find('=')));
    if (option == nullptr || is_flag(*option)) return at;
    std::size_t last = at;
    const bool has_value = word.find('=') != std::string::npos;
    if (!has_value && at + 1 < words.size()) spelled_out_.push_back(words[++last]);
    if (!is_list(*option)) return last;
    while (last + 1 < words.size() && !is_option_word(words[last + 1])) {
      if (!option->get_allow_extra_args()) spelled_out_.push_back(word.substr(0, word.find('=')));
      spelled_out_.push_back(words[++last]);
    }
    return last;
  }

  const CLI::App& command_;
  bool only_words_ = false;  ///< after `--`
  std::vector<std::string> own_;
  std::vector<std::string> spelled_out_;
};

}  // namespace

std::vector<std::string> with_lists_spelled_out(const CLI::App& command,
                                                const std::vector<std::string>& words) {
  const Words read(command, words);
  return read.own() < needed_words(command) ? words : read.spelled_out();
}

}  // namespace servanda::cli
