#include "history/storeerror.h"
