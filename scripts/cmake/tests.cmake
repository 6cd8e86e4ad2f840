# Tests: their names say the build they come from (dev.core_tests), so that one ctest runs all builds.

enable_testing()
cmake_path(GET CMAKE_BINARY_DIR FILENAME flavour)
add_custom_target(test_programs)

# twotier_program(<name> DEPENDS <layers> SOURCES <files>): a program for a terminal, built on demand.
function(twotier_program name)
    cmake_parse_arguments(PARSE_ARGV 1 PROGRAM "" "" "DEPENDS;SOURCES")
    list(TRANSFORM PROGRAM_DEPENDS PREPEND twotier_)
    add_executable(${name} EXCLUDE_FROM_ALL ${PROGRAM_SOURCES})
    target_link_libraries(${name} PRIVATE twotier_code twotier_warnings ${PROGRAM_DEPENDS})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/src)
    if(EMSCRIPTEN)
        target_link_options(${name} PRIVATE
            -sALLOW_MEMORY_GROWTH=1
            -sENVIRONMENT=node
            -sEXIT_RUNTIME=1
            -sNODERAWFS=1
            -sSTACK_SIZE=1MB
        )
    endif()
endfunction()

# twotier_tests(<name> DEPENDS <layers> SOURCES <files>): one doctest program.
function(twotier_tests name)
    twotier_program(${name} ${ARGN})
    set_target_properties(${name} PROPERTIES EXCLUDE_FROM_ALL OFF)
    target_compile_definitions(${name} PRIVATE
        DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS
        TWOTIER_ROOT="${PROJECT_SOURCE_DIR}"
    )
    if(EMSCRIPTEN)
        target_compile_definitions(${name} PRIVATE DOCTEST_CONFIG_NO_POSIX_SIGNALS)
    endif()
    add_dependencies(test_programs ${name})
    add_test(NAME ${flavour}.${name} COMMAND ${name})
    set_tests_properties(${flavour}.${name} PROPERTIES TIMEOUT 900)
endfunction()

# Every tests/FOLDER/NAME.test.mjs, run by node's own test runner on the built page.
function(twotier_node_tests)
    if(NOT TARGET app)
        return()
    endif()
    file(GLOB files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*/*.test.mjs)
    foreach(file IN LISTS files)
        cmake_path(GET file PARENT_PATH folder)
        cmake_path(GET folder FILENAME folder)
        cmake_path(GET file STEM name)
        add_test(NAME ${folder}.${name} COMMAND node --test ${file} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
        # One browser at a time leaves the other core to the other tests.
        set_tests_properties(${folder}.${name} PROPERTIES
            ENVIRONMENT "TWOTIER_DIST=${TWOTIER_DIST}"
            RESOURCE_LOCK ${folder}
            TIMEOUT 900
        )
    endforeach()
endfunction()

# The rules about the code itself.
function(twotier_checks)
    set(scripts ${PROJECT_SOURCE_DIR}/scripts)
    add_test(NAME check.layers COMMAND python3 ${scripts}/check.py)
    add_test(NAME check.format COMMAND ${scripts}/format --check)
    add_test(NAME check.tidy COMMAND python3 ${scripts}/tidy.py ${CMAKE_BINARY_DIR})
    set_tests_properties(check.tidy PROPERTIES PROCESSORS 2 TIMEOUT 2400)
endfunction()
