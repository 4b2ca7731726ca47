#ifndef CCATALOGUEDATA_H
#define CCATALOGUEDATA_H

#include <stddef.h>
#include <stdint.h>

/// Number of the catalogue's files.
size_t stackwright_catalogue_file_count(void);

/// Name of a file, in byte order of the names; NULL past the last file.
const char *_Nullable stackwright_catalogue_file_name(size_t index);

/// Bytes of a file; NULL past the last file.
const uint8_t *_Nullable stackwright_catalogue_file_bytes(size_t index);

/// Number of bytes of a file; 0 past the last file.
size_t stackwright_catalogue_file_size(size_t index);

#endif
