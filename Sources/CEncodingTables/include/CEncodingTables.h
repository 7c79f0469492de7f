#ifndef CLAIMBOOK_ENCODING_TABLES_H
#define CLAIMBOOK_ENCODING_TABLES_H

#include <stddef.h>

/// The characters of the legacy encodings of the web, as 16-bit numbers, low byte first; `LegacyTables` knows the order.
const unsigned char *_Nonnull claimbook_encoding_tables(void);
/// How many bytes there are.
size_t claimbook_encoding_tables_size(void);

#endif
