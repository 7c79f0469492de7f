#include "CExtractionModel.h"

// #embed puts the file into the executable in under a second; the same bytes as a Swift resource take minutes.
static const _Alignas(16) unsigned char model[] = {
#embed "extraction.model"
};

const unsigned char *claimbook_extraction_model(void) { return model; }

size_t claimbook_extraction_model_size(void) { return sizeof model; }

static const unsigned char names[] = {
#embed "learnt.names"
};

const unsigned char *claimbook_learnt_names(void) { return names; }

size_t claimbook_learnt_names_size(void) { return sizeof names; }
