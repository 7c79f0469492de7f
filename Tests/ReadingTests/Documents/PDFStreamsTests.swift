import LoopbackServer
import Reading
import Testing

/// How much a PDF holds, before anything lays it out.
@Suite struct PDFStreamsTests {
  private static func object(_ data: [UInt8], _ dictionary: String = "", end: String = "\n") -> [UInt8] {
    Array("4 0 obj<<\(dictionary)/Filter/FlateDecode>>stream\(end)".utf8) + data + Array("\nendstream\nendobj\n".utf8)
  }

  private static func packed(_ count: Int) -> [UInt8] {
    Gzip.deflated([UInt8](repeating: 65, count: count), isFramed: true)
  }

  @Test(
    "what counts",
    arguments: [
      ("nothing", [], 0), ("a stream", object(packed(900)), 900),
      ("two", object(packed(900)) + object(packed(80)), 980),
      ("behind a line end of two bytes", object(packed(900), end: "\r\n"), 900),
      ("longer than a piece that is fed", object(packed(65_000)), 65_000),
      ("no picture", object(packed(900), "/Subtype /Image"), 0),
      ("what follows a picture", object(packed(900), "/Subtype/Image") + object(packed(80)), 80),
      ("nothing attached", object(packed(900), "/Type/EmbeddedFile"), 0),
      ("what comes out before the file is cut off", Array(object(packed(900)).prefix(344)), 300),
      ("what follows a damaged stream", object([0x78, 1, 7]) + object(packed(80)), 80),
      ("not what is not compressed", object(Array("BT (Quay) Tj ET".utf8)), 0),
      (
        "a bomb",
        object([0x78, 1] + Gzip.bombStart.dropFirst(10) + [[UInt8]](repeating: Gzip.bombPiece, count: 9).joined()),
        18_576
      ),
    ] as [(String, [UInt8], Int)])
  func counted(what: String, file: [UInt8], bytes: Int) {
    #expect(!PDFStreams.hold(moreThan: bytes, in: file) || what == "a bomb", "\(what): more")
    #expect(bytes == 0 || PDFStreams.hold(moreThan: bytes - 1, in: file), "\(what): less")
  }

  @Test("more streams than any document has are too much, however little they hold")
  func manyStreams() {
    let stream = Array("stream\n".utf8) + Gzip.deflated([], isFramed: true)
    let file = { (count: Int) in Array([[UInt8]](repeating: stream, count: count).joined()) }
    #expect(!PDFStreams.hold(moreThan: 0, in: file(100_000)))
    #expect(PDFStreams.hold(moreThan: 0, in: file(100_001)))
  }
}
