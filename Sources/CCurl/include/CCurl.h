/// libcurl for Swift, which cannot call functions with a variable number of arguments: one setter for
/// each type of argument, and the parts of an address that lie behind the end of a C struct.
#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>
#include <stddef.h>
#include <stdint.h>

#if LIBCURL_VERSION_NUM < 0x075800
#error "libcurl 7.88 or newer is needed"
#endif

CURLcode ccurl_set_number(CURL *handle, CURLoption option, long value);
CURLcode ccurl_set_size(CURL *handle, CURLoption option, curl_off_t value);
CURLcode ccurl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
CURLcode ccurl_set_context(CURL *handle, CURLoption option, void *value);
/// For the options WRITEFUNCTION and HEADERFUNCTION.
CURLcode ccurl_set_receiver(CURL *handle, CURLoption option, curl_write_callback value);
CURLcode ccurl_set_socket_opener(CURL *handle, curl_opensocket_callback value);

/// Copies the bytes of the IP address that a connection is about to go to; `bytes` has room for 16.
/// Returns how many there are: 4, 16, or 0 for what is no IP address.
size_t ccurl_address(const struct curl_sockaddr *address, uint8_t *bytes, uint16_t *port);

/// A socket for that address, closed in programs that this one starts.
curl_socket_t ccurl_open_socket(const struct curl_sockaddr *address);

#endif
