# Run by CPack when the files of a package are together: each gets the time of SOURCE_DATE_EPOCH, whenever it was made.
# (RPM only lowers later times, and a checkout or a render may be earlier than the commit.)
if(NOT "$ENV{SOURCE_DATE_EPOCH}" STREQUAL "")
    execute_process(
        COMMAND find "${CPACK_TEMPORARY_DIRECTORY}" -exec touch --no-dereference --date=@$ENV{SOURCE_DATE_EPOCH} "{}" +
        COMMAND_ERROR_IS_FATAL ANY)
endif()
