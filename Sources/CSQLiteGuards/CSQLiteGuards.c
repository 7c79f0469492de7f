#include "CSQLiteGuards.h"

#include <sqlite3.h>
#include <stddef.h>

void sqlite_guard(void *connection, int longest) {
  sqlite_keep_search_tables(connection, 1);
  sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, longest);
  // One for VACUUM; a trigger of ours starts no other.
  sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 1);
  sqlite3_limit(connection, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
}

void sqlite_keep_search_tables(void *connection, int keeps) {
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, keeps, NULL);
}
