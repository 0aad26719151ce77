#include "attempt/draft.h"
