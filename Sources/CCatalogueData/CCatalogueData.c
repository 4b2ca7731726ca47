#include "CCatalogueData.h"

// #embed is C23; the compiler takes it in older modes too and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t anodes[] = {
#embed "Resources/anodes.yaml"
};
static const uint8_t cathodes[] = {
#embed "Resources/cathodes.yaml"
};
static const uint8_t electrolytes[] = {
#embed "Resources/electrolytes.yaml"
};
static const uint8_t hardware[] = {
#embed "Resources/hardware.yaml"
};
static const uint8_t metals[] = {
#embed "Resources/metals.yaml"
};
static const uint8_t monopolar_cells[] = {
#embed "Resources/monopolar_cells.yaml"
};
static const uint8_t pairs[] = {
#embed "Resources/pairs.yaml"
};
static const uint8_t plates[] = {
#embed "Resources/plates.yaml"
};
static const uint8_t processes[] = {
#embed "Resources/processes.yaml"
};
static const uint8_t recipes[] = {
#embed "Resources/recipes.yaml"
};
static const uint8_t separators[] = {
#embed "Resources/separators.yaml"
};

#define FILE_OF(array) {#array ".yaml", array, sizeof array}

static const struct {
  const char *name;
  const uint8_t *bytes;
  size_t size;
} files[] = {
    FILE_OF(anodes),   FILE_OF(cathodes),        FILE_OF(electrolytes), FILE_OF(hardware),
    FILE_OF(metals),   FILE_OF(monopolar_cells), FILE_OF(pairs),        FILE_OF(plates),
    FILE_OF(processes), FILE_OF(recipes),        FILE_OF(separators),
};

size_t stackwright_catalogue_file_count(void) { return sizeof files / sizeof files[0]; }

const char *stackwright_catalogue_file_name(size_t index) {
  return index < stackwright_catalogue_file_count() ? files[index].name : NULL;
}

const uint8_t *stackwright_catalogue_file_bytes(size_t index) {
  return index < stackwright_catalogue_file_count() ? files[index].bytes : NULL;
}

size_t stackwright_catalogue_file_size(size_t index) {
  return index < stackwright_catalogue_file_count() ? files[index].size : 0;
}
