#include "CFileMarks.h"

#include <sys/types.h>
#include <sys/xattr.h>

#if defined(__APPLE__)

int file_mark_set(int descriptor, const char *name, const void *value, size_t size) {
  return fsetxattr(descriptor, name, value, size, 0, 0);
}

long file_mark_get(int descriptor, const char *name, void *value, size_t size) {
  return fgetxattr(descriptor, name, value, size, 0, 0);
}

#else

int file_mark_set(int descriptor, const char *name, const void *value, size_t size) {
  return fsetxattr(descriptor, name, value, size, 0);
}

long file_mark_get(int descriptor, const char *name, void *value, size_t size) {
  return fgetxattr(descriptor, name, value, size);
}

#endif
