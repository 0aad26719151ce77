#include "history/store.h"
