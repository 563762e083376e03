# The files that only packages hold, and CPack. Version, date and names come from packaging/identity.cmake, what is new
# from CHANGELOG.md.
find_program(RSVG_CONVERT rsvg-convert REQUIRED)
find_program(AWK NAMES gawk mawk awk REQUIRED)
find_program(GZIP gzip REQUIRED)
set(made_dir ${PROJECT_BINARY_DIR}/linux)
file(MAKE_DIRECTORY ${made_dir})
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${linux_dir}/changelog.awk)

# changelog(FORM VARIABLE): CHANGELOG.md in one of the forms that changelog.awk knows.
function(changelog form variable)
    execute_process(
        COMMAND ${CMAKE_COMMAND} -E env TZ=UTC LC_ALL=C.UTF-8
            ${AWK} -v form=${form} -v contact=${ASSAY_CONTACT} -f ${linux_dir}/changelog.awk ${PROJECT_SOURCE_DIR}/CHANGELOG.md
        OUTPUT_VARIABLE text
        COMMAND_ERROR_IS_FATAL ANY)
    set(${variable} "${text}" PARENT_SCOPE)
endfunction()

changelog(appstream APPSTREAM_RELEASES)
changelog(debian debian_changelog)

# appstream_screenshot(FILE ENGLISH JAPANESE [ATTRIBUTES]): AppStream takes pictures by their public address alone.
set(APPSTREAM_SCREENSHOTS "")
function(appstream_screenshot file english japanese)
    string(CONCAT text "${APPSTREAM_SCREENSHOTS}"
        "    <screenshot${ARGN}>\n"
        "      <caption>${english}</caption>\n"
        "      <caption xml:lang=\"ja\">${japanese}</caption>\n"
        "      <image type=\"source\">${ASSAY_HOMEPAGE}/resources/screenshots/${file}</image>\n"
        "    </screenshot>\n")
    if(NOT EXISTS ${PROJECT_SOURCE_DIR}/resources/screenshots/${file})
        message(FATAL_ERROR "resources/screenshots/${file} is missing.")
    endif()
    set(APPSTREAM_SCREENSHOTS "${text}" PARENT_SCOPE)
endfunction()
appstream_screenshot(instruments-light.png "The table of instruments, filtered, with a record beside it"
    "絞り込んだ政策手段の表と、その横に開いた記録" " type=\"default\"")
appstream_screenshot(overview-light.png "The overview: what the library holds, and as of which date"
    "概要。ライブラリーの内容とその時点")
appstream_screenshot(listings-dark.png "Listings in the dark theme" "暗いテーマでの掲載先の表")
appstream_screenshot(cases-light.png "A case of the Rapid Response Mechanism with its events and sources"
    "迅速対応労働メカニズムの事案と、その経緯および出典")
appstream_screenshot(instruments-japanese.png "The table of instruments in Japanese" "日本語での政策手段の表")

# Without a public address of the project there is nothing to link to: none is invented.
set(APPSTREAM_LINKS "")
if(ASSAY_HOMEPAGE)
    string(CONCAT APPSTREAM_LINKS
        "\n  <url type=\"homepage\">${ASSAY_HOMEPAGE}</url>"
        "\n  <screenshots>\n${APPSTREAM_SCREENSHOTS}  </screenshots>")
endif()

set(metainfo ${ASSAY_ID}.metainfo.xml)
configure_file(${linux_dir}/metainfo.xml.in ${made_dir}/${metainfo} @ONLY)
configure_file(${linux_dir}/assay.1.in ${made_dir}/assay.1 @ONLY)
file(WRITE ${made_dir}/changelog "${debian_changelog}")
foreach(page assay.1 changelog)
    # -n: no time in the header, so that the same text gives the same bytes.
    execute_process(COMMAND ${GZIP} -9 -n -k -f ${made_dir}/${page} COMMAND_ERROR_IS_FATAL ANY)
endforeach()

install(FILES ${made_dir}/${metainfo} DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${made_dir}/assay.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${made_dir}/changelog.gz ${linux_dir}/copyright ${PROJECT_BINARY_DIR}/resources/assay.spdx.json
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/assay)

set(icons "")
foreach(size 16 22 24 32 48 64 128 256 512)
    set(icon ${made_dir}/icons/${size}x${size}/apps/assay.png)
    add_custom_command(
        OUTPUT ${icon}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${made_dir}/icons/${size}x${size}/apps
        COMMAND ${RSVG_CONVERT} -w ${size} -h ${size} -o ${icon} ${PROJECT_SOURCE_DIR}/resources/icons/assay.svg
        DEPENDS ${PROJECT_SOURCE_DIR}/resources/icons/assay.svg
        VERBATIM)
    list(APPEND icons ${icon})
endforeach()
add_custom_target(assay_icons DEPENDS ${icons})
# All that a package holds and nothing else: no tests.
add_custom_target(assay_package_files DEPENDS assay assay_icons)
install(DIRECTORY ${made_dir}/icons/ DESTINATION ${icon_dir})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME assay)
set(CPACK_PACKAGE_VENDOR "The Assay contributors")
set(CPACK_PACKAGE_CONTACT "The Assay contributors <${ASSAY_CONTACT}>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "workbench for supply-chain due diligence")
set(CPACK_PACKAGE_DESCRIPTION
"Assay puts the instruments that govern forced labour and human rights in
supply chains, the organisations behind them, the listed entities and goods,
and the labour cases under trade agreements into one library that works
offline, in which every fact names its source.
.
Tables are filtered while you type; what is on screen is exported to CSV,
Excel or JSON with a record of how the file was made. Suppliers are screened
against the lists under whatever spelling, and newer lists are taken in with
a report of what they change. The same is done on the command line.")
set(CPACK_PACKAGE_HOMEPAGE_URL "${ASSAY_HOMEPAGE}")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_PRE_BUILD_SCRIPTS ${linux_dir}/settime.cmake)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# Plugins are loaded at run time, so that no library shows them: the driver of the library file, and the window's.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite")
# The interface's typeface; other scripts; Chinese and Japanese names, which are boxes without it; Qt's own words in
# Japanese.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-inter, fonts-noto-core, fonts-noto-cjk, qt6-translations-l10n")

set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE MIT)
set(CPACK_RPM_PACKAGE_RELOCATABLE OFF)
set(CPACK_RPM_PACKAGE_GROUP Applications/Databases)
set(CPACK_RPM_PACKAGE_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
string(REPLACE "\n.\n" "\n\n" CPACK_RPM_PACKAGE_DESCRIPTION "${CPACK_RPM_PACKAGE_DESCRIPTION}")
# The driver of the library file lies in another package on each distribution. And no time, machine or build number of
# this one: the same commit gives the same bytes.
set(CPACK_RPM_SPEC_MORE_DEFINE
"Requires: (qt6-qtbase or qt6-sql-sqlite)
Recommends: (google-noto-sans-cjk-fonts or google-noto-sans-cjk-vf-fonts or noto-sans-cjk-fonts)
Suggests: rsms-inter-fonts
%global _buildhost localhost
%global use_source_date_epoch_as_buildtime 1
%global clamp_mtime_to_source_date_epoch 1
%global _build_id_links none")
# Folders of the file system's own packages.
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications /usr/share/metainfo /usr/share/mime /usr/share/mime/packages /usr/share/man
    /usr/share/man/man1 /usr/share/icons /usr/share/icons/hicolor /usr/share/icons/hicolor/scalable
    /usr/share/icons/hicolor/scalable/apps)
foreach(size 16 22 24 32 48 64 128 256 512)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
        /usr/share/icons/hicolor/${size}x${size} /usr/share/icons/hicolor/${size}x${size}/apps)
endforeach()
include(CPack)
