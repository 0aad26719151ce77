#include "contract/prerequest.h"
