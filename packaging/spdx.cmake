# A software bill of materials, SPDX 2.3 in JSON: Assay, and the components that it is built with or comes with. Their
# names, licences and addresses are those of packaging/licences.csv, keyed by Debian's source package:
#
#   source     Debian's source package, the key
#   name       as the component calls itself
#   licence    an SPDX expression for the component as it is used; the terms word by word come with each package
#   homepage   its address
#   version    the CMake variable that find_package() sets, of what is compiled into or linked by the program itself
#   terms      files of resources/licences/ that have to come with the program, parted by spaces
#
# Included, it gives assay_bill(). As a script, it makes the bill of a package that brings its own libraries:
#
#   cmake -D COMPONENTS=FILE -D VERSION=0.1.0 -D PACKAGE=linux -D CREATED=2026-11-24T00:00:00Z -D OUTPUT=FILE \
#         [-D FROM=system] -P packaging/spdx.cmake
#
# with a line "SOURCE VERSION" for each source package of Debian that something in it was built from, and a line
# "SOURCE VERSION inside" for what the source of another of them holds a copy of, in a version of its own. A source that the
# table does not know is an error: nothing goes out without a licence that somebody looked up. FROM=system says that the
# versions are not Debian's.
cmake_minimum_required(VERSION 3.22)

set(ASSAY_LICENCES ${CMAKE_CURRENT_LIST_DIR}/licences.csv)

# assay_component(SOURCE FIELD...): sets each FIELD in the caller from the row of the table; all empty where there is none.
function(assay_component source)
    file(STRINGS ${ASSAY_LICENCES} rows ENCODING UTF-8)
    list(POP_FRONT rows header)
    string(REPLACE "," ";" header "${header}")
    set(found "")
    foreach(row IN LISTS rows)
        string(REPLACE "," ";" row "${row}")
        list(GET row 0 key)
        if(key STREQUAL source)
            set(found "${row}")
        endif()
    endforeach()
    foreach(field ${ARGN})
        set(value "")
        if(found)
            list(FIND header ${field} column)
            list(GET found ${column} value)
        endif()
        set(${field} "${value}" PARENT_SCOPE)
    endforeach()
endfunction()

# assay_linked_components(VARIABLE): "SOURCE VERSION" of all that find_package() has found and the table knows, in order.
function(assay_linked_components variable)
    file(STRINGS ${ASSAY_LICENCES} rows ENCODING UTF-8)
    set(components "")
    foreach(row IN LISTS rows)
        if(row MATCHES "^([^,]*),[^,]*,[^,]*,[^,]*,([^,]+),")
            set(source ${CMAKE_MATCH_1})
            set(version ${${CMAKE_MATCH_2}})
            if(version)
                list(APPEND components "${source} ${version}")
            endif()
        endif()
    endforeach()
    set(${variable} "${components}" PARENT_SCOPE)
endfunction()

# assay_json_set(VARIABLE PATH... TEXT): a text in the JSON that the variable holds.
function(assay_json_set json_variable)
    list(POP_BACK ARGN json_text)
    string(REPLACE "\\" "\\\\" json_text "${json_text}")
    string(REPLACE "\"" "\\\"" json_text "${json_text}")
    string(JSON json_changed SET "${${json_variable}}" ${ARGN} "\"${json_text}\"")
    set(${json_variable} "${json_changed}" PARENT_SCOPE)
endfunction()

# A package of the bill as JSON.
function(assay_bill_package variable id name version licence homepage)
    set(entry "{\"filesAnalyzed\": false, \"copyrightText\": \"NOASSERTION\", \"downloadLocation\": \"NOASSERTION\"}")
    assay_json_set(entry SPDXID "SPDXRef-${id}")
    assay_json_set(entry name "${name}")
    assay_json_set(entry versionInfo "${version}")
    assay_json_set(entry licenseConcluded "${licence}")
    assay_json_set(entry licenseDeclared "${licence}")
    if(homepage)
        assay_json_set(entry homepage "${homepage}")
    endif()
    set(${variable} "${entry}" PARENT_SCOPE)
endfunction()

function(assay_relate json_variable from kind to)
    string(JSON count LENGTH "${${json_variable}}" relationships)
    set(relation "{}")
    assay_json_set(relation spdxElementId "${from}")
    assay_json_set(relation relationshipType "${kind}")
    assay_json_set(relation relatedSpdxElement "${to}")
    string(JSON changed SET "${${json_variable}}" relationships ${count} "${relation}")
    set(${json_variable} "${changed}" PARENT_SCOPE)
endfunction()

# assay_bill(OUTPUT file PACKAGE name VERSION version CREATED time RELATION kind FROM debian|system COMPONENTS "source version"...)
# RELATION is SPDX's word for what the components are to Assay: CONTAINS where they come with it, DEPENDS_ON where not.
# FROM debian: the versions are those of Debian's source packages, and the bill gives their package addresses.
function(assay_bill)
    cmake_parse_arguments(BILL "" "OUTPUT;PACKAGE;VERSION;CREATED;RELATION;FROM" "COMPONENTS" ${ARGN})
    set(document "{\"packages\": [], \"relationships\": [], \"creationInfo\": {\"creators\": []}}")
    assay_json_set(document spdxVersion "SPDX-2.3")
    assay_json_set(document dataLicense "CC0-1.0")
    assay_json_set(document SPDXID "SPDXRef-DOCUMENT")
    assay_json_set(document name "assay-${BILL_VERSION}-${BILL_PACKAGE}")
    assay_json_set(document documentNamespace "urn:assay:spdx:${BILL_VERSION}:${BILL_PACKAGE}:${BILL_CREATED}")
    assay_json_set(document creationInfo created "${BILL_CREATED}")
    assay_json_set(document creationInfo creators 0 "Organization: The Assay contributors")
    assay_bill_package(entry assay Assay "${BILL_VERSION}" MIT "")
    string(JSON document SET "${document}" packages 0 "${entry}")
    assay_relate(document SPDXRef-DOCUMENT DESCRIBES SPDXRef-assay)

    set(place 1)
    set(own_licences "")
    foreach(component IN LISTS BILL_COMPONENTS)
        string(REGEX MATCH "^([^ ]+) ([^ ]+)" matched "${component}")
        set(source "${CMAKE_MATCH_1}")
        set(version "${CMAKE_MATCH_2}")
        assay_component("${source}" name licence homepage)
        if(NOT matched OR NOT name)
            message(FATAL_ERROR "'${component}': packaging/licences.csv has no row for it. Look its licence up and add it.")
        endif()
        if(licence MATCHES "LicenseRef-[A-Za-z0-9.-]+")
            list(APPEND own_licences "${CMAKE_MATCH_0}")
        endif()
        assay_bill_package(entry "${source}" "${name}" "${version}" "${licence}" "${homepage}")
        if(BILL_FROM STREQUAL "debian" AND NOT component MATCHES " inside$")
            set(reference "{\"referenceCategory\": \"PACKAGE-MANAGER\", \"referenceType\": \"purl\"}")
            string(REPLACE "+" "%2B" address "${version}")
            string(REPLACE ":" "%3A" address "${address}")
            assay_json_set(reference referenceLocator "pkg:deb/debian/${source}@${address}?arch=source")
            string(JSON entry SET "${entry}" externalRefs "[${reference}]")
        endif()
        string(JSON document SET "${document}" packages ${place} "${entry}")
        assay_relate(document SPDXRef-assay ${BILL_RELATION} "SPDXRef-${source}")
        math(EXPR place "${place} + 1")
    endforeach()

    list(REMOVE_DUPLICATES own_licences)
    set(place 0)
    foreach(id IN LISTS own_licences)
        set(entry "{}")
        assay_json_set(entry licenseId "${id}")
        assay_json_set(entry extractedText "Put into the public domain by its authors.")
        if(place EQUAL 0)
            string(JSON document SET "${document}" hasExtractedLicensingInfos "[]")
        endif()
        string(JSON document SET "${document}" hasExtractedLicensingInfos ${place} "${entry}")
        math(EXPR place "${place} + 1")
    endforeach()
    file(CONFIGURE OUTPUT "${BILL_OUTPUT}" CONTENT "${document}\n" @ONLY)
endfunction()

if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
    foreach(variable COMPONENTS VERSION PACKAGE CREATED OUTPUT)
        if(NOT ${variable})
            message(FATAL_ERROR "packaging/spdx.cmake: ${variable} is missing.")
        endif()
    endforeach()
    if(NOT FROM)
        set(FROM debian)
    endif()
    file(STRINGS "${COMPONENTS}" components ENCODING UTF-8)
    assay_bill(OUTPUT "${OUTPUT}" PACKAGE "${PACKAGE}" VERSION "${VERSION}" CREATED "${CREATED}" RELATION CONTAINS
        FROM ${FROM} COMPONENTS ${components})
endif()
