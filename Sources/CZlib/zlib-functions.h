#include <zlib.h>

// A macro in zlib.h, which Swift does not see. 16 + 15: with gzip's frame, and the largest window.
static inline int claimbook_inflate_start(z_stream *stream) { return inflateInit2(stream, 16 + 15); }
// Without a frame, as in ZIP archives.
static inline int claimbook_inflate_bare_start(z_stream *stream) { return inflateInit2(stream, -15); }
// In zlib's own frame, as servers send “deflate”.
static inline int claimbook_inflate_zlib_start(z_stream *stream) { return inflateInit2(stream, 15); }
