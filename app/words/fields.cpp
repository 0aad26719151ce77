#include "words/fields.h"
