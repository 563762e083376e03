# What is installed on Linux and other free desktops. With ASSAY_PACKAGE, set by packaging/linux/build, also what only
# a package needs (man page, metainfo, changelog, icons in fixed sizes), and CPack's description of the packages.
if(NOT UNIX OR APPLE)
    return()
endif()

option(ASSAY_PACKAGE "Install all that a distribution's package holds; needs rsvg-convert and awk" OFF)

include(GNUInstallDirs)
set(linux_dir ${CMAKE_CURRENT_LIST_DIR})
set(icon_dir ${CMAKE_INSTALL_DATADIR}/icons/hicolor)

install(TARGETS assay RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${linux_dir}/assay.desktop ${linux_dir}/assay-library.desktop
    DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${linux_dir}/assay.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/assay.svg DESTINATION ${icon_dir}/scalable/apps)

if(ASSAY_PACKAGE)
    include(${linux_dir}/package.cmake)
endif()
