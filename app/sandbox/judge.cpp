#include "sandbox/judge.h"
