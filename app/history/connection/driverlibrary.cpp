#include "history/connection/driverlibrary.h"

#include <dlfcn.h>

namespace history {

void *functionOf(const char *library, const char *function)
{
    void *const loaded = ::dlopen(library, RTLD_NOW | RTLD_NOLOAD);
    if (!loaded)
        return nullptr;
    void *const found = ::dlsym(loaded, function);
    ::dlclose(loaded); // the driver keeps it
    return found;
}

} // namespace history
