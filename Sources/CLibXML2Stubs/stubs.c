#include <stddef.h>

#include "CLibXML2Stubs.h"

// Debian builds libxml2 with ICU for rare encodings. Pages come to it as UTF-8, so these are never called; with empty bodies
// here a static executable does without ICU's 31 MB of data. ICU writes its version into its names: 60 to 80 cover Debian 10
// to 13.
#define STUBS(version)                                                                                                 \
  void *ucnv_open_##version(const char *name, int *error) {                                                            \
    *error = 2; /* U_MISSING_RESOURCE_ERROR */                                                                         \
    return NULL;                                                                                                       \
  }                                                                                                                    \
  void ucnv_close_##version(void *converter) {}                                                                        \
  void ucnv_convertEx_##version(void) {}                                                                               \
  void ucnv_setFromUCallBack_##version(void) {}                                                                        \
  void ucnv_setToUCallBack_##version(void) {}                                                                          \
  void UCNV_FROM_U_CALLBACK_STOP_##version(void) {}                                                                    \
  void UCNV_TO_U_CALLBACK_STOP_##version(void) {}

STUBS(60) STUBS(61) STUBS(62) STUBS(63) STUBS(64) STUBS(65) STUBS(66) STUBS(67) STUBS(68) STUBS(69) STUBS(70)
STUBS(71) STUBS(72) STUBS(73) STUBS(74) STUBS(75) STUBS(76) STUBS(77) STUBS(78) STUBS(79) STUBS(80)

void claimbook_libxml2_stubs(void) {}
