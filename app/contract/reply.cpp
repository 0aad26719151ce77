#include "contract/reply.h"
