#include "attempt/record.h"
