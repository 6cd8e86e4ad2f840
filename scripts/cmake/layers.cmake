# One library per layer, so that the link graph is the layer table of scripts/check.py.

function(_twotier_layer name include_root)
    cmake_parse_arguments(PARSE_ARGV 2 LAYER "SMALL" "" "DEPENDS;SOURCES")
    list(TRANSFORM LAYER_DEPENDS PREPEND twotier_)
    if(LAYER_SOURCES)
        set(visibility PUBLIC)
        add_library(twotier_${name} STATIC ${LAYER_SOURCES})
        target_link_libraries(twotier_${name} PRIVATE twotier_warnings)
        if(LAYER_SMALL AND EMSCRIPTEN)
            target_compile_options(twotier_${name} PRIVATE $<$<CONFIG:Release>:-Os>)
        endif()
    else()
        set(visibility INTERFACE)
        add_library(twotier_${name} INTERFACE)
    endif()
    target_link_libraries(twotier_${name} ${visibility} twotier_code ${LAYER_DEPENDS})
    target_include_directories(twotier_${name} ${visibility} ${include_root})
endfunction()

# twotier_layer(<name> [SMALL] DEPENDS <layers> SOURCES <files>): a layer of src/, included as
# "name/file.h". SMALL is for code that is never hot: in the browser it is compiled for size.
function(twotier_layer name)
    _twotier_layer(${name} ${PROJECT_SOURCE_DIR}/src ${ARGN})
endfunction()

# The same for shell/, included as "shell/name/file.h".
function(twotier_shell_layer name)
    _twotier_layer(${name} ${PROJECT_SOURCE_DIR} ${ARGN})
endfunction()
