# What every target of ours is held to (flags that were checked clean with Qt 6.4 and GCC 12).

option(PAPAY_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(PAPAY_CACHE_DIR "$ENV{XDG_CACHE_HOME}/papay-console")
else()
  set(PAPAY_CACHE_DIR "$ENV{HOME}/.cache/papay-console")
endif()

add_library(house_rules INTERFACE)
target_compile_options(house_rules INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -fstack-protector-strong)
target_compile_definitions(house_rules INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_USE_QSTRINGBUILDER
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(PAPAY_SANITIZE)
  # Qt 6.4 compares empty lists by memcmp of null pointers: that is no fault of ours.
  target_compile_options(house_rules INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
    -fno-sanitize-recover=undefined -fno-sanitize=nonnull-attribute)
  target_link_options(house_rules INTERFACE -fsanitize=address,undefined)
endif()

# papay_room(name SOURCES … KNOWS public libraries … HIDES private libraries …)
# One room of the house: a static library whose KNOWS line is what it may include.
function(papay_room name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;KNOWS;HIDES")
  qt_add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC ${arg_KNOWS} PRIVATE ${arg_HIDES} house_rules)
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/app)
endfunction()
