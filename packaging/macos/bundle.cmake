# Assay.app and its disk image. The property list is filled in on every system, so that it is checked where there is no
# Mac; all else happens on macOS alone and was prepared without one at hand. See packaging/macos/build.
set(ASSAY_MACOS_MINIMUM "${CMAKE_OSX_DEPLOYMENT_TARGET}")
if(NOT ASSAY_MACOS_MINIMUM)
    set(ASSAY_MACOS_MINIMUM 12.0)
endif()
set(macos_dir ${CMAKE_CURRENT_LIST_DIR})
set(macos_made_dir ${PROJECT_BINARY_DIR}/macos)
configure_file(${macos_dir}/Info.plist.in ${macos_made_dir}/Info.plist @ONLY)
if(NOT APPLE)
    return()
endif()

# libc++ has std::stop_token behind this flag before Xcode 26. And no warning of a compiler that nobody has run Assay
# through may stop a build.
target_compile_options(assay_flags INTERFACE -fexperimental-library -Wno-error)
set_target_properties(assay PROPERTIES MACOSX_BUNDLE ON MACOSX_BUNDLE_INFO_PLIST ${macos_made_dir}/Info.plist)
set(icon ${macos_made_dir}/assay.icns)
add_custom_command(
    OUTPUT ${icon}
    COMMAND sh ${macos_dir}/icon ${PROJECT_SOURCE_DIR}/resources/icons/assay.svg ${icon}
    DEPENDS ${macos_dir}/icon ${PROJECT_SOURCE_DIR}/resources/icons/assay.svg
    VERBATIM)
add_custom_target(assay_bundle_icon DEPENDS ${icon})
add_custom_target(assay_package_files DEPENDS assay assay_bundle_icon)

install(TARGETS assay BUNDLE DESTINATION .)
install(FILES ${icon} ${PROJECT_BINARY_DIR}/resources/assay.spdx.json DESTINATION assay.app/Contents/Resources)
install(DIRECTORY ${macos_dir}/en.lproj ${macos_dir}/ja.lproj DESTINATION assay.app/Contents/Resources)

# entitlements.plist is empty: the hardened runtime without any exception. No code is made at run time, and every library
# is signed with the program. (A comment in that file itself would make macOS refuse it.)
set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_NAME Assay)
set(CPACK_PACKAGE_VENDOR "The Assay contributors")
set(CPACK_PACKAGE_FILE_NAME "Assay-${PROJECT_VERSION}-macos-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_DMG_VOLUME_NAME "Assay ${PROJECT_VERSION}")
include(CPack)
