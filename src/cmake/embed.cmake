# embed.cmake -- turns files into a table in C; run by the build:
#   cmake -D OUTPUT=<file> -D "SHEETS=<file>;<file>..." -P embed.cmake
# SPDX-License-Identifier: MIT

cmake_minimum_required(VERSION 3.25)

set(arrays "")
set(rows "")
set(number 0)
string(REPEAT "0x..," 16 line) # CMake's expressions cannot count
list(SORT SHEETS)
foreach(sheet ${SHEETS})
    get_filename_component(name ${sheet} NAME)
    file(READ ${sheet} bytes HEX)
    string(LENGTH "${bytes}" length)
    math(EXPR length "${length} / 2")
    string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
    string(REGEX REPLACE "(${line})" "\\1\n    " bytes "${bytes}")
    # One more byte: C has no empty arrays.
    string(APPEND arrays "static const unsigned char sheet_${number}[] = {\n    ${bytes}0};\n\n")
    string(APPEND rows "    {\"${name}\", sheet_${number}, ${length}},\n")
    math(EXPR number "${number} + 1")
endforeach()

file(WRITE ${OUTPUT} "/* made by embed.cmake; do not edit */\n\n${arrays}static const Sheet sheets[] = {\n${rows}};\n")
