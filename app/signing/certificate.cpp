#include "signing/certificate.h"
