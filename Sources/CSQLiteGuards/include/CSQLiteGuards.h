/// What a connection to a claims file from anybody refuses, set through functions of SQLite that Swift cannot call.
#ifndef CSQLITEGUARDS_H
#define CSQLITEGUARDS_H

/// Keeps statements from writing what only SQLite itself writes, and values from being longer than so many bytes.
/// `connection` is a `sqlite3 *`.
void sqlite_guard(void *connection, int longest);

/// Lets statements write the tables of full-text search themselves (0), which nothing else can put right when they are too
/// damaged to be opened, or keeps them from it (1).
void sqlite_keep_search_tables(void *connection, int keeps);

#endif
