# Filled in by the installation work: programs, libqca and its plugins, desktop entry, icon.
