#include "contract/rules.h"
