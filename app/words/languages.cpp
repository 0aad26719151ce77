#include "words/languages.h"
