#include "words/problems.h"
