# The page: the wasm program and the files served beside it, together in TWOTIER_DIST.

set(TWOTIER_DIST ${CMAKE_BINARY_DIR}/dist CACHE PATH "Where the page is put together")

# No Closure compiler: it renames, silently, the keys of JSON that C++ writes for shell/platform/js.

# twotier_app(DEPENDS <layers> SOURCES <files> JS_LIBRARIES <files>): the program; files relative to shell/.
function(twotier_app)
    cmake_parse_arguments(PARSE_ARGV 0 APP "" "" "DEPENDS;SOURCES;JS_LIBRARIES")
    list(TRANSFORM APP_DEPENDS PREPEND twotier_)
    foreach(source IN LISTS APP_SOURCES)
        if(NOT EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${source})
            message(STATUS "No shell/${source} yet: the app is not built")
            return()
        endif()
    endforeach()
    add_executable(app ${APP_SOURCES})
    target_link_libraries(app PRIVATE twotier_warnings ${APP_DEPENDS})
    set_target_properties(app PROPERTIES
        OUTPUT_NAME twotier
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/app
    )
    target_link_options(app PRIVATE
        -lidbfs.js
        -sALLOW_MEMORY_GROWTH=1
        -sDYNAMIC_EXECUTION=0
        -sENVIRONMENT=web
        -sGL_ENABLE_GET_PROC_ADDRESS=0
        -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
        -sGL_TRACK_ERRORS=0
        -sMAX_WEBGL_VERSION=2
        -sMIN_WEBGL_VERSION=2
        -sSTACK_SIZE=1MB
        $<$<CONFIG:Release>:-Oz>
        $<$<CONFIG:Release>:-sBINARYEN_EXTRA_PASSES=--converge>
        $<$<CONFIG:Debug>:-sASSERTIONS=2>
    )
    set(build_js ${CMAKE_CURRENT_SOURCE_DIR}/platform/js/build.js)
    target_link_options(app PRIVATE "SHELL:--pre-js ${build_js}")
    set_property(TARGET app APPEND PROPERTY LINK_DEPENDS ${build_js})
    if(CMAKE_BUILD_TYPE STREQUAL "Release")
        add_custom_command(TARGET app POST_BUILD
            COMMAND node ${PROJECT_SOURCE_DIR}/scripts/minify.mjs ${CMAKE_BINARY_DIR}/app/twotier.js
            VERBATIM
        )
    endif()
    foreach(library IN LISTS APP_JS_LIBRARIES)
        target_link_options(app PRIVATE "SHELL:--js-library ${CMAKE_CURRENT_SOURCE_DIR}/${library}")
        set_property(TARGET app APPEND PROPERTY LINK_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${library})
    endforeach()
endfunction()

# twotier_page(FILES <files>): copies the program and the files, relative to web/, into TWOTIER_DIST.
function(twotier_page)
    cmake_parse_arguments(PARSE_ARGV 0 PAGE "" "" "FILES")
    if(NOT TARGET app)
        return()
    endif()
    set(stamp ${CMAKE_CURRENT_BINARY_DIR}/page.stamp)
    set(script ${PROJECT_SOURCE_DIR}/scripts/page.py)
    file(GLOB words CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/words/*.inc)
    add_custom_command(
        OUTPUT ${stamp}
        COMMAND python3 ${script} ${TWOTIER_DIST} ${CMAKE_BINARY_DIR}/app ${CMAKE_CURRENT_SOURCE_DIR} ${PAGE_FILES}
        COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
        DEPENDS app ${script} ${PAGE_FILES} ${words} ${CMAKE_CURRENT_SOURCE_DIR}/CMakeLists.txt
        COMMENT "Putting the page together in ${TWOTIER_DIST}"
        VERBATIM
    )
    add_custom_target(page ALL DEPENDS ${stamp})
endfunction()
