#include "cli/commands.hpp"

int main(int argc, char** argv) { return servanda::cli::run(argc, argv); }
