/// Linux's Landlock, which has no functions in the C library: takes files away from the calling thread and all that
/// it starts, for good.
#ifndef CLANDLOCK_H
#define CLANDLOCK_H

#include <stddef.h>

/// Whether the system can do it.
int landlock_is_there(void);

/// From now on only what lies in these folders, or is one of these files, can be opened, and only for reading.
/// Returns 1 when that is so, 0 where the system cannot do it.
int landlock_read_only(const char *const *paths, size_t count);

#endif
