// renameat2 is what glibc shows to its own only.
#define _GNU_SOURCE
#include "CDrafts.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { most = 64 };

static _Atomic(char *) paths[most];

// Whoever takes a path out owns it; in a handler it is not freed, since the program ends.
void draft_remove_all(void) {
  for (int number = most - 1; number >= 0; number--) {
    const char *path = atomic_exchange(&paths[number], NULL);
    if (path && unlink(path) != 0) rmdir(path);
  }
}

static void end(int signal_number) {
  draft_remove_all();
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

// What somebody ignores (nohup) or handles otherwise stays as it is.
static void heed_signals(void) {
  static const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
  for (size_t index = 0; index < sizeof signals / sizeof *signals; index++) {
    struct sigaction action;
    if (sigaction(signals[index], NULL, &action) == 0 && action.sa_handler == SIG_DFL) signal(signals[index], end);
  }
}

int draft_remember(const char *path) {
  char *copy = strdup(path);
  if (!copy) return -1;
  heed_signals();
  for (int number = 0; number < most; number++) {
    char *none = NULL;
    if (atomic_compare_exchange_strong(&paths[number], &none, copy)) return number;
  }
  free(copy);
  return -1;
}

void draft_forget(int number) {
  if (number >= 0 && number < most) free(atomic_exchange(&paths[number], NULL));
}

int draft_rename_new(const char *from, const char *to) {
#if defined(__APPLE__)
  if (renamex_np(from, to, RENAME_EXCL) == 0) return 0;
#else
  if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
#endif
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) return -1;
  // A file system that cannot do both at once.
  struct stat status;
  if (lstat(to, &status) == 0) {
    errno = EEXIST;
    return -1;
  }
  return errno == ENOENT ? rename(from, to) : -1;
}
