# twotier_tests(<name> DEPENDS <layers> SOURCES <files>): one doctest program, one ctest entry.

function(twotier_tests name)
    cmake_parse_arguments(PARSE_ARGV 1 TESTS "" "" "DEPENDS;SOURCES")
    list(TRANSFORM TESTS_DEPENDS PREPEND twotier_)
    add_executable(${name} ${TESTS_SOURCES})
    target_link_libraries(${name} PRIVATE twotier_code twotier_warnings ${TESTS_DEPENDS})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/src)
    target_compile_definitions(${name} PRIVATE
        DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS
        TWOTIER_ROOT="${PROJECT_SOURCE_DIR}"
    )
    if(EMSCRIPTEN)
        target_compile_definitions(${name} PRIVATE DOCTEST_CONFIG_NO_POSIX_SIGNALS)
        target_link_options(${name} PRIVATE
            -sENVIRONMENT=node
            -sEXIT_RUNTIME=1
            -sALLOW_MEMORY_GROWTH=1
            -sSTACK_SIZE=1MB
            -sNODERAWFS=1
        )
    endif()
    add_test(NAME ${name} COMMAND ${name})
endfunction()
enable_testing()
