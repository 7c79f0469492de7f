import LoopbackServer

/// A text as gzip packs it.
func gzip(_ text: String) -> [UInt8] { Gzip.stored(Array(text.utf8)) }

/// The beginning of a stream of zeros, 2,064 of them a piece.
func gzipBomb(pieces: Int) -> [UInt8] { Gzip.bombStart + (0..<pieces).flatMap { _ in Gzip.bombPiece } }
