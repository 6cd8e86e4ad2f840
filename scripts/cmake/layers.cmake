# One library per layer, so that the link graph is the layer table of scripts/check.py.

function(_twotier_layer name include_root)
    cmake_parse_arguments(PARSE_ARGV 2 LAYER "" "" "DEPENDS;SOURCES;HOT")
    list(TRANSFORM LAYER_DEPENDS PREPEND twotier_)
    if(LAYER_SOURCES)
        set(visibility PUBLIC)
        add_library(twotier_${name} STATIC ${LAYER_SOURCES})
        target_link_libraries(twotier_${name} PRIVATE twotier_warnings)
        if(EMSCRIPTEN AND LAYER_HOT)
            set_property(SOURCE ${LAYER_HOT} APPEND PROPERTY COMPILE_OPTIONS $<$<CONFIG:Release>:-O2>)
        endif()
    else()
        set(visibility INTERFACE)
        add_library(twotier_${name} INTERFACE)
    endif()
    target_link_libraries(twotier_${name} ${visibility} twotier_code ${LAYER_DEPENDS})
    target_include_directories(twotier_${name} ${visibility} ${include_root})
endfunction()

# twotier_layer(<name> DEPENDS <layers> SOURCES <files> [HOT <files>]): a layer of src/, included as
# "name/file.h". For the browser all is compiled for size, but the sources that are HOT as well: what
# runs once for each customer, or for each thing drawn, is compiled for speed.
function(twotier_layer name)
    _twotier_layer(${name} ${PROJECT_SOURCE_DIR}/src ${ARGN})
endfunction()

# The same for shell/, included as "shell/name/file.h".
function(twotier_shell_layer name)
    _twotier_layer(${name} ${PROJECT_SOURCE_DIR} ${ARGN})
endfunction()
