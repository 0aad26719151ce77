#include "sandbox/answer.h"
