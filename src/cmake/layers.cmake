# layers.cmake -- who may include whom, as a table; run by tests/style/layers.sh:
#   cmake -DROOT=<source tree> -P layers.cmake
# SPDX-License-Identifier: MIT

cmake_minimum_required(VERSION 3.25)

# folder             may include, besides itself
set(ground           base)
set(may_base         "")
set(may_jp           ${ground})
set(may_xml          ${ground})
set(may_zip          ${ground})
set(may_yaml         ${ground})
set(may_font         ${ground})
set(may_morph        ${ground})

set(may_doc          base jp)
set(may_book         base jp doc yaml fonts) # fonts/faces.def, at the top level

set(matter           base jp doc book)
set(may_read         ${matter} xml)
set(may_pass         ${matter})
set(may_write        ${matter})
set(may_cite         ${matter})
set(may_lint         ${matter})
set(may_import       ${matter})
set(may_readings     ${matter} read cite morph)
set(may_survey       ${matter} read lint pass xml)
set(may_epub         ${matter} read pass write cite readings xml zip font)
set(may_site         ${matter} write)

set(work             read pass lint write cite import readings survey epub site)
set(may_build        ${matter} xml zip yaml font morph ${work})
set(may_cli          ${may_build} build)
set(may_main.c       base cli)

# foreign header     its only door; "*" is every folder, NONE is no folder
set(doors
    "glib\\.h"           "*"
    "glib/.*"            "*"
    "cmark.*"            read
    "libxml/.*"          xml
    "zip\\.h"            zip
    "zlib\\.h"           zip
    "yaml\\.h"           yaml
    "hb.*"               font
    "fontconfig/.*"      font
    "mecab\\.h"          morph
    "gio/.*"             NONE
    "glib-object\\.h"    NONE
    "gobject/.*"         NONE
    # the C library and POSIX
    "(assert|ctype|errno|fenv|float|inttypes|limits|locale|math|signal|setjmp|stdalign|stdarg|stdatomic|stdbool|stddef|stdint|stdio|stdlib|string|time|uchar|wchar|wctype)\\.h" "*"
    "(dirent|fcntl|getopt|langinfo|poll|pthread|strings|unistd|sys/.*)\\.h" "*")

set(found "")

# Adds a finding when a file of @folder includes the foreign @header and may not.
function(check_foreign file folder header)
    set(rows ${doors})
    while(rows)
        list(POP_FRONT rows pattern door)
        if(NOT header MATCHES "^${pattern}$")
            continue()
        elseif(door STREQUAL NONE)
            set(found "${found}${file}: <${header}> is not used in this program\n" PARENT_SCOPE)
        elseif(NOT door STREQUAL "*" AND NOT door STREQUAL folder)
            set(found "${found}${file}: <${header}> is included in ${door}/ only\n" PARENT_SCOPE)
        endif()
        return()
    endwhile()
    set(found "${found}${file}: <${header}> has no door: give it a row in src/cmake/layers.cmake\n" PARENT_SCOPE)
endfunction()

# Adds a finding when a file of @folder includes our own @header and may not.
function(check_own file folder header)
    if(NOT header MATCHES "^([a-z]+)/")
        set(found "${found}${file}: write the folder: #include \"folder/${header}\"\n" PARENT_SCOPE)
        return()
    endif()
    set(other ${CMAKE_MATCH_1})
    if(NOT other STREQUAL folder AND NOT other IN_LIST may_${folder})
        string(REGEX REPLACE "^[a-z]+$" "\\0/" who ${folder})
        set(found "${found}${file}: ${who} may not include ${other}/\n" PARENT_SCOPE)
    endif()
endfunction()

file(GLOB_RECURSE files RELATIVE ${ROOT}/src ${ROOT}/src/*.c ${ROOT}/src/*.h)
foreach(file ${files})
    string(REGEX REPLACE "/.*" "" folder ${file})
    if(NOT DEFINED may_${folder})
        string(APPEND found "${file}: ${folder} has no row in src/cmake/layers.cmake\n")
        continue()
    endif()
    file(STRINGS ${ROOT}/src/${file} lines REGEX "^[ \t]*#[ \t]*include")
    foreach(line ${lines})
        if(line MATCHES "include[ \t]*\"([^\"]+)\"")
            check_own(${file} ${folder} ${CMAKE_MATCH_1})
        elseif(line MATCHES "include[ \t]*<([^>]+)>")
            check_foreign(${file} ${folder} ${CMAKE_MATCH_1})
        endif()
    endforeach()
endforeach()

if(found)
    message(NOTICE "${found}") # as it stands: FATAL_ERROR would wrap the lines
    message(FATAL_ERROR "src/ crosses its layers")
endif()
