#include "signing/verify.h"
