/// Unfinished files, which no signal may leave behind, and renaming that replaces nothing: what Swift cannot do, since a
/// signal handler may neither lock nor allocate, or does not see.
#ifndef CDRAFTS_H
#define CDRAFTS_H

/// Has a file, or an empty folder, removed when a signal ends the program (Ctrl-C, a closed terminal, kill). Returns its
/// number for `draft_forget`, or -1 where too many are remembered already.
int draft_remember(const char *path);

/// Forgets it again.
void draft_forget(int number);

/// Removes all that is remembered, the newest first. A signal handler may call it.
void draft_remove_all(void);

/// Gives a file another name under which nothing stands. Returns 0, or -1 with errno: EEXIST where something does.
int draft_rename_new(const char *from, const char *to);

#endif
