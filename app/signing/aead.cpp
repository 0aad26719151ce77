#include "signing/aead.h"
