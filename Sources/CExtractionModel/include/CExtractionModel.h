#ifndef CLAIMBOOK_EXTRACTION_MODEL_H
#define CLAIMBOOK_EXTRACTION_MODEL_H

#include <stddef.h>

/// The weights of the extraction as `make train` wrote them, at a 16-byte border.
const unsigned char *_Nonnull claimbook_extraction_model(void);
/// How many bytes there are.
size_t claimbook_extraction_model_size(void);

#endif
