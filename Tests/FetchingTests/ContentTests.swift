import FetchMessages
import Fetching
import LoopbackServer
import Reading
import Testing

/// Case 22: what it is counts, not what the server calls it.
struct ContentTests {
  static let binaries: [(ContentKind, [UInt8])] = [
    (.image, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]), (.image, [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]),
    (.image, Array("GIF89a\u{1}\0".utf8)), (.image, Array("RIFF\0\0\0\0WEBPVP8 ".utf8)),
    (.zip, [0x50, 0x4B, 3, 4, 20, 0]), (.program, [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1]),
    (.program, [0x4D, 0x5A, 0x90, 0, 3, 0]), (.pdf, Array("%PDF-1.7\n".utf8)), (.gzip, [0x1F, 0x8B, 8, 0]),
    (.video, [0, 0, 0, 0x20] + Array("ftypisom\0\0".utf8)), (.sound, Array("ID3\u{3}\0".utf8)),
    (.binary, [0x01, 0x02, 0x03, 0x00, 0x61]),
  ]

  @Test("what is refused as binary here is no article for the other program's table of formats", arguments: binaries)
  func agreesWithFormats(kind: ContentKind, bytes: [UInt8]) {
    // The last ones have no signature there: they are refused when they are decoded.
    let format = Format(of: bytes, name: "page.txt")
    #expect(kind == .pdf ? format == .pdf : format == .other || kind == .binary || kind == .program, "\(format)")
    let type = MediaType.of(bytes, name: "page")
    #expect(kind != .image || type.hasPrefix("image/"))
    #expect(kind != .video || type.hasPrefix("video/"))
    #expect(kind != .sound || type.hasPrefix("audio/"))
  }

  @Test("case 22: images, archives, programs served as a page are refused", arguments: binaries)
  func binary(kind: ContentKind, bytes: [UInt8]) throws {
    let server = try LoopbackServer(pages: ["/": Page(body: bytes)])
    let (answer, body) = TestFetcher([server]).get(server.url())
    #expect(answer.error?.code == .binary && answer.kind == kind && body.isEmpty, "\(answer)")
    let wanted = TestFetcher([server]).get(server.url()) { $0.acceptsBinary = true }
    #expect(wanted.answer.error == nil && wanted.body == bytes && wanted.answer.kind == kind)
  }

  @Test(
    "case 22: a page served as something else is read, with a warning",
    arguments: ["image/png", "application/zip", "application/octet-stream", "video/mp4", "IMAGE/PNG; x=y"])
  func pageAsOther(type: String) throws {
    let server = try LoopbackServer(pages: ["/": Page(headers: ["Content-Type: \(type)"], body: page)])
    let (answer, body) = TestFetcher([server]).get(server.url())
    #expect(answer.error == nil && body == Array(page.utf8) && answer.kind == .html)
    #expect(answer.warnings.count == 1 && answer.warnings[0].contains("it is a page"), "\(answer.warnings)")
  }

  @Test(
    "text is told by how it begins",
    arguments: [
      ("<!DOCTYPE html><p>a", .html), ("\n  <html lang=en>", .html), ("<p>a", .html), ("<!-- saved --><html>", .html),
      ("<?xml version=\"1.0\"?><rss>", .xml), ("<?xml version=\"1.0\"?><!DOCTYPE html>", .html), ("<rss>", .xml),
      ("<feed xmlns=\"a\">", .xml), ("{\"a\":1}", .json), ("Ferry\n\nThe ferry sails.", .text), ("", .empty),
      ("\u{FEFF}<html>", .html), ("The new WAVE of ferries", .text), ("RIFF raff", .text), ("OTTO sails", .text),
      ("MZ is no program", .text), ("1 < 2", .text), ("\u{1B}[0m", .text),
    ] as [(String, ContentKind)])
  func text(text: String, kind: ContentKind) throws {
    let server = try LoopbackServer(pages: ["/": Page(headers: [], body: text)])
    let answer = TestFetcher([server]).get(server.url()).answer
    #expect(answer.error == nil && answer.kind == kind, "\(answer)")
  }

  @Test("UTF-16 is text, with a mark or without")
  func wide() throws {
    let wide = page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [[0xFF, 0xFE] + wide, wide] {
      let server = try LoopbackServer(pages: ["/": Page(body: bytes)])
      let (answer, body) = TestFetcher([server]).get(server.url())
      #expect(answer.error == nil && answer.kind == .html && body == bytes, "\(answer)")
    }
  }
}
