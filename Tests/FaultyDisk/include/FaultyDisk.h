/// A disk for tests, under SQLite: what stands in one folder fails as it is told, and its power can be cut.
#ifndef FAULTY_DISK_H
#define FAULTY_DISK_H

#include <stdint.h>

/// What happens at an operation: a write, a sync, a truncation, an opening or a deletion.
enum FaultyDiskFault {
  /// Nothing: operations are counted.
  FaultyDiskNone,
  /// It fails, and so does not happen.
  FaultyDiskFails,
  /// The disk has no room: of a write the first half is written.
  FaultyDiskIsFull,
  /// It is reported as done and does not happen.
  FaultyDiskForgets,
  /// The power goes; nothing works until `faulty_disk_end`.
  FaultyDiskLosesPower,
};

/// Puts the disk under all connections that this process opens from now on. Returns 0, or an error of SQLite.
int faulty_disk_install(void);

/// Watches the files of a folder: the operation with this number, counted from 1, has the fault; with `lasting` all after it
/// too. One folder at a time.
void faulty_disk_begin(const char *folder, long number, enum FaultyDiskFault fault, int lasting);

/// Ends it, once all connections are closed. After a loss of power the files are then as the disk would have them: what was
/// not synced is there, gone or torn, as `seed` says. Returns how many operations there were, or -1 when a file could not
/// be set.
long faulty_disk_end(uint64_t seed);

#endif
