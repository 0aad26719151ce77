#include "contract/field.h"
