# Who Assay is to other programs, in one place. Nobody has registered the id or the address: both are placeholders, which
# whoever publishes Assay sets here, or gives to a script by environment variables of the same names.
function(assay_identity variable otherwise help)
    if(NOT "$ENV{${variable}}" STREQUAL "")
        set(otherwise "$ENV{${variable}}")
    endif()
    set(${variable} "${otherwise}" CACHE STRING "${help}")
endfunction()

assay_identity(ASSAY_ID "io.github.assay.Assay" "Name of the program in reverse domain order: AppStream's id, the bundle's")
assay_identity(ASSAY_HOMEPAGE "" "Public address of the project, without a slash at its end; none if empty")
assay_identity(ASSAY_CONTACT "assay@example.org" "Mail address of whoever makes the packages")

# The date of a version is that of its entry in CHANGELOG.md: "## VERSION (YYYY-MM-DD)", newest first.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/CHANGELOG.md)
file(STRINGS ${PROJECT_SOURCE_DIR}/CHANGELOG.md entries REGEX "^## " ENCODING UTF-8)
list(GET entries 0 newest)
if(NOT newest MATCHES "^## ([^ ]+) \\(([0-9]+-[0-9]+-[0-9]+)\\)$")
    message(FATAL_ERROR "CHANGELOG.md: '${newest}' is no entry of the form ## VERSION (YYYY-MM-DD).")
endif()
set(ASSAY_DATE ${CMAKE_MATCH_2})
if(NOT CMAKE_MATCH_1 STREQUAL PROJECT_VERSION)
    message(FATAL_ERROR "CHANGELOG.md begins with version ${CMAKE_MATCH_1}, but project() says ${PROJECT_VERSION}.")
endif()
