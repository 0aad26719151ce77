#include "access/network.h"
