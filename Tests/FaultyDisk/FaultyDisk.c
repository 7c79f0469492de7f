#include "FaultyDisk.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Something that was done to a file since it was last synced.
typedef struct Change {
  struct Change *next;
  sqlite3_int64 offset;
  // In bytes; -1 for a truncation at the offset.
  int size;
  unsigned char bytes[];
} Change;

// What the disk itself has of a file.
typedef struct Image {
  struct Image *next;
  char *path;
  bool exists, is_deleted;
  unsigned char *bytes;
  sqlite3_int64 size;
  Change *first, **last;
} Image;

typedef struct {
  sqlite3_file base;
  Image *image;
  // Behind it lies the file of the usual disk.
} File;

static struct {
  sqlite3_mutex *mutex;
  char *folder;
  long count, number;
  enum FaultyDiskFault fault;
  bool is_lasting, is_dead;
  Image *images;
} disk;

static sqlite3_vfs *usual;
static sqlite3_vfs faulty;

static sqlite3_file *real(sqlite3_file *file) { return (sqlite3_file *)((File *)file + 1); }

static void enter(void) { sqlite3_mutex_enter(disk.mutex); }
static void leave(void) { sqlite3_mutex_leave(disk.mutex); }

static bool is_watched(const char *path) {
  return path && disk.folder && strncmp(path, disk.folder, strlen(disk.folder)) == 0;
}

// Counts an operation, and says what becomes of it. Inside the mutex.
static enum FaultyDiskFault next_fault(void) {
  if (disk.is_dead) return FaultyDiskLosesPower;
  disk.count++;
  if (disk.count != disk.number && !(disk.is_lasting && disk.count > disk.number)) return FaultyDiskNone;
  if (disk.fault == FaultyDiskLosesPower) disk.is_dead = true;
  return disk.fault;
}

// MARK: What the disk itself has

static void resize(Image *image, sqlite3_int64 size) {
  if (size > image->size) {
    image->bytes = realloc(image->bytes, (size_t)size);
    memset(image->bytes + image->size, 0, (size_t)(size - image->size));
  }
  image->size = size;
}

static void apply(Image *image, const Change *change, int size) {
  if (change->size < 0) {
    if (change->offset < image->size) resize(image, change->offset);
    return;
  }
  if (size == 0) return;
  if (change->offset + size > image->size) resize(image, change->offset + size);
  memcpy(image->bytes + change->offset, change->bytes, (size_t)size);
}

static void forget_changes(Image *image) {
  for (Change *change = image->first; change;) {
    Change *next = change->next;
    free(change);
    change = next;
  }
  image->first = NULL;
  image->last = &image->first;
}

static void note(Image *image, sqlite3_int64 offset, const void *bytes, int size) {
  Change *change = malloc(sizeof(Change) + (size > 0 ? (size_t)size : 0));
  change->next = NULL;
  change->offset = offset;
  change->size = size;
  if (size > 0) memcpy(change->bytes, bytes, (size_t)size);
  *image->last = change;
  image->last = &change->next;
}

static void settle(Image *image) {
  for (const Change *change = image->first; change; change = change->next) apply(image, change, change->size);
  forget_changes(image);
  image->exists = true;
  image->is_deleted = false;
}

static Image *image_of(const char *path) {
  for (Image *image = disk.images; image; image = image->next)
    if (strcmp(image->path, path) == 0) return image;
  Image *image = calloc(1, sizeof(Image));
  image->path = strdup(path);
  image->last = &image->first;
  FILE *file = fopen(path, "rb");
  if (file) {
    image->exists = true;
    fseek(file, 0, SEEK_END);
    resize(image, ftell(file));
    rewind(file);
    if (image->size > 0) image->size = (sqlite3_int64)fread(image->bytes, 1, (size_t)image->size, file);
    fclose(file);
  }
  image->next = disk.images;
  disk.images = image;
  return image;
}

static uint64_t chance(uint64_t *seed) {
  uint64_t word = (*seed += 0x9E3779B97F4A7C15);
  word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
  word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
  return word ^ (word >> 31);
}

// Writes a file as it is found when the power is back.
static bool restore(Image *image, uint64_t *seed) {
  // A name in a folder may be lost too, and so may its removal.
  bool stays = image->exists ? !image->is_deleted || chance(seed) % 2 : image->first && chance(seed) % 2;
  if (!stays) return unlink(image->path) == 0 || true;
  for (const Change *change = image->first; change; change = change->next) {
    switch (chance(seed) % 3) {
    case 0: break;
    case 1: apply(image, change, change->size); break;
    default:
      // Sectors are whole, what has more than one is not.
      apply(image, change, change->size > 512 ? (int)(chance(seed) % (uint64_t)(change->size / 512)) * 512 : change->size);
    }
  }
  FILE *file = fopen(image->path, "wb");
  if (!file) return false;
  bool is_whole = fwrite(image->bytes, 1, (size_t)image->size, file) == (size_t)image->size;
  return fclose(file) == 0 && is_whole;
}

// MARK: Files

static int close_file(sqlite3_file *file) { return real(file)->pMethods->xClose(real(file)); }

static int read_file(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset) {
  enter();
  bool is_dead = disk.is_dead;
  leave();
  return is_dead ? SQLITE_IOERR_READ : real(file)->pMethods->xRead(real(file), bytes, size, offset);
}

static int write_file(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset) {
  enter();
  int result = SQLITE_OK;
  int written = size;
  switch (next_fault()) {
  case FaultyDiskNone: break;
  case FaultyDiskIsFull:
    written = size / 2;
    result = SQLITE_FULL;
    break;
  case FaultyDiskForgets: written = 0; break;
  case FaultyDiskLosesPower:
    // It was on its way.
    note(((File *)file)->image, offset, bytes, size);
    written = 0;
    result = SQLITE_IOERR_WRITE;
    break;
  case FaultyDiskFails:
    written = 0;
    result = SQLITE_IOERR_WRITE;
  }
  if (written > 0) {
    int other = real(file)->pMethods->xWrite(real(file), bytes, written, offset);
    if (other == SQLITE_OK) note(((File *)file)->image, offset, bytes, written);
    if (result == SQLITE_OK) result = other;
  }
  leave();
  return result;
}

static int truncate_file(sqlite3_file *file, sqlite3_int64 size) {
  enter();
  int result = SQLITE_IOERR_TRUNCATE;
  switch (next_fault()) {
  case FaultyDiskNone:
    result = real(file)->pMethods->xTruncate(real(file), size);
    if (result == SQLITE_OK) note(((File *)file)->image, size, NULL, -1);
    break;
  case FaultyDiskForgets: result = SQLITE_OK; break;
  default: break;
  }
  leave();
  return result;
}

static int sync_file(sqlite3_file *file, int flags) {
  enter();
  int result = SQLITE_IOERR_FSYNC;
  switch (next_fault()) {
  case FaultyDiskNone:
    // What a test's disk keeps through a loss of power is its images.
    (void)flags;
    settle(((File *)file)->image);
    result = SQLITE_OK;
    break;
  case FaultyDiskForgets: result = SQLITE_OK; break;
  default: break;
  }
  leave();
  return result;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
static int lock_file(sqlite3_file *file, int lock) { return real(file)->pMethods->xLock(real(file), lock); }
static int unlock_file(sqlite3_file *file, int lock) { return real(file)->pMethods->xUnlock(real(file), lock); }
static int check_lock(sqlite3_file *file, int *result) {
  return real(file)->pMethods->xCheckReservedLock(real(file), result);
}
static int control_file(sqlite3_file *file, int operation, void *argument) {
  // Would write past the count.
  if (operation == SQLITE_FCNTL_SIZE_HINT || operation == SQLITE_FCNTL_CHUNK_SIZE) return SQLITE_OK;
  return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
static int sector_size(sqlite3_file *file) { return real(file)->pMethods->xSectorSize(real(file)); }
static int characteristics(sqlite3_file *file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); }
static int map_shared(sqlite3_file *file, int region, int size, int extends, void volatile **pointer) {
  return real(file)->pMethods->xShmMap(real(file), region, size, extends, pointer);
}
static int lock_shared(sqlite3_file *file, int offset, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
static void bar_shared(sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); }
static int unmap_shared(sqlite3_file *file, int deletes) {
  return real(file)->pMethods->xShmUnmap(real(file), deletes);
}

// Without the third version's mapping of files into memory, past which nothing could be seen.
static const sqlite3_io_methods methods = {
    2,         close_file, read_file,    write_file,   truncate_file,   sync_file,  file_size,   lock_file,  unlock_file,
    check_lock, control_file, sector_size, characteristics, map_shared, lock_shared, bar_shared, unmap_shared,
    NULL,       NULL,
};

// MARK: Names

static int open_file(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out) {
  (void)vfs;
  enter();
  bool watched = is_watched(path);
  enum FaultyDiskFault fault = watched ? next_fault() : FaultyDiskNone;
  int result = SQLITE_CANTOPEN;
  file->pMethods = NULL;
  if (!watched) {
    result = usual->xOpen(usual, path, file, flags, out);
  } else if (fault == FaultyDiskNone || fault == FaultyDiskForgets) {
    Image *image = image_of(path);
    result = usual->xOpen(usual, path, real(file), flags, out);
    if (result == SQLITE_OK) {
      // A new file under an old name.
      if (image->is_deleted) {
        image->exists = image->is_deleted = false;
        image->size = 0;
      }
      ((File *)file)->image = image;
      file->pMethods = &methods;
    }
  }
  leave();
  return result;
}

static int delete_file(sqlite3_vfs *vfs, const char *path, int syncs) {
  (void)vfs;
  enter();
  int result = SQLITE_IOERR_DELETE;
  if (!is_watched(path)) {
    result = usual->xDelete(usual, path, syncs);
  } else {
    switch (next_fault()) {
    case FaultyDiskNone: {
      Image *image = image_of(path);
      result = usual->xDelete(usual, path, syncs);
      if (result == SQLITE_OK) {
        forget_changes(image);
        image->is_deleted = true;
        if (syncs) image->exists = false;
      }
      break;
    }
    case FaultyDiskForgets: result = SQLITE_OK; break;
    default: break;
    }
  }
  leave();
  return result;
}

int faulty_disk_install(void) {
  int result = sqlite3_initialize();
  if (result != SQLITE_OK || usual) return result;
  usual = sqlite3_vfs_find(NULL);
  disk.mutex = sqlite3_mutex_alloc(SQLITE_MUTEX_RECURSIVE);
  faulty = *usual;
  faulty.zName = "faulty";
  faulty.pNext = NULL;
  faulty.szOsFile = (int)sizeof(File) + usual->szOsFile;
  faulty.xOpen = open_file;
  faulty.xDelete = delete_file;
  return sqlite3_vfs_register(&faulty, 1);
}

void faulty_disk_begin(const char *folder, long number, enum FaultyDiskFault fault, int lasting) {
  enter();
  disk.folder = strdup(folder);
  disk.count = 0;
  disk.number = number;
  disk.fault = fault;
  disk.is_lasting = lasting;
  disk.is_dead = false;
  leave();
}

long faulty_disk_end(uint64_t seed) {
  enter();
  bool is_whole = true;
  for (Image *image = disk.images; image;) {
    Image *next = image->next;
    if (disk.is_dead) is_whole = restore(image, &seed) && is_whole;
    if (disk.is_dead) {
      // What is in memory only is gone with the power.
      char *shared = sqlite3_mprintf("%s-shm", image->path);
      unlink(shared);
      sqlite3_free(shared);
    }
    forget_changes(image);
    free(image->bytes);
    free(image->path);
    free(image);
    image = next;
  }
  disk.images = NULL;
  free(disk.folder);
  disk.folder = NULL;
  long count = is_whole ? disk.count : -1;
  leave();
  return count;
}
