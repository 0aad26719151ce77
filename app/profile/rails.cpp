#include "profile/rails.h"
