#include "contract/check.h"
