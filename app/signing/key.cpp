#include "signing/key.h"
