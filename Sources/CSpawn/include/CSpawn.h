#ifndef CLAIMBOOK_SPAWN_H
#define CLAIMBOOK_SPAWN_H

#include <stdbool.h>
#include <sys/types.h>

/// Starts a program that shares nothing with this one but a socket, which is its standard input and output: no other
/// descriptor, no blocked signal, the root as its folder, and the variables that are given. What it says on standard error
/// is shown or lost. Gives 0, or the number of the error.
int claimbook_spawn(pid_t *process, const char *path, int socket, bool shows_errors, char *const arguments[],
                    char *const variables[]);

#endif
