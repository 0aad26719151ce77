#include "signing/signer.h"
