#include "sandbox/listener.h"
