#ifndef CLAIMBOOK_LIBXML2_STUBS_H
#define CLAIMBOOK_LIBXML2_STUBS_H

/// Nothing to call: this target only gives a static link what libxml2 names and never uses here.
void claimbook_libxml2_stubs(void);

#endif
