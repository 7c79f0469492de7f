#define _GNU_SOURCE
#include "CLandlock.h"

#if defined(__linux__) && __has_include(<linux/landlock.h>)

#include <fcntl.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/// All rights on files that a version of Landlock knows; its header may be older than the kernel.
static uint64_t rights(long version) {
  uint64_t known = (UINT64_C(1) << 13) - 1;
  if (version >= 2) known |= UINT64_C(1) << 13;  // moving between folders
  if (version >= 3) known |= UINT64_C(1) << 14;  // cutting off
  if (version >= 5) known |= UINT64_C(1) << 15;  // commands to devices
  return known;
}

static long version_here(void) {
  return syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

int landlock_is_there(void) { return version_here() >= 1; }

int landlock_read_only(const char *const *paths, size_t count) {
  long version = version_here();
  if (version < 1) return 0;
  struct landlock_ruleset_attr all = {.handled_access_fs = rights(version)};
  int rules = (int)syscall(SYS_landlock_create_ruleset, &all, sizeof all, 0);
  if (rules < 0) return 0;
  for (size_t index = 0; index < count; index++) {
    int place = open(paths[index], O_PATH | O_CLOEXEC);
    if (place < 0) continue;
    struct stat status;
    int is_folder = fstat(place, &status) == 0 && S_ISDIR(status.st_mode);
    struct landlock_path_beneath_attr rule = {
        .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | (is_folder ? LANDLOCK_ACCESS_FS_READ_DIR : 0),
        .parent_fd = place};
    syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(place);
  }
  int done = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && syscall(SYS_landlock_restrict_self, rules, 0) == 0;
  close(rules);
  return done;
}

#else

int landlock_is_there(void) { return 0; }

int landlock_read_only(const char *const *paths, size_t count) {
  (void)paths;
  (void)count;
  return 0;
}

#endif
