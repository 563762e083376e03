# What Windows asks of a program beyond its code: icon, version and manifest inside assay.exe, and assay.com, the same
# program for the console. cmd and PowerShell take `assay` as assay.com, which prints and is waited for; a program with
# windows is neither. Included by app/cli/CMakeLists.txt.
if(NOT WIN32)
    return()
endif()

set(windows_dir ${CMAKE_CURRENT_LIST_DIR})
set(made_dir ${PROJECT_BINARY_DIR}/windows)
set(icon_source ${PROJECT_SOURCE_DIR}/resources/icons/assay.svg)
find_program(RSVG_CONVERT rsvg-convert REQUIRED)
find_program(ICOTOOL icotool REQUIRED)

# 16, 20, 24, 32, 40, 48: lists and the taskbar at 100 to 300 per cent; 64 to 256: the desktop. The largest as PNG, as
# Windows wants it.
set(pictures "")
foreach(size 16 20 24 32 40 48 64 96 128 256)
    set(picture ${made_dir}/icon-${size}.png)
    add_custom_command(
        OUTPUT ${picture}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${made_dir}
        COMMAND ${RSVG_CONVERT} -w ${size} -h ${size} -o ${picture} ${icon_source}
        DEPENDS ${icon_source}
        VERBATIM)
    list(APPEND pictures ${picture})
endforeach()
list(POP_BACK pictures largest)
add_custom_command(
    OUTPUT ${made_dir}/assay.ico
    COMMAND ${ICOTOOL} --create --output=${made_dir}/assay.ico ${pictures} --raw=${largest}
    DEPENDS ${pictures} ${largest}
    VERBATIM)

configure_file(${windows_dir}/assay.manifest.in ${made_dir}/assay.manifest @ONLY)
foreach(kind exe com)
    set(PROGRAM_FILE assay.${kind})
    configure_file(${windows_dir}/assay.rc.in ${made_dir}/${kind}/assay.rc @ONLY)
    set_source_files_properties(${made_dir}/${kind}/assay.rc PROPERTIES
        OBJECT_DEPENDS "${made_dir}/assay.ico;${made_dir}/assay.manifest")
endforeach()

target_sources(assay PRIVATE ${made_dir}/exe/assay.rc)
set_target_properties(assay PROPERTIES WIN32_EXECUTABLE ON)

qt_add_executable(assay_console main.cpp screenshot.cpp screenshot.h ${made_dir}/com/assay.rc)
set_target_properties(assay_console PROPERTIES OUTPUT_NAME assay SUFFIX .com)
target_link_libraries(assay_console PRIVATE assay_flags assay_cli assay_shell assay_resources)
add_dependencies(assay assay_console)
