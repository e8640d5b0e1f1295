# cmake -DFOLDER=… -DSCRIPTS=a.js,b.js -DOUTPUT=… -P embed.cmake
#
# Writes the C++ file that holds the page's files as they are: see reports/html/page_assets.hpp.
function(literal file result)
  file(READ ${FOLDER}/${file} content)
  set(${result} "R\"~embedded~(${content})~embedded~\"" PARENT_SCOPE)
endfunction()

literal(page.html frame)
literal(page.css style)
set(all "")
string(REPLACE "," ";" SCRIPTS "${SCRIPTS}")
foreach(script IN LISTS SCRIPTS)
  literal(${script} text)
  string(APPEND all "      ${text},\n")
endforeach()

file(WRITE ${OUTPUT} "#include \"reports/html/page_assets.hpp\"

namespace servanda::reports {

std::string_view page_frame() { return ${frame}; }

std::string_view page_style() { return ${style}; }

std::vector<std::string_view> page_scripts() {
  return {
${all}  };
}

}  // namespace servanda::reports
")
