#include "history/presence.h"
