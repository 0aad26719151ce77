#include "access/httpcall.h"
