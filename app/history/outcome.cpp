#include "history/outcome.h"
