#include "sandbox/requestreader.h"
