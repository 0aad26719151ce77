#include "attempt/signattempt.h"
