#include "CEncodingTables.h"

// #embed puts the file into the executable in under a second; the same bytes as a Swift literal take minutes.
static const _Alignas(16) unsigned char tables[] = {
#embed "encodings.tables"
};

const unsigned char *claimbook_encoding_tables(void) { return tables; }

size_t claimbook_encoding_tables_size(void) { return sizeof tables; }
