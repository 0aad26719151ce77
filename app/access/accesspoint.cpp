#include "access/accesspoint.h"
