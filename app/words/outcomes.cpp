#include "words/outcomes.h"
