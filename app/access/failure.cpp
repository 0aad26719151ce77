#include "access/failure.h"
