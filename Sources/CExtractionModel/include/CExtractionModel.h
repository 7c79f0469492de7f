#ifndef CLAIMBOOK_EXTRACTION_MODEL_H
#define CLAIMBOOK_EXTRACTION_MODEL_H

#include <stddef.h>

/// The weights of the extraction as `make train` wrote them, at a 16-byte border.
const unsigned char *_Nonnull claimbook_extraction_model(void);
/// How many bytes there are.
size_t claimbook_extraction_model_size(void);

/// Asks for bytes that will be read soon, so that they come while something else is worked out. Any address will do.
static inline void claimbook_will_read(const void *_Nullable bytes) { __builtin_prefetch(bytes); }

/// The names that the training articles teach, as `ExtractionTraining names` wrote them: lines of UTF-8.
const unsigned char *_Nonnull claimbook_learnt_names(void);
/// How many bytes there are.
size_t claimbook_learnt_names_size(void);

#endif
