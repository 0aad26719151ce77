#include "signing/crypto.h"
