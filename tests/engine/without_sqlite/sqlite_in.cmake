# cmake -DNM=<nm> -P sqlite_in.cmake <program>: fails if the program contains SQLite, or loads it.
cmake_minimum_required(VERSION 3.25)
set(program ${CMAKE_ARGV4})
execute_process(COMMAND ${NM} ${program} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
if(NOT symbols MATCHES "servanda") # then the search of a program with SQLite finds nothing, either
  message(STATUS "${program} has no symbols to search")
  return()
endif()
if(symbols MATCHES "sqlite3_[a-z_]+")
  message(FATAL_ERROR "${program} calls ${CMAKE_MATCH_0}")
endif()
file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${program}
  RESOLVED_DEPENDENCIES_VAR found UNRESOLVED_DEPENDENCIES_VAR missing)
if("${found};${missing}" MATCHES "libsqlite[^;]*")
  message(FATAL_ERROR "${program} loads ${CMAKE_MATCH_0}")
endif()
