#ifndef DATELINE_CZLIB_SHIM_H
#define DATELINE_CZLIB_SHIM_H

#include <zlib.h>

// inflateInit2 is a macro, which Swift does not see.
static inline int dateline_inflate_start(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}

// For making samples in tests.
static inline int dateline_deflate_start(z_stream *stream, int window_bits) {
  return deflateInit2(stream, Z_BEST_COMPRESSION, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
}

#endif
