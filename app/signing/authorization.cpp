#include "signing/authorization.h"
