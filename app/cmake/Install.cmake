# What `cmake --install` puts down: programs that need neither the build tree nor the cache.

install(TARGETS papay-console papayctl RUNTIME DESTINATION bin)
install(FILES resources/org.papay.console.desktop DESTINATION share/applications)
install(FILES resources/icons/org.papay.console.svg DESTINATION share/icons/hicolor/scalable/apps)
foreach(size 16 24 32 48 64 128 256)
  install(FILES resources/icons/org.papay.console-${size}.png
    DESTINATION share/icons/hicolor/${size}x${size}/apps RENAME org.papay.console.png)
endforeach()
install(FILES LICENSE DESTINATION share/doc/papay-console)

# Where the system has no QCA for Qt 6, the one that app/setup built goes along.
# app/signing/crypto.cpp looks for its plugins there.
set(bundle_dir lib/papay-console)
cmake_path(SET qca_lib_dir NORMALIZE "${Qca-qt6_DIR}/../..")
string(FIND "${qca_lib_dir}" "/usr/" system_at)
if(NOT system_at EQUAL 0)
  set_target_properties(papay-console papayctl PROPERTIES INSTALL_RPATH "$ORIGIN/../${bundle_dir}")
  install(IMPORTED_RUNTIME_ARTIFACTS qca-qt6 LIBRARY DESTINATION ${bundle_dir})
  foreach(plugin ossl pkcs11 softstore)
    install(PROGRAMS ${qca_lib_dir}/qca-qt6/crypto/libqca-${plugin}.so
      DESTINATION ${bundle_dir}/crypto)
  endforeach()
  install(FILES ${qca_lib_dir}/../COPYING DESTINATION share/doc/papay-console
    RENAME LICENSE.qca OPTIONAL)
else()
  set(qca_package ", libqca-qt6-plugins")
endif()

set(CPACK_GENERATOR TGZ DEB)
set(CPACK_PACKAGE_NAME papay-console)
set(CPACK_PACKAGE_CONTACT "The Papay Console project")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Signing console for WeChat Pay entrusted-payment contracts")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${qca_lib_dir})
# Plugins, data and what QtKeychain loads: no program is linked with them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
  "ca-certificates, libqt6sql6-sqlite, libsecret-1-0, qt6-translations-l10n${qca_package}")
include(CPack)
