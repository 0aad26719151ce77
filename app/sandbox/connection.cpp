#include "sandbox/connection.h"
