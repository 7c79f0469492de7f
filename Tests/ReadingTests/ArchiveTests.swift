import Claims
import Reading
import Testing

@Suite("Archives and compression")
struct ArchiveTests {
  private func header(_ name: String, size: Int, kind: Character = "0") -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) { header.replaceSubrange(place..<place + text.utf8.count, with: text.utf8) }
    put(name, at: 0)
    put(String(repeating: "0", count: 11 - String(size, radix: 8).count) + String(size, radix: 8), at: 124)
    put("        ", at: 148)
    put(String(kind), at: 156)
    let sum = header.reduce(0) { $0 + Int($1) }
    put(String(repeating: "0", count: 6 - String(sum, radix: 8).count) + String(sum, radix: 8) + "\0", at: 148)
    return header
  }

  private func member(_ name: String, _ text: String, kind: Character = "0") -> [UInt8] {
    let bytes = Array(text.utf8)
    return header(name, size: bytes.count, kind: kind) + bytes
      + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
  }

  /// All members, as `name=text` or `name!size`; `step` is how many bytes come at once.
  private func members(_ bytes: [UInt8], limit: Int = 1000, step: Int = 700) throws -> [String] {
    var rest = bytes[...]
    var archive = TarArchive(limit: limit) { count in
      let part = rest.prefix(min(count, step))
      rest = rest.dropFirst(part.count)
      return Array(part)
    }
    var found: [String] = []
    while let member = try archive.next() {
      switch member {
      case .file(let name, let bytes): found.append("\(name)=\(String(decoding: bytes, as: UTF8.self))")
      case .tooLarge(let name, let size): found.append("\(name)!\(size)")
      }
    }
    return found
  }

  @Test("regular files in order; folders and links are passed over, long names are whole")
  func members() throws {
    let long = String(repeating: "folder/", count: 30) + "a.html"
    let bytes =
      member("pages/", "", kind: "5") + member("a.html", "one") + member("link", "", kind: "2")
      + member("././@LongLink", long + "\0", kind: "L") + member("cut", "two")
      + member("x", "27 path=b.html\n", kind: "x")
      + member("c", "three") + member("big.html", String(repeating: "x", count: 2000)) + member("d.html", "")
      + [UInt8](repeating: 0, count: 1024)
    #expect(try members(bytes) == ["a.html=one", "\(long)=two", "b.html=three", "big.html!2000", "d.html="])
  }

  @Test("what is no archive, or ends too early, is refused")
  func broken() throws {
    #expect(throws: TarArchive.Problem.self) { try members(Array("this is a text and no archive".utf8)) }
    #expect(throws: TarArchive.Problem.self) { try members([UInt8](repeating: 65, count: 1024)) }
    #expect(throws: TarArchive.Problem.self) {
      try members(Array(member("a", String(repeating: "x", count: 900)).dropLast(400)))
    }
    #expect(throws: TarArchive.Problem.self) { try members(header("a", size: 5000), limit: 10) }
    #expect(try members([]) == [])
    // Sizes in base 256 that no number holds, or that are none.
    for bytes: [UInt8] in [
      [0x80] + [UInt8](repeating: 0xFF, count: 11), [0x80, 0, 0, 0, 0x7F] + [UInt8](repeating: 0xFF, count: 7),
    ] {
      var header = header("a", size: 0)
      header.replaceSubrange(124..<136, with: bytes)
      header.replaceSubrange(148..<156, with: "        ".utf8)
      let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
      header.replaceSubrange(148..<156, with: (String(repeating: "0", count: 6 - sum.count) + sum + "\0 ").utf8)
      #expect(throws: TarArchive.Problem.notTar) { try members(header) }
    }
  }

  @Test("gzip: whole, in several parts, damaged, and a bomb")
  func gzip() throws {
    // `printf quay | gzip -n`
    let quay: [UInt8] = [
      0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x2B, 0x2C, 0x4D, 0xAC, 4, 0, 0x20, 0x21, 0xC2, 0xF5, 4, 0, 0, 0,
    ]
    #expect(Gzip.isCompressed(quay))
    #expect(Gzip.decompressed(quay, limit: 100).map { String(decoding: $0, as: UTF8.self) } == "quay")
    #expect(Gzip.decompressed(quay + quay, limit: 100).map { String(decoding: $0, as: UTF8.self) } == "quayquay")
    #expect(Gzip.decompressed(quay, limit: 3) == nil)
    #expect(Gzip.decompressed(Array(quay.dropLast(9)), limit: 100) == nil)
    #expect(Gzip.decompressed([0x1F, 0x8B, 8, 0, 1, 2, 3], limit: 100) == nil)
  }

  @Test(
    "pages are told from texts",
    arguments: [
      ("<!DOCTYPE html><p>x", "a", true), ("\n <HTML lang=en>", "a", true),
      ("<!-- saved from url=(1)x -->\n<html>", "a", true),
      ("<?xml version=\"1.0\"?><html xmlns=\"x\">", "a", true), ("Quay opens", "page.HTM", true),
      ("<b>Quay</b> opens", "a.txt", false),
      ("<?xml version=\"1.0\"?><rss>", "a", false), ("Quay opens\n<html>", "a", false), ("", "a", false),
    ])
  func isPage(text: String, name: String, isPage: Bool) {
    #expect((Format(of: Array(text.utf8), name: name) == .page) == isPage)
    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect((Format(of: wide, name: name) == .page) == isPage)
  }
}
