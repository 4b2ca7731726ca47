#ifndef CDESIGNDATA_H
#define CDESIGNDATA_H

#include <stddef.h>
#include <stdint.h>

/// Number of the files that `stackwright init` can write.
size_t stackwright_design_count(void);

/// Name of a file with its extension, in the order in which they are listed; NULL past the last.
const char *_Nullable stackwright_design_name(size_t index);

/// Bytes of a file, followed by a zero that is not counted; NULL past the last.
const uint8_t *_Nullable stackwright_design_bytes(size_t index);

/// Number of bytes of a file; 0 past the last.
size_t stackwright_design_size(size_t index);

#endif
