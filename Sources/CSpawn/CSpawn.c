// The functions with “np” are what Swift does not see.
#define _GNU_SOURCE
#include "CSpawn.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

int claimbook_spawn(pid_t *process, const char *path, int socket, bool shows_errors, char *const arguments[],
                    char *const variables[]) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none;
  int flags = POSIX_SPAWN_SETSIGMASK;
  int error = posix_spawn_file_actions_init(&actions);
  if (error) return error;
  if ((error = posix_spawnattr_init(&attributes))) {
    posix_spawn_file_actions_destroy(&actions);
    return error;
  }
  if (!error) error = posix_spawn_file_actions_adddup2(&actions, socket, 0);
  if (!error) error = posix_spawn_file_actions_adddup2(&actions, socket, 1);
  if (!error)
    error = shows_errors ? posix_spawn_file_actions_adddup2(&actions, 2, 2)
                         : posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  if (!error) error = posix_spawn_file_actions_addchdir_np(&actions, "/");
#ifdef __APPLE__
  flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#else
  if (!error) error = posix_spawn_file_actions_addclosefrom_np(&actions, 3);
#endif
  // The threads that start helpers let no signal through, which a helper would inherit.
  sigemptyset(&none);
  if (!error) error = posix_spawnattr_setsigmask(&attributes, &none);
  if (!error) error = posix_spawnattr_setflags(&attributes, (short)flags);
  if (!error) error = posix_spawn(process, path, &actions, &attributes, arguments, variables);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}
