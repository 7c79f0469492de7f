/// Extended attributes, which Swift's view of the C library leaves out and which take other arguments on each system.
#ifndef CFILEMARKS_H
#define CFILEMARKS_H

#include <stddef.h>

/// Writes an attribute of an open file. Returns 0, or -1 where the file system keeps none.
int file_mark_set(int descriptor, const char *name, const void *value, size_t size);

/// Reads an attribute of an open file. Returns how many bytes it has, or -1 when there is none of at most `size` bytes.
long file_mark_get(int descriptor, const char *name, void *value, size_t size);

#endif
