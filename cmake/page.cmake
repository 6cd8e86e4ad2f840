# The page: the wasm program and the files served beside it, together in TWOTIER_DIST.

set(TWOTIER_DIST ${CMAKE_BINARY_DIR}/dist CACHE PATH "Where the page is put together")

# twotier_app(SOURCES <files> JS_LIBRARIES <files>): the program, if its sources are there yet.
function(twotier_app)
    cmake_parse_arguments(PARSE_ARGV 0 APP "" "" "SOURCES;JS_LIBRARIES")
endfunction()

function(twotier_page)
endfunction()
