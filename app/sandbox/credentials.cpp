#include "sandbox/credentials.h"
