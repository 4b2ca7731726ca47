#include "CDesignData.h"

#include <string.h>

// #embed is C23; the compiler takes it in older modes too and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

// A file of the folder Designs becomes a template by its name here and its bytes below, in the same
// order, which is the order of the list; the first is what `stackwright init` writes by itself.
static const char *const names[] = {
    "ev-800v-module.yaml",
    "lfp-60v-stack.yaml",
    "lto-oxide-grid-module.yaml",
    "fast-charge-module.yaml",
    "grid-budget-module.yaml",
    "wearable-flexible-cell.yaml",
    "two-layer-demonstrator.yaml",
};

// Each text ends with a zero: none has one inside.
static const uint8_t texts[] = {
#embed "../../Designs/ev-800v-module.yaml" suffix(, 0, )
#embed "../../Designs/lfp-60v-stack.yaml" suffix(, 0, )
#embed "../../Designs/lto-oxide-grid-module.yaml" suffix(, 0, )
#embed "../../Designs/fast-charge-module.yaml" suffix(, 0, )
#embed "../../Designs/grid-budget-module.yaml" suffix(, 0, )
#embed "../../Designs/wearable-flexible-cell.yaml" suffix(, 0, )
#embed "../../Designs/two-layer-demonstrator.yaml" suffix(, 0, )
};

size_t stackwright_design_count(void) { return sizeof names / sizeof names[0]; }

const char *stackwright_design_name(size_t index) {
  return index < stackwright_design_count() ? names[index] : NULL;
}

const uint8_t *stackwright_design_bytes(size_t index) {
  if (index >= stackwright_design_count()) return NULL;
  const uint8_t *start = texts;
  const uint8_t *end = texts + sizeof texts;
  for (; index > 0 && start < end; index--) start += strlen((const char *)start) + 1;
  return start < end ? start : NULL;
}

size_t stackwright_design_size(size_t index) {
  const uint8_t *start = stackwright_design_bytes(index);
  return start ? strlen((const char *)start) : 0;
}
